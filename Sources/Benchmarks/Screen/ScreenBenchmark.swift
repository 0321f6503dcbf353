import CBenchmarks
import CPseudoterminal
import CTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Frames on a terminal of 200 x 60: the back end of the screen beside a careful C program.
///
/// Each side is a process of its own with a pseudo-terminal, which this one reads as fast as it can.
/// The processor time is all of that process while it shows frames, the system's share included.
struct ScreenBenchmark {
  /// The first argument of a process that shows frames.
  static let argument = "--show-frames"
  private static let columns = 200
  private static let rows = 60

  let table: Table

  func run() {
    table.section("A frame of 200 x 60 on a pseudo-terminal: processor time of its process")
    for work in Work.allCases {
      var ours: [Double] = []
      var limits: [Double] = []
      for _ in 0..<Table.repetitions {
        guard let limit = Self.time(work, side: "c"), let our = Self.time(work, side: "here") else {
          print("  no pseudo-terminal for \(work.rawValue)")
          return
        }
        limits.append(limit)
        ours.append(our)
      }
      table.row(work.rawValue, ours, limits, unit: "us", goal: work == .whole ? nil : 1.3)
    }
  }

  /// Microseconds a frame takes on one side.
  private static func time(_ work: Work, side: String) -> Double? {
    let arguments = [argument, side, work.rawValue]
    let program = ProgramOnTerminal(
      CommandLine.arguments[0], arguments, columns: columns, rows: rows)
    return program?.lastLine.flatMap(Double.init)
  }

  // MARK: - In the process that shows them

  /// Shows frames and prints the microseconds each took, as the arguments say.
  static func showFrames(_ arguments: [String]) {
    guard arguments.count == 2, let work = Work(rawValue: arguments[1]) else { return }
    let frames = work.frames(columns: columns, rows: rows)
    let isHere = arguments[0] == "here"
    guard isHere ? terminal_start(false, false, false, false) == .ok : limit_screen_open() else {
      return
    }
    show(frames[0], isHere: isHere)
    let start = processorTime
    for frame in frames.dropFirst() { show(frame, isHere: isHere) }
    let time = (processorTime - start) / Double(frames.count - 1)
    if isHere { terminal_restore() } else { limit_screen_close() }
    print("\n\(time)")
  }

  private static func show(_ cells: [terminal_cell], isHere: Bool) {
    guard isHere else {
      limit_screen_present(cells, cells.count)
      return
    }
    _ = terminal_present(cells, cells.count, cells.count == columns * rows)
    var events = [terminal_event](repeating: terminal_event(), count: 16)
    while terminal_is_sending() { terminal_next_events(&events, 16, -1) }
  }

  /// Of this process, in microseconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}

extension ScreenBenchmark {
  /// What changes from frame to frame.
  fileprivate enum Work: String, CaseIterable {
    case scattered = "3 % of the cells, here and there"
    case runs = "3 % of the cells, in runs of 12"
    case whole = "all glyphs and all backgrounds"

    /// The first of them fills the screen.
    func frames(columns: Int, rows: Int) -> [[terminal_cell]] {
      var random: UInt64 = 1
      func next(_ limit: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(random >> 33) % limit
      }
      func cell(_ place: Int) -> terminal_cell {
        terminal_cell(
          x: UInt16(place % columns), y: UInt16(place / columns),
          scalar: UInt32(0x2801 + next(255)), mark: 0,
          foreground: 0x0100_0000 | UInt32(208 + next(8)),
          background: 0x0100_0000 | UInt32(232 + next(8)), attributes: 0, width: 1)
      }
      let count = columns * rows
      let all = { (0..<count).map(cell) }
      return [all()]
        + (0..<(self == .whole ? 40 : 300)).map { _ in
          switch self {
          case .scattered: (0..<count * 3 / 100).map { _ in cell(next(count)) }
          case .runs:
            (0..<count * 3 / 1200).flatMap { _ in
              let start = next(count - 12)
              return (start..<start + 12).map(cell)
            }
          case .whole: all()
          }
        }
    }
  }
}
