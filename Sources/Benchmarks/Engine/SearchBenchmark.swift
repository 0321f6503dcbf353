import Optimization

/// What is searched for behind the first frames of a scene: minima, saddles, maxima, basins.
struct SearchBenchmark {
  private static let goal = "<= 50 ms"

  let table: Table

  func run() {
    table.section("The search of a scene, by the clock on the wall")
    for (name, formula, reach) in [
      ("Himmelblau's function", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", 6.0),
      ("Rastrigin's function", "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", 5.12),
      ("Easom's function, far", "-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", 100),
      ("a valley", "(x*y - 1)^2", 3), ("waves without end", "sin(40*x*y) + 0.01*x^2", 5),
    ] {
      guard let landscape = try? FormulaLandscape(parsing: formula) else { continue }
      let domain = Domain(x: -reach...reach, y: -reach...reach)
      row("\(name), typed", landscape, domain, findsBasins: false)
      row("... with basins", landscape, domain, findsBasins: true)
    }
    let samples = (0..<2000).map { Vector(Double($0 % 50) / 10, Double($0 % 7)) }
    if let planes = try? Planes().landscape(of: samples) {
      row("a sum over 2000 samples", planes, planes.domain, findsBasins: true)
    }
  }

  private func row(
    _ name: String, _ landscape: any Landscape, _ domain: Domain, findsBasins: Bool
  ) {
    table.wall(name, unit: "ms", amount: 1e6, goal: Self.goal) {
      var search = SceneSearch(
        of: landscape, in: domain, runs: [], steps: 0, findsBasins: findsBasins)
      _ = search.finish()
    }
  }
}
