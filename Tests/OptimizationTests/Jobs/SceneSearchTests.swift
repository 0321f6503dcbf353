import Testing

@testable import Optimization

@Suite struct SceneSearchTests {
  private static let wells =
    "0.1*(x^2+y^2) - 2*exp(-((x+1.5)^2+y^2)/1.5) - 0.8*exp(-((x-1.5)^2+y^2)/0.6)"

  private static func search(_ formula: String = wells) throws -> SceneSearch {
    let landscape = try FormulaLandscape(parsing: formula)
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    return SceneSearch(
      of: landscape, in: Domain(x: -3.4...3.4, y: -2.6...2.6),
      runs: [Run(optimizer, on: landscape, from: Vector(1, 1), seed: 1)], steps: 100,
      findsBasins: true)
  }

  /// All that a search says, basins at many places.
  private static func words(_ findings: SceneSearch.Findings) -> String {
    let places = (0..<2000).map {
      Vector(-3.4 + Double($0 % 50) * 0.136, Double($0 / 50) * 0.13 - 2.6)
    }
    return "\(findings.minima) \(findings.saddles) \(findings.maxima) \(findings.mayBeMoreMinima) "
      + "\(findings.floor as Any) \(places.map { findings.basins.minimum(of: $0) ?? -1 })"
  }

  @Test(arguments: [1, 777, 100_000])
  func whatComesOutDoesNotDependOnTheSlices(work: Int) throws {
    var whole = try Self.search()
    let expected = Self.words(whole.finish())
    var sliced = try Self.search()
    var slices = 0
    while sliced.result == nil {
      sliced.advance(by: work)
      slices += 1
    }
    #expect(slices > 1)
    #expect(Self.words(try #require(sliced.result)) == expected)
    #expect(sliced.findings.minima.count == 2 && sliced.findings.saddles.count == 1)
  }

  @Test func progressNeverGoesBackAndEndsAtAll() throws {
    var search = try Self.search()
    var last = search.progress
    #expect(last.done == 0)
    while search.result == nil {
      search.advance(by: 1)
      let now = search.progress
      #expect(now.done >= last.done && now.done <= now.total && now.total == last.total)
      last = now
    }
    #expect(last.done == last.total)
    #expect(last.share == 1)
  }

  @Test func aCopyIsAJobOfItsOwn() throws {
    var one = try Self.search()
    one.advance(by: 20_000)
    let before = one.progress
    var other = one
    _ = other.finish()
    #expect(one.progress == before)
    #expect(one.result == nil)
    #expect(Self.words(one.finish()) == Self.words(other.finish()))
  }

  @Test func whatIsKnownIsNotSearchedFor() {
    let landscape = Himmelblau()
    func search(findsBasins: Bool) -> SceneSearch {
      SceneSearch(
        of: landscape, in: landscape.domain, runs: [], steps: 0, findsBasins: findsBasins)
    }
    let findings = search(findsBasins: false).result
    #expect(findings?.minima == landscape.minima)
    #expect(findings?.saddles == landscape.saddles)
    #expect(findings?.areMinimaSearched == false)
    #expect(search(findsBasins: true).result == nil)
  }

  @Test func aRunShowsAWellTooNarrowForTheGrid() throws {
    let landscape = try FormulaLandscape(
      parsing: "x^2 + y^2 - 5*exp(-((x - 1.007)^2 + (y - 1.003)^2)*1e6)")
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(constant: 1e-8))
    func minima(from start: Vector) -> [Vector] {
      var search = SceneSearch(
        of: landscape, in: Domain(x: -2...2, y: -2...2),
        runs: [Run(optimizer, on: landscape, from: start, seed: 1)], steps: 5000,
        findsBasins: false)
      return search.finish().minima
    }
    #expect(minima(from: Vector(1.0072, 1.0031)).count == 2)
    #expect(minima(from: Vector(-1, 1)).count == 1)
  }

  /// Waves without end, and sums over many samples, take a bounded amount of work.
  @Test(arguments: ["sin(40*x*y) + 0.01*x^2", "cos(40*x) + cos(40*y)", "(x*y - 1)^2"])
  func theWorkIsBounded(formula: String) throws {
    var search = try Self.search(formula)
    var work = 0
    while search.result == nil { work += search.doNextPiece() }
    #expect(work < 6_000_000, "\(work)")
  }
}
