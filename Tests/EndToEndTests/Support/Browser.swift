import Foundation

/// A browser without a window, which runs a page and tells what has become of it.
enum Browser {
  /// Where it is; nil where none is installed.
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/chromium" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The page in `file` as it stands after `script` has run in it and that many milliseconds of its clock have
  /// passed.
  static func page(
    _ file: String, after script: String, milliseconds: Int, in folder: TemporaryFolder
  ) throws -> String {
    let page = try folder.read(file).replacing("</body>", with: "<script>\(script)</script></body>")
    let path = try folder.write(page, to: "driven.html")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: self.path ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder["profile"])",
      "--virtual-time-budget=\(milliseconds)", "--dump-dom", "file://\(path)",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(bytes: data, encoding: .utf8) ?? ""
  }
}
