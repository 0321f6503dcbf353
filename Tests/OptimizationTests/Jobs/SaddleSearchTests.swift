import Testing

@testable import Optimization

@Suite struct SaddleSearchTests {
  @Test func findsWhatIsKnown() {
    for type in [Saddle.self, Himmelblau.self, DoubleValley.self] as [any NamedLandscape.Type] {
      let landscape = type.init()
      let found = SaddleSearch.saddlesAndMaxima(of: landscape, in: landscape.domain)
      for (known, points) in [(landscape.saddles, found.saddles), (landscape.maxima, found.maxima)]
      {
        #expect(points.count == known.count, "\(type.name)")
        for point in known {
          #expect(points.contains { ($0 - point).norm < 1e-6 }, "\(type.name) at \(point)")
        }
      }
    }
  }

  /// Eleven wells along each axis, a ridge between any two.
  @Test func findsAllOfRastriginsFunction() throws {
    let landscape = try FormulaLandscape(
      parsing: "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)")
    let found = SaddleSearch.saddlesAndMaxima(
      of: landscape, in: Domain(x: -5.12...5.12, y: -5.12...5.12))
    #expect(found.saddles.count == 2 * 11 * 10)
    #expect(found.maxima.count == 10 * 10)
    for point in found.saddles + found.maxima {
      #expect(landscape.evaluation(at: point).gradient.norm < 1e-9)
    }
  }

  @Test func ripplesTooSmallToBeSeenAreNone() throws {
    let easom = try FormulaLandscape(
      parsing: "-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))")
    let found = SaddleSearch.saddlesAndMaxima(of: easom, in: Domain(x: -100...100, y: -100...100))
    for point in found.saddles + found.maxima {
      #expect((point - Vector(Double.pi, Double.pi)).norm < 10)
    }
  }

  @Test func findsThePassBetweenTwoWells() throws {
    let landscape = try FormulaLandscape(parsing: "0.5*x^2 - 0.5*y^2 + 0.25*y^4")
    let found = SaddleSearch.saddlesAndMaxima(
      of: landscape, in: Domain(x: -0.6...1.8, y: -1.5...1.5))
    #expect(found.saddles.count == 1 && found.maxima.isEmpty)
    #expect(found.saddles.allSatisfy { $0.norm < 1e-12 })
  }

  @Test(arguments: ["x^2 + y^2", "x + y", "0*x + 0*y", "log(x)", "x^3", "exp(x)"])
  func findsNoneWhereThereIsNone(_ formula: String) throws {
    let found = SaddleSearch.saddlesAndMaxima(
      of: try FormulaLandscape(parsing: formula), in: Domain(x: -2...2, y: -2...2))
    #expect(found.saddles.isEmpty && found.maxima.isEmpty)
  }
}
