import Interface
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes a speaker's notes to a file, a pipe or another terminal as the beats come.
///
/// Nothing here ever waits: who does not read, or has not come yet, misses what is too old.
struct NotesWriter: ~Copyable {
  private let path: String
  private var descriptor: Int32 = -1
  /// What has not been taken yet.
  private var pending: [UInt8] = []
  private var last: BeatNotes?

  /// A reader who is this far behind does not read.
  private static let mostPending = 1 << 16

  /// Notes to the file at `path`: an ordinary file begins anew.
  init(path: String) throws {
    self.path = path
    // A pipe whose reader has gone must not end the program.
    signal(SIGPIPE, SIG_IGN)
    var found = stat()
    let isThere = stat(path, &found) == 0
    if isThere, Self.isScreen(found) {
      throw Failure.usage("downhill: --notes takes another terminal than the one the scene is on")
    }
    let isFile = !isThere || found.st_mode & S_IFMT == S_IFREG
    descriptor = open(
      path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (isFile ? O_CREAT | O_TRUNC : 0), 0o666)
    // A pipe that nobody reads yet: somebody may come.
    guard descriptor >= 0 || errno == ENXIO else { throw Failure.unwritable(path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes what there is to say of a beat, once as long as it is the last that came.
  mutating func show(_ notes: BeatNotes?) {
    if notes != last {
      last = notes
      // Who comes late gets what is said now.
      if descriptor < 0 { pending = [] }
      if let notes { pending += Array(notes.text.utf8) }
      if pending.count > Self.mostPending { pending = [] }
    }
    if !pending.isEmpty { send() }
  }

  private mutating func send() {
    if descriptor < 0 {
      descriptor = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
    }
    while !pending.isEmpty {
      let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        pending.removeFirst(count)
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        // The reader has gone; another may come.
        close(descriptor)
        descriptor = -1
        return
      }
    }
  }

  /// Whether a file is the terminal that the scene is on.
  private static func isScreen(_ file: stat) -> Bool {
    var screen = stat()
    var own = stat()
    guard isatty(STDOUT_FILENO) == 1, fstat(STDOUT_FILENO, &screen) == 0,
      file.st_mode & S_IFMT == S_IFCHR
    else { return false }
    if file.st_rdev == screen.st_rdev { return true }
    return stat("/dev/tty", &own) == 0 && file.st_rdev == own.st_rdev
  }
}
