@testable import Presets

/// Files by path; a text of nil is a file that may not be read.
struct Drawer: FileSystem {
  var files: [String: String?] = [:]

  func names(inFolder path: String) -> [String]? {
    let names = files.keys.filter { $0.hasPrefix(path + "/") }
      .map { String($0.dropFirst(path.count + 1)) }
    return names.isEmpty ? nil : names.sorted()
  }

  func bytes(
    ofFile path: String, upTo count: Int, acceptsPipe: Bool
  ) throws(FileSystemError) -> [UInt8] {
    guard let file = files[path] else { throw .missing }
    guard let text = file else { throw .unreadable("permission denied") }
    return Array(text.utf8.prefix(count))
  }
}
