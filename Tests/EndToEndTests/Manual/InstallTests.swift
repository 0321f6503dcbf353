import Foundation
import Testing

/// `.scripts/install.sh`, which `make install` and `make uninstall` run.
@Suite(.hangGuard)
struct InstallTests {
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent(".scripts/install.sh").path

  private func run(_ arguments: [String], into folder: TemporaryFolder) throws {
    let terminal = try Pseudoterminal(
      "/bin/sh", [Self.script] + arguments,
      environment: ["DESTDIR": folder.path, "PREFIX": "/opt/my programs"])
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.output.isEmpty)
  }

  /// The paths of all files below a folder.
  private func files(in folder: TemporaryFolder) throws -> Set<String> {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: folder[path], isDirectory: &isFolder)
        return !isFolder.boolValue
      })
  }

  @Test func whatIsInstalledRunsAndIsTakenAwayAgain() throws {
    let folder = try TemporaryFolder()
    let other = "opt/my programs/share/man/man1/other.1"
    try folder.write("another's", to: other)
    try run(["install", Pseudoterminal.downhill], into: folder)
    let installed = try files(in: folder)
    let root = "opt/my programs"
    for path in [
      "bin/downhill", "share/man/man1/downhill.1", "share/bash-completion/completions/downhill",
      "share/zsh/site-functions/_downhill", "share/fish/vendor_completions.d/downhill.fish",
      "share/downhill/presets/welcome.yaml",
    ] {
      #expect(installed.contains("\(root)/\(path)"))
    }
    #expect(try folder.read("\(root)/share/man/man1/downhill.1").hasPrefix(".TH DOWNHILL 1"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder["\(root)/bin/downhill"])
    #expect(mode[.posixPermissions] as? Int == 0o755)

    try folder.write("of the user", to: "\(root)/share/downhill/presets/mine.yaml")
    try run(["install", Pseudoterminal.downhill], into: folder)
    #expect(try files(in: folder) == installed.union(["\(root)/share/downhill/presets/mine.yaml"]))
    try FileManager.default.removeItem(atPath: folder["\(root)/share/downhill/presets/mine.yaml"])

    try run(["uninstall"], into: folder)
    #expect(try files(in: folder) == [other])
    #expect(!FileManager.default.fileExists(atPath: folder["\(root)/share/downhill"]))
    try run(["uninstall"], into: folder)
  }
}
