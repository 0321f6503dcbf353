/// Times the parts that have to be fast, each beside the same work in C.
///
/// Arguments name the parts wanted; all of them without.
@main
enum Benchmarks {
  static func main() {
    if CommandLine.arguments.dropFirst().first == ScreenBenchmark.argument {
      return ScreenBenchmark.showFrames(Array(CommandLine.arguments.dropFirst(2)))
    }
    let table = Table()
    // Memory first: it is measured by the most there has ever been.
    let parts: [(name: String, run: () -> Void)] = [
      ("memory", MemoryBenchmark(table: table).run),
      ("trajectory", TrajectoryBenchmark(table: table).run),
      ("ensemble", EnsembleBenchmark(table: table).run),
      ("map", MapBenchmark(table: table).run),
      ("pixels", PixelBenchmark(table: table).run),
      ("search", SearchBenchmark(table: table).run),
      ("screen", ScreenBenchmark(table: table).run),
      ("program", ProgramBenchmark(table: table).run),
    ]
    let wanted = CommandLine.arguments.dropFirst()
    for part in parts where wanted.isEmpty || wanted.contains(part.name) { part.run() }
  }
}
