/// Times the parts that have to be fast, each beside the same work in C.
@main
enum Benchmarks {
  static func main() {
    let table = Table()
    TrajectoryBenchmark(table: table).run()
  }
}
