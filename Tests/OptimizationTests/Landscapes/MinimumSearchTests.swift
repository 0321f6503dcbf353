import Testing

@testable import Optimization

@Suite struct MinimumSearchTests {
  /// Where there are few, and not a whole curve of them.
  @Test func findsTheMinimaThatAreKnown() {
    for type in Catalog.landscapes where type != TwoLayer.self {
      let landscape = type.init()
      guard landscape.minima.count < 10 else { continue }
      let found = MinimumSearch.minima(of: landscape, in: landscape.domain)
      // A minimum on a floor of minima is no more found than its neighbours.
      for minimum in landscape.minima
      where landscape.dimension == 1
        || landscape.curvature(at: minimum).hessian.eigenvalues.smaller > 1e-6
      {
        let nearest = found.map { ($0 - minimum).norm }.min() ?? .infinity
        #expect(nearest < 1e-6, "\(type.name) at \(minimum)")
      }
    }
  }

  @Test func findsBothWellsOfATypedFormulaAndTheDeeperFirst() throws {
    let landscape = try FormulaLandscape(
      parsing: "0.1*(x^2+y^2) - 2*exp(-((x+1.5)^2+y^2)/1.5) - 0.8*exp(-((x-1.5)^2+y^2)/0.6)")
    let found = MinimumSearch.minima(of: landscape, in: Domain(x: -3.4...3.4, y: -2.6...2.6))
    try #require(found.count == 2)
    #expect(abs(found[0].x + 1.3946) < 1e-4)
    #expect(abs(found[1].x - 1.3823) < 1e-4)
    #expect(found.allSatisfy { abs($0.y) < 1e-9 })
  }

  @Test(arguments: ["0.1*x^2 + 2*y^2", "x^2 + x*y + y^2", "1 - exp(-x^2-y^2)"])
  func aMinimumAtZeroIsAtZero(formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let found = MinimumSearch.minima(of: landscape, in: Domain(x: -1.3...1.1, y: -1.2...1.7))
    #expect(found == [.zero])
  }

  @Test(arguments: ["x^2 - y^2", "x + y", "0*x + 0*y", "log(x)", "1/(x*y)", "x^3", "x^3 + y^2"])
  func findsNoneWhereThereIsNone(_ formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    #expect(MinimumSearch.minima(of: landscape, in: Domain(x: -2...2, y: -2...2)).isEmpty)
  }

  @Test func findsTheValleysOfACurve() throws {
    let landscape = try FormulaLandscape(parsing: "x*cos(pi*x)")
    let found = MinimumSearch.minima(of: landscape, in: Domain(x: -2...2, y: -1...1))
    #expect(found.count == 2)
    #expect(found.contains { abs($0.x - 1.0927) < 0.01 })
  }
}
