import Testing

@testable import Optimization

@Suite struct BasinsTests {
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

  @Test(
    arguments: [Himmelblau.self, SixHumpCamel.self, Rastrigin.self] as [any NamedLandscape.Type])
  func aPlaceBelongsToWhereItsDescentEnds(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let domain = landscape.domain
    let basins = Basins(of: landscape.minima, on: landscape, in: domain)
    var (same, counted) = (0, 0)
    for index in 0..<400 {
      let word = Philox.words(seed: 9, step: index, purpose: .sampling)
      func place(_ word: UInt32, _ range: ClosedRange<Double>) -> Double {
        range.lowerBound + Double(word) / 0x1p32 * (range.upperBound - range.lowerBound)
      }
      let start = Vector(place(word.x, domain.x), place(word.y, domain.y))
      guard let end = flow(from: start, on: landscape, landscape.minima) else { continue }
      counted += 1
      if basins.minimum(of: start) == end { same += 1 }
    }
    #expect(counted > 300)
    #expect(Double(same) / Double(counted) > 0.96, "\(same) of \(counted)")
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
