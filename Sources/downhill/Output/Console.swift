import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Text to the outside.
enum Console {
  /// A line to standard error, or several; what a terminal would obey is written as an escape,
  /// wherever it comes from.
  static func complain(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      _ = write(Array((String(line).escapingControls + "\n").utf8), to: STDERR_FILENO)
    }
  }

  /// Text to standard error as it is.
  static func remark(_ text: String) {
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Text to standard output as it is.
  static func write(_ text: String) throws {
    guard write(Array(text.utf8), to: STDOUT_FILENO) else { throw Failure.unwritable() }
  }

  /// All bytes, however many calls it takes; false with `errno` set where it cannot be done.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
