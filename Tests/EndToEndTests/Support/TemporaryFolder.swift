import Foundation

/// A folder of a test's own, which goes when the test is over.
final class TemporaryFolder {
  /// Where it is.
  let path: String

  /// An empty folder.
  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("downhill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The names of the files in it, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The path of the file `name`.
  subscript(name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders it lies in; returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: self[name]).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try text.write(toFile: self[name], atomically: false, encoding: .utf8)
    return self[name]
  }

  /// The bytes of the file `name`.
  func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: self[name])))
  }

  /// The text of the file `name`.
  func read(_ name: String) throws -> String {
    try String(contentsOfFile: self[name], encoding: .utf8)
  }
}
