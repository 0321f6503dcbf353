import Testing

@testable import Optimization

@Suite struct BasinSearchTests {
  /// Down the gradient in steps of a thousandth of the view, until it is nearer to a minimum than a
  /// fiftieth.
  private func flow(from start: Vector, on landscape: any Landscape, _ minima: [Vector]) -> Int? {
    let width = landscape.domain.x.upperBound - landscape.domain.x.lowerBound
    var position = start
    for _ in 0..<20_000 {
      if let near = minima.firstIndex(where: { (position - $0).norm < width / 100 }) { return near }
      let gradient = landscape.evaluation(at: position).gradient
      position = position - (width / 2000 / gradient.norm) * gradient
    }
    return nil
  }

  @Test func aTypedFormulaHasItsBasinsToo() throws {
    let landscape = try FormulaLandscape(
      parsing: "0.1*(x^2+y^2) - 2*exp(-((x+1.5)^2+y^2)/1.5) - 0.8*exp(-((x-1.5)^2+y^2)/0.6)")
    try expectBasins(
      of: landscape, minima: MinimumSearch.minima(of: landscape, in: landscape.domain))
  }

  @Test(
    arguments: [
      Himmelblau.self, SixHumpCamel.self, ThreeHumpCamel.self, Ackley.self, Rastrigin.self,
    ] as [any NamedLandscape.Type])
  func aPlaceBelongsToWhereItsDescentEnds(type: any NamedLandscape.Type) throws {
    let landscape = type.init()
    try expectBasins(of: landscape, minima: landscape.minima)
  }

  private func expectBasins(of landscape: any Landscape, minima: [Vector]) throws {
    let domain = landscape.domain
    let basins = Basins(of: minima, on: landscape, in: domain)
    var (same, counted) = (0, 0)
    for index in 0..<500 {
      let word = Philox.words(seed: 9, step: index, purpose: .sampling)
      func place(_ word: UInt32, _ range: ClosedRange<Double>) -> Double {
        range.lowerBound + Double(word) / 0x1p32 * (range.upperBound - range.lowerBound)
      }
      let start = Vector(place(word.x, domain.x), place(word.y, domain.y))
      guard let end = flow(from: start, on: landscape, minima) else { continue }
      counted += 1
      if basins.minimum(of: start) == end { same += 1 }
    }
    #expect(counted > 400)
    #expect(Double(same) / Double(counted) > 0.96, "\(landscape.formula): \(same) of \(counted)")
  }

  /// Two wells in one curved, narrow valley: steps against the gradient would get nowhere.
  @Test func aNarrowValleyIsFollowedToItsEnd() throws {
    let landscape = try FormulaLandscape(parsing: "100*(y - x^2)^2 + (x^2 - 1)^2 + 0.1*x")
    let domain = Domain(x: -2...2, y: -1...3)
    let minima = MinimumSearch.minima(of: landscape, in: domain)
    try #require(minima.count == 2)
    let basins = Basins(of: minima, on: landscape, in: domain)
    for x in [-1.5, -0.5, -0.2, 0.2, 0.5, 1.5] {
      let expected = minima.indices.min {
        (minima[$0].x - x).magnitude < (minima[$1].x - x).magnitude
      }
      #expect(basins.minimum(of: Vector(x, x * x)) == expected, "\(x)")
    }
  }

  @Test func outsideTheViewTheNearestCounts() {
    let landscape = Himmelblau()
    let basins = Basins(of: landscape.minima, on: landscape, in: landscape.domain)
    for (index, minimum) in landscape.minima.enumerated() {
      #expect(basins.minimum(of: minimum) == index)
      #expect(basins.minimum(of: 5 * minimum) == index)
    }
    #expect(Basins(of: [], on: landscape, in: landscape.domain).minimum(of: .zero) == nil)
  }

  @Test func onACurveTheValleysCount() throws {
    let curve = try FormulaLandscape(parsing: "(x^2 - 1)^2 + 0.3*x")
    let domain = Domain(x: -2...2, y: 0...1)
    let minima = MinimumSearch.minima(of: curve, in: domain)
    try #require(minima.count == 2)
    let basins = Basins(of: minima, on: curve, in: domain)
    #expect(basins.minimum(of: Vector(-0.1, 0)) == 0)
    #expect(basins.minimum(of: Vector(0.2, 0)) == 1)
  }
}
