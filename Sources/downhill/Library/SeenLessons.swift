import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Which lessons were seen, kept from one start to the next: a name a line.
///
/// It is harmless to lose and never in the way: where it cannot be read or written, nothing was seen.
struct SeenLessons {
  /// Those that were seen.
  private(set) var names: Set<String> = []
  /// Whether nothing has ever been kept here, though it could be.
  private(set) var isNew = false
  private let folder: String?

  /// More is none of ours.
  private static let mostBytes = 1 << 16

  /// What is kept in a folder of the user's.
  init(in folder: String? = UserFolders().state) {
    self.folder = folder
    guard let path else { return }
    do throws(FileSystemError) {
      let bytes = try Disk().bytes(ofFile: path, upTo: Self.mostBytes, acceptsPipe: false)
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      names = Set(lines.map(String.init))
    } catch {
      isNew = error == .missing
    }
  }

  private var path: String? { folder.map { "\($0)/seen" } }

  /// Keeps these from now on.
  mutating func keep(_ names: Set<String>) {
    guard isNew || names != self.names else { return }
    self.names = names
    isNew = false
    guard let folder, let path, Self.makeFolder(folder) else { return }
    let text = names.sorted().map { $0 + "\n" }.joined()
    let unfinished = "\(path).\(getpid()).partial"
    let file = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { return }
    let isWritten = Console.write(Array(text.utf8), to: file)
    let isClosed = close(file) == 0
    guard isWritten, isClosed, rename(unfinished, path) == 0 else {
      unlink(unfinished)
      return
    }
  }

  private static func makeFolder(_ folder: String) -> Bool {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      guard mkdir(path, 0o755) == 0 || errno == EEXIST || errno == EROFS else { return false }
    }
    return true
  }
}
