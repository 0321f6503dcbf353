import CPseudoterminal
import Foundation

/// A program running in a pseudo-terminal, as a test sees it: a screen, a keyboard, an exit status.
///
/// Nothing waits without a deadline, and what is still running at the end is killed.
final class Pseudoterminal {
  /// How a program ended, or that it was stopped.
  enum Ending: Hashable {
    case exited(Int32)
    case killed(Int32)
    case stopped(Int32)
  }

  /// What went wrong, with what was on the screen by then.
  enum Failure: Error, CustomStringConvertible {
    case notStarted(String)
    case timeout(waitingFor: String, screen: [String])
    case closed(waitingFor: String, screen: [String])

    var description: String {
      switch self {
      case .notStarted(let reason): "the program was not started: \(reason)"
      case .timeout(let awaited, let screen):
        "timed out waiting for \(awaited), on the screen:\n\(screen.joined(separator: "\n"))"
      case .closed(let awaited, let screen):
        "the terminal closed before \(awaited), on the screen:\n\(screen.joined(separator: "\n"))"
      }
    }
  }

  /// How long to wait where a test does not say; generous, for machines that are busy.
  static let patience = Duration.seconds(60)

  /// What asks for the background's colour.
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)
  /// The answer of a terminal that does not tell: what it is, and no more.
  static let plainAnswer = "\u{1B}[?62;22c"

  /// The `downhill` that was built along with the tests.
  static var downhill: String {
    #if os(Linux)
      // The test runner itself lies beside it.
      let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    #else
      // The test bundle does; the runner belongs to the toolchain.
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let tests = (bundle ?? .main).bundleURL
    #endif
    return tests.deletingLastPathComponent().appendingPathComponent("downhill").path
  }

  /// Everything the program wrote.
  private(set) var output: [UInt8] = []
  /// What that makes on a screen.
  private(set) var screen: ScreenModel
  /// The modes of the terminal's line before the program could change them.
  let modesBefore: TerminalModes?

  /// The program's process, which is also its process group and session.
  let process: pid_t
  /// What the terminal answers to the question for its background, once.
  private var answer: [UInt8]
  private var descriptor: Int32
  private var isClosed = false
  private var hasEnded = false

  /// Starts a program with these variables alone in its environment, besides `PATH`, and `TERM` and
  /// `LANG` where they are not given.
  ///
  /// `answer` is what the terminal says when it is asked for the colour of its background.
  init(
    _ path: String = Pseudoterminal.downhill, _ arguments: [String] = [],
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24,
    input: pseudoterminal_input = .keyboard, answer: String = Pseudoterminal.plainAnswer
  ) throws {
    self.answer = Array(answer.utf8)
    var variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    variables.merge(environment) { _, given in given }
    let argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    let variablePointers = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argumentPointers + variablePointers { free(pointer) } }

    var start = pseudoterminal()
    guard
      pseudoterminal_start(
        path, argumentPointers, variablePointers, UInt16(columns), UInt16(rows), input, &start)
    else { throw Failure.notStarted(String(cString: strerror(errno))) }
    descriptor = start.descriptor
    process = start.process
    modesBefore = TerminalModes(start.modes)
    screen = ScreenModel(columns: columns, rows: rows)
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if descriptor >= 0 { close(descriptor) }
  }

  /// The modes of the terminal's line now.
  var modes: TerminalModes? {
    var modes = pseudoterminal_modes()
    return pseudoterminal_get_modes(descriptor, &modes) ? TerminalModes(modes) : nil
  }

  /// Types `text`.
  func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) {
    _ = pseudoterminal_resize(descriptor, UInt16(columns), UInt16(rows))
    screen.resize(columns: columns, rows: rows)
  }

  /// Closes the terminal, as a window or a lost connection does.
  func hangUp() {
    close(descriptor)
    descriptor = -1
    isClosed = true
  }

  /// Sends the process a signal.
  func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Waits until `text` stands on a row of the screen.
  func read(until text: String, within patience: Duration = Pseudoterminal.patience) throws {
    try read(until: "'\(text)'", within: patience) { $0.screen.contains(text) }
  }

  /// Waits until `condition` holds; `awaited` names it in the error if it never does.
  func read(
    until awaited: String, within patience: Duration = Pseudoterminal.patience,
    _ condition: (Pseudoterminal) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + patience
    while !condition(self) {
      if isClosed { throw Failure.closed(waitingFor: awaited, screen: screen.lines) }
      guard ContinuousClock.now < deadline else {
        throw Failure.timeout(waitingFor: awaited, screen: screen.lines)
      }
      readOnce(until: deadline)
    }
    readRestOfFrame()
  }

  /// Takes what belongs to the same frame, which may come in several pieces.
  ///
  /// While a scene plays there is always more, so it takes some of it only.
  private func readRestOfFrame() {
    let deadline = ContinuousClock.now + .milliseconds(400)
    while !isClosed, ContinuousClock.now < deadline {
      guard readOnce(until: .now + .milliseconds(20)) else { return }
    }
  }

  /// Lets time pass without reading anything.
  func pass(_ time: Duration) {
    _ = poll(nil, 0, Int32(time / .milliseconds(1)))
  }

  /// Waits until the process has ended or been stopped, and reads what it still writes; it goes
  /// without where this end of the terminal `isStalled`.
  func waitForExit(
    within patience: Duration = Pseudoterminal.patience, isStalled: Bool = false
  ) throws -> Ending {
    let deadline = ContinuousClock.now + patience
    while true {
      if let ending {
        drain()
        return ending
      }
      guard ContinuousClock.now < deadline else {
        throw Failure.timeout(waitingFor: "its exit", screen: screen.lines)
      }
      // Output has to be taken meanwhile, or the process might wait for room to write.
      let soon = ContinuousClock.now + .milliseconds(5)
      if isStalled { pass(.milliseconds(5)) } else { readOnce(until: min(deadline, soon)) }
    }
  }

  /// How the process has ended, or that it was stopped since this was asked last.
  var ending: Ending? {
    var number: Int32 = 0
    switch pseudoterminal_state(process, &number) {
    case .running: return nil
    case .stopped: return .stopped(number)
    case .exited:
      hasEnded = true
      return .exited(number)
    case .killed:
      hasEnded = true
      return .killed(number)
    }
  }

  /// Takes what was written so far and forgets it: the screen is not kept up.
  func discardOutput() {
    while !isClosed, let bytes = nextBytes(within: 0) { isClosed = bytes.isEmpty }
  }

  /// Reads what the process wrote before it ended, which the terminal still holds.
  private func drain() {
    while readOnce(until: .now) {}
  }

  /// Waits for output until `deadline` and takes what there is; whether there was any.
  @discardableResult
  private func readOnce(until deadline: ContinuousClock.Instant) -> Bool {
    let rest = max(Duration.zero, ContinuousClock.now.duration(to: deadline))
    let milliseconds = Int32(min(rest / .milliseconds(1), 1000).rounded(.up))
    guard let bytes = nextBytes(within: milliseconds) else { return false }
    isClosed = bytes.isEmpty
    output += bytes
    screen.feed(bytes)
    // What came before has been searched.
    let latest = output.suffix(bytes.count + Self.question.count - 1)
    if !answer.isEmpty, latest.contains(Self.question) {
      send(answer)
      answer = []
    }
    return !isClosed
  }

  /// What comes first within so many milliseconds; empty where the terminal has closed.
  private func nextBytes(within milliseconds: Int32) -> [UInt8]? {
    // A closed terminal would be ready for ever: with a negative descriptor this only waits.
    var source = pollfd(fd: isClosed ? -1 : descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return nil }
    return [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
      count = max(0, Foundation.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}

/// The modes of a terminal's line, to compare what a program found with what it left.
struct TerminalModes: Hashable {
  private let input: UInt64
  private let output: UInt64
  private let control: UInt64
  private let local: UInt64

  /// The modes as the C helper reads them.
  init(_ modes: pseudoterminal_modes) {
    input = modes.input
    output = modes.output
    control = modes.control
    local = modes.local
  }

  /// Whether keys are handed over line by line, as a shell leaves it.
  var isLineByLine: Bool { local & UInt64(ICANON) != 0 }
}
