import Interface
import Plotting
import Presets

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The whole program on a terminal of 200 x 60: what playing costs, and how soon there is a picture.
///
/// `downhill` is taken from the folder that this program lies in, or from where `DOWNHILL` says.
struct ProgramBenchmark {
  private static let columns = 200
  private static let rows = 60
  private static let endOfFrame = "\u{1B}[?2026l"

  let table: Table

  func run() {
    table.section("The welcome scene on a terminal of 200 x 60")
    pictures()
    playing()
    start()
  }

  // MARK: - Pictures

  /// States made into cells, without a terminal.
  private func pictures() {
    guard let preset = Self.scene else { return }
    let size = Size(columns: Self.columns, rows: Self.rows)
    let display = Display(tier: .truecolor, glyphs: .braille, theme: .dark)
    var state = State(preset, size: size, display: display)
    var buffer = CellBuffer(size: size)
    var first: [Double] = []
    for _ in 0..<Table.repetitions {
      first.append(
        microseconds {
          var renderer = Renderer()
          renderer.render(state, into: &buffer)
        })
    }
    table.row(
      "a frame, nothing drawn before", "\(table.rounded(table.median(first))) us", "", "", "")
    var renderer = Renderer()
    let count = 600
    let time = microseconds {
      for _ in 0..<count {
        _ = update(&state, .tick(.seconds(1) / 60))
        renderer.render(state, into: &buffer)
      }
    }
    table.row(
      "a frame while playing, a step each", "\(table.rounded(time / Double(count))) us", "", "", "")
    turning(preset, display)
  }

  /// A relief that is seen from another side in every frame.
  private func turning(_ preset: Preset, _ display: Display) {
    var preset = preset
    preset.layout = .surface
    let size = Size(columns: Self.columns, rows: Self.rows)
    var state = State(preset, size: size, display: display)
    var renderer = Renderer()
    var buffer = CellBuffer(size: size)
    renderer.render(state, into: &buffer)
    let count = 72
    let time = microseconds {
      for _ in 0..<count {
        _ = update(&state, .key(.character("l")))
        renderer.render(state, into: &buffer)
      }
    }
    table.row(
      "a frame of a relief that is turned", "\(table.rounded(time / Double(count) / 1000)) ms", "",
      "", "<= 8 ms")
  }

  private func microseconds(_ work: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) * 1e6 + Double(end.tv_nsec - start.tv_nsec) / 1e3
  }

  // MARK: - The program

  /// The welcome scene without its texts: a lesson waits for its reader.
  private static var scene: Preset? {
    var preset = try? PresetLibrary(folders: []).find("welcome").preset()
    preset?.beats = []
    return preset
  }

  /// The scene as a file.
  private static func writeScene() -> String? {
    let path = "/tmp/downhill-bench-\(getpid()).yaml"
    guard let text = scene?.text, let file = fopen(path, "w") else { return nil }
    fputs(text, file)
    fclose(file)
    return path
  }

  private func playing() {
    guard let scene = Self.writeScene() else { return print("  no room for a scene in /tmp") }
    defer { unlink(scene) }
    let before = Self.processorTimeOfChildren
    var writes: Int?
    let program = ProgramOnTerminal(
      Self.downhill, [scene], columns: Self.columns, rows: Self.rows, seconds: 10
    ) { writes = Self.number(after: "syscw:", in: "/proc/\($0)/io") }
    guard let program, case let frames = program.count(of: Self.endOfFrame), frames > 0 else {
      print("  no program at \(Self.downhill)")
      return
    }
    let share = 100 * (Self.processorTimeOfChildren - before) / program.elapsed
    let rate = Double(frames) / program.elapsed
    table.row(
      "playing at \(table.rounded(rate)) frames a second", "\(table.rounded(share)) %", "", "",
      "<= 4 %")
    table.row(
      "bytes a frame", table.rounded(Double(program.output.count) / Double(frames)), "", "", "")
    if let writes {
      // ncurses' own are into memory.
      let calls = table.rounded(Double(writes) / Double(frames))
      table.row("write calls a frame, one of them into memory", calls, "", "", "<= 2.5")
    }
  }

  private func start() {
    var times: [Double] = []
    var kilobytes: Int?
    for _ in 0..<15 {
      let program = ProgramOnTerminal(
        Self.downhill, columns: Self.columns, rows: Self.rows,
        until: Self.endOfFrame
      ) { kilobytes = Self.number(after: "VmHWM:", in: "/proc/\($0)/status") }
      guard let program else { return }
      times.append(program.elapsed * 1000)
    }
    table.row("first frame", "\(table.rounded(table.median(times))) ms", "", "", "<= 10 ms")
    if let kilobytes {
      table.row(
        "memory at the first frame", "\(table.rounded(Double(kilobytes) / 1000)) MB", "", "",
        "<= 16 MB")
    }
  }

  private static var downhill: String {
    if let given = getenv("DOWNHILL") { return String(cString: given) }
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    return (folder.dropLast() + ["downhill"]).joined(separator: "/")
  }

  /// Seconds of all processes that have been waited for.
  private static var processorTimeOfChildren: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_CHILDREN, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    #endif
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// What Linux says of a process; nil elsewhere.
  private static func number(after name: String, in path: String) -> Int? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      if text.hasPrefix(name) { return Int(text.filter(\.isNumber)) }
    }
    return nil
  }
}
