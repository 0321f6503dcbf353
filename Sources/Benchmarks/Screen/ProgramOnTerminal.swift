import CPseudoterminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program that has run in a pseudo-terminal, read as fast as this process can; asked for its
/// background the terminal answers at once.
final class ProgramOnTerminal {
  /// All that it wrote.
  private(set) var output: [UInt8] = []
  /// Seconds until it was asked to end, from before there was a process.
  private(set) var elapsed = 0.0
  private let process: pid_t
  private var hasAnswered = false
  /// What asks for the kind of terminal, as is done after the question for the background, and what
  /// xterm says to both.
  private static let question = Array("\u{1B}[c".utf8)
  private static let answer = "\u{1B}]11;rgb:0b0b/0d0d/1414\u{1B}\\\u{1B}[?62;c"
  private let descriptor: Int32

  /// Runs the program to its end, or for `seconds` or until it has just written `mark` and then
  /// until it obeys `q`; nil where there is no terminal to be had.
  ///
  /// `inspect` is called before it is asked to end.
  init?(
    _ path: String, _ arguments: [String] = [], columns: Int, rows: Int, seconds: Double? = nil,
    until mark: String? = nil, inspect: (pid_t) -> Void = { _ in }
  ) {
    let variables = ["TERM=xterm-256color", "LANG=C.UTF-8", "COLORTERM=truecolor", "PATH=/usr/bin"]
    let argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    let variablePointers = variables.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
    let begin = Self.now
    var start = pseudoterminal()
    guard
      pseudoterminal_start(
        path, argumentPointers, variablePointers, UInt16(columns), UInt16(rows),
        .keyboard, &start)
    else { return nil }
    process = start.process
    descriptor = start.descriptor
    if seconds != nil || mark != nil {
      let end = Self.now + (seconds ?? 20)
      let wanted = mark.map { Array($0.utf8) }
      while Self.now < end, read(for: end - Self.now), !(wanted.map(endsWith) ?? false) {}
      elapsed = Self.now - begin
      inspect(process)
      _ = write(descriptor, "q", 1)
    }
    while read(for: 20) {}
    waitpid(process, nil, 0)
    close(descriptor)
  }

  /// Seconds since some moment.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What stands on the last line that is not empty.
  var lastLine: String? {
    String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init)
  }

  /// How often `text` was written.
  func count(of text: String) -> Int {
    let wanted = Array(text.utf8)
    guard output.count >= wanted.count else { return 0 }
    return (0...output.count - wanted.count).count {
      output[$0] == wanted[0] && output[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  private func endsWith(_ wanted: [UInt8]) -> Bool { output.suffix(wanted.count) == wanted[...] }

  /// Takes what there is, once there is something; false when there will be no more.
  private func read(for seconds: Double) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&source, 1, Int32(max(0, seconds) * 1000) + 1)
    guard ready > 0 else { return ready == 0 && seconds < 20 }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      #if canImport(Darwin)
        count = max(0, Darwin.read(descriptor, buffer.baseAddress, buffer.count))
      #else
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      #endif
    }
    output += bytes
    if !hasAnswered, endsWith(Self.question) {
      hasAnswered = true
      _ = write(descriptor, Self.answer, Self.answer.utf8.count)
    }
    return !bytes.isEmpty
  }
}
