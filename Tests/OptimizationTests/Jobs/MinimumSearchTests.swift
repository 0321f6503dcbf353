import Testing

@testable import Optimization

@Suite struct MinimumSearchTests {
  /// The catalogue as it would be typed: the search knows values and derivatives alone.
  @Test(arguments: Catalog.landscapes.filter { $0 != TwoLayer.self })
  func findsExactlyTheMinimaThatAreKnown(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let domain = landscape.domain
    let found = MinimumSearch.minima(of: landscape, in: domain)
    let known = landscape.minima.filter {
      domain.x.contains($0.x) && (landscape.dimension == 1 || domain.y.contains($0.y))
    }
    #expect(found.count == known.count, "\(type.name): \(found) for \(known)")
    for minimum in known {
      let nearest = found.map { ($0 - minimum).norm }.min() ?? .infinity
      #expect(nearest < 1e-6, "\(type.name) at \(minimum)")
    }
  }

  @Test(arguments: [
    ("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", 5.12, 121), ("cos(10*x) + y^2", 6, 20),
    ("x^4 + y^4", 2, 1), ("(x^2 - 1)^2 + y^4", 2, 2), ("x^4", 2, 1), ("x^6 + y^6", 2, 1),
    ("(x - 1)^4", 2, 1), ("abs(x) + abs(y)", 2, 1), ("max(x^2, y^2)", 2, 1),
    ("1e-9*(x^2 + y^2)", 5, 1),
    ("1e-200*(x^2 + y^2)", 5, 1), ("1e200*(x^2 + y^2)", 5, 1), ("1e9 + x^2 + y^2", 5, 1),
    ("abs(x - 0.3) + (y - 0.1)^2", 2, 1), ("100*(y - x^2)^2 + (1 - x)^2", 2, 1),
    ("log(x)^2 + y^2", 3, 1), ("sqrt(x^2 + y^2)", 2, 1), ("1e15 + x^2 + y^2", 5, 1),
    ("1e15 + x^2 + 0.01*y^2", 5, 1), ("exp(x^2*y^2) + x^2 + y^2", 5, 1),
    ("-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", 30, 1),
    ("-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", 100, 1),
    ("-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", 1000, 1),
  ])
  func findsWhatAPersonWouldCallTheMinima(formula: String, reach: Double, count: Int) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    let domain = Domain(x: -reach...reach, y: -reach...reach)
    let found = MinimumSearch.minima(of: landscape, in: domain)
    #expect(found.count == count, "\(found)")
  }

  @Test func theDeepestOfManyIsFirst() throws {
    let landscape = try FormulaLandscape(
      parsing: "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)")
    let domain = Domain(x: -5.12...5.12, y: -5.12...5.12)
    #expect(MinimumSearch.minima(of: landscape, in: domain).first == .zero)
  }

  @Test func aTinyViewHasTheOneAtItsCorner() throws {
    let landscape = try FormulaLandscape(parsing: "x^2 + y^2")
    let found = MinimumSearch.minima(of: landscape, in: Domain(x: 0...1e-12, y: 0...1e-12))
    #expect(found == [.zero])
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

  @Test(arguments: [
    "x^2 - y^2", "x + y", "0*x + 0*y", "log(x)", "1/(x*y)", "x^3", "x^3 + y^2", "y^2 + 0*x",
    "(x*y - 1)^2", "max(0, x^2 + y^2 - 1)",
  ])
  func findsNoneWhereThereIsNone(_ formula: String) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    #expect(MinimumSearch.minima(of: landscape, in: Domain(x: -2...2, y: -2...2)).isEmpty)
  }

  @Test(arguments: [
    ("y^2 + 0*x", true), ("(x*y - 1)^2", true), ("max(0, x^2 + y^2 - 1)", true),
    ("max(0, abs(x) - 1)", true), ("1e15 + y^2 + 0*x", true), ("x^2 - y^2", false),
    ("x + y", false),
    ("0*x + 0*y", false), ("x^3 + y^2", false), ("x^2 + y^2", false), ("1 - exp(-x^2-y^2)", false),
    ("-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))", false),
  ])
  func aFloorOfEquallyLowPlacesIsNoted(formula: String, hasFloor: Bool) throws {
    let landscape = try FormulaLandscape(parsing: formula)
    for reach in [2.0, 10] {
      var search = MinimumSearch(on: landscape, in: Domain(x: -reach...reach, y: -reach...reach))
      let found = search.finish()
      #expect((found.floor != nil) == hasFloor, "\(reach): \(found)")
      guard let floor = found.floor else { continue }
      #expect(found.places.isEmpty)
      #expect(landscape.evaluation(at: floor).gradient.norm < 1e-6)
    }
  }

  @Test func moreLowsThanCanBeFollowedAreToldOf() throws {
    func found(_ formula: String) throws -> MinimumSearch.Minima {
      let landscape = try FormulaLandscape(parsing: formula)
      var search = MinimumSearch(on: landscape, in: Domain(x: -5...5, y: -5...5))
      return search.finish()
    }
    let many = try found("cos(40*x) + cos(40*y)")
    #expect(many.mayBeMore)
    #expect(many.places.count > 100)
    let few = try found("cos(2*pi*x) + cos(2*pi*y)")
    #expect(few.places.count == 100)
    #expect(!few.mayBeMore)
  }

  @Test func theEndOfARunMayLieInAWellTooNarrowForTheGrid() throws {
    let landscape = try FormulaLandscape(
      parsing: "x^2 + y^2 - 5*exp(-((x - 1.007)^2 + (y - 1.003)^2)*1e6)")
    let domain = Domain(x: -2...2, y: -2...2)
    var plain = MinimumSearch(on: landscape, in: domain)
    #expect(plain.finish().places.count == 1)
    var informed = MinimumSearch(on: landscape, in: domain, from: [Vector(1.0072, 1.0031)])
    let found = informed.finish().places
    try #require(found.count == 2)
    #expect((found[0] - Vector(1.007, 1.003)).norm < 1e-5)
  }

  @Test func findsTheValleysOfACurve() throws {
    let landscape = try FormulaLandscape(parsing: "x*cos(pi*x)")
    let found = MinimumSearch.minima(of: landscape, in: Domain(x: -2...2, y: -1...1))
    #expect(found.count == 2)
    #expect(found.contains { abs($0.x - 1.0927) < 0.01 })
  }
}
