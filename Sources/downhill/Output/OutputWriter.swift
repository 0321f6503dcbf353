#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Text or bytes on their way to standard output or to a file.
///
/// A file is written beside its final place and renamed when it is complete, so that a failure
/// leaves what was there before. Pipes and devices, which cannot be replaced, are written to.
struct OutputWriter: ~Copyable {
  private let path: String?
  /// Where the file goes and where it is until then; nil where nothing is to be renamed.
  private let places: (final: String, temporary: String)?
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isFinished = false

  private static let pendingLimit = 1 << 16

  /// What stands for standard output in place of a file.
  static let standardOutput = "-"

  /// A writer to the file at `path`, or to standard output.
  ///
  /// A file that its owner has made read-only stays as it is. Where the folder takes no new file, one
  /// that is there already is written in its place.
  init(path: String?) throws {
    let path = path == Self.standardOutput ? nil : path
    self.path = path
    guard let path else {
      places = nil
      descriptor = STDOUT_FILENO
      return
    }
    var found = stat()
    let isThere = stat(path, &found) == 0
    let isCircle = !isThere && errno == ELOOP
    if isThere, let own = Self.descriptor(of: found) {
      places = nil
      descriptor = dup(own)
    } else if isCircle || isThere && found.st_mode & S_IFMT != S_IFREG {
      places = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else if isThere, access(path, W_OK) != 0 || found.st_mode & 0o222 == 0 {
      if found.st_mode & 0o222 == 0 { errno = EACCES }
      places = nil
      descriptor = -1
    } else {
      let final = Self.resolved(path)
      let (temporary, opened) = Self.openTemporary(beside: final)
      let reason = errno
      if opened >= 0 {
        places = (final, temporary)
        descriptor = opened
        UnfinishedFile.begin(temporary)
        if isThere { fchmod(descriptor, found.st_mode & 0o7777) }
      } else {
        places = nil
        descriptor = isThere ? open(path, O_WRONLY | O_TRUNC | O_CLOEXEC) : -1
        if descriptor < 0 { errno = reason }
      }
    }
    guard descriptor >= 0 else { throw Failure.unwritable(path) }
  }

  /// Whether what is written is seen at once.
  var goesToTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a line.
  mutating func writeLine(_ line: String) throws {
    try write(line + "\n")
  }

  /// Writes text as it is.
  mutating func write(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.pendingLimit { try flush() }
  }

  /// Writes bytes as they are.
  mutating func write(_ bytes: [UInt8]) throws {
    pending += bytes
    if pending.count >= Self.pendingLimit { try flush() }
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    isFinished = true
    let isClosed = close(descriptor) == 0
    guard let places else {
      guard isClosed else { throw Failure.unwritable(path) }
      return
    }
    guard isClosed, rename(places.temporary, places.final) == 0 else {
      let failure = Failure.unwritable(path)
      unlink(places.temporary)
      throw failure
    }
    UnfinishedFile.end()
  }

  deinit {
    guard path != nil, !isFinished, descriptor >= 0 else { return }
    close(descriptor)
    if let places { unlink(places.temporary) }
  }

  private mutating func flush() throws {
    guard Console.write(pending, to: descriptor) else { throw Failure.unwritable(path) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Where standard output or standard error goes to the very file, as with `/dev/stdout`: to replace
  /// it would undo what the shell has opened it for.
  private static func descriptor(of file: stat) -> Int32? {
    [STDOUT_FILENO, STDERR_FILENO].first { descriptor in
      var found = stat()
      return fstat(descriptor, &found) == 0 && found.st_dev == file.st_dev
        && found.st_ino == file.st_ino
    }
  }

  /// A new file in the folder of another, under a name that nobody has: not the other's name and
  /// more, which might be too long.
  private static func openTemporary(beside path: String) -> (path: String, descriptor: Int32) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var number = 0
    while true {
      let temporary = "\(folder).downhill.\(getpid()).\(number).partial"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor < 0, errno == EEXIST else { return (temporary, descriptor) }
      number += 1
    }
  }

  /// The file that a path leads to, whether or not it is there yet, so that a link stays one.
  private static func resolved(_ path: String) -> String {
    var path = path
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    while case let count = readlink(path, &target, target.count - 1), count > 0 {
      let link = String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = link.hasPrefix("/") ? link : folder + link
    }
    return path
  }
}
