import Foundation
import Testing

@testable import Presets

final class FileSystemTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("title: x".utf8).write(to: folder.appending(path: "a.yaml"))
    try Data().write(to: folder.appending(path: "empty.yaml"))
    try FileManager.default.createDirectory(
      at: folder.appending(path: "b.yaml"), withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func bytes(_ name: String, upTo count: Int = 100) throws -> [UInt8] {
    try Disk().bytes(
      ofFile: folder.appending(path: name).path, upTo: count, acceptsPipe: false)
  }

  @Test func listsAFolder() {
    // Neither a folder nor a pipe, which would keep whoever looks into all of them waiting.
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    #expect(Set(Disk().names(inFolder: folder.path) ?? []) == ["a.yaml", "empty.yaml"])
    #expect(Disk().names(inFolder: folder.path + "/none") == nil)
    #expect(Disk().names(inFolder: folder.path + "/a.yaml") == nil)
  }

  @Test func doesNotWaitForAPipeThatNobodyAskedFor() {
    #expect(mkfifo(folder.path + "/pipe.yaml", 0o600) == 0)
    #expect(throws: FileSystemError.unreadable("it is a pipe")) { try bytes("pipe.yaml") }
  }

  @Test func aPipeHidesNoPreset() throws {
    #expect(mkfifo(folder.path + "/ravine.yaml", 0o600) == 0)
    #expect(try PresetLibrary(folders: [folder.path]).find("ravine").file == "ravine.yaml")
  }

  @Test func readsAsMuchAsIsAskedFor() throws {
    #expect(try bytes("a.yaml") == Array("title: x".utf8))
    #expect(try bytes("a.yaml", upTo: 3) == Array("tit".utf8))
    #expect(try bytes("empty.yaml") == [])
  }

  @Test func saysWhyItCannotRead() {
    #expect(throws: FileSystemError.missing) { try self.bytes("c.yaml") }
    #expect(throws: FileSystemError.unreadable("it is a folder")) { try self.bytes("b.yaml") }
  }

  @Test func endsWithEndlessDevices() throws {
    #expect(try Disk().bytes(ofFile: "/dev/zero", upTo: 5, acceptsPipe: false) == [0, 0, 0, 0, 0])
  }

  @Test func servesTheLibrary() throws {
    let library = PresetLibrary(folders: [folder.path])
    #expect(library.names.contains("a"))
    #expect(try library.find("a").bytes == Array("title: x".utf8))
    #expect(try library.find(folder.path + "/a.yaml").file == folder.path + "/a.yaml")
    #expect(throws: PresetLibraryError.noSuchFile(folder.path + "/c.yaml")) {
      try library.find(self.folder.path + "/c.yaml")
    }
  }
}
