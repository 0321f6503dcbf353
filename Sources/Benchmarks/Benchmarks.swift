/// Times the parts that have to be fast, each beside the same work in C.
@main
enum Benchmarks {
  static func main() {
    let table = Table()
    let wanted = Set(CommandLine.arguments.dropFirst())
    func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(name) }
    if isWanted("trajectory") { TrajectoryBenchmark(table: table).run() }
    if isWanted("ensemble") { EnsembleBenchmark(table: table).run() }
  }
}
