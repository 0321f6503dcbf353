import Testing

@testable import Optimization

@Suite struct LaneEvaluationsTests {
  /// Four places of the domain evaluated at once, and whether all of it is finite.
  private func evaluated(
    _ landscape: any Landscape, at places: [Vector]
  ) -> (values: [Evaluation], isFinite: Bool) {
    var numbers = [Lanes](repeating: .zero, count: 5)
    for (lane, place) in places.enumerated() {
      numbers[0][lane] = place.x
      numbers[1][lane] = place.y
    }
    return numbers.withUnsafeMutableBufferPointer { numbers in
      func part(_ index: Int) -> UnsafeMutableBufferPointer<Lanes> {
        UnsafeMutableBufferPointer(rebasing: numbers[index...index])
      }
      let isFinite = landscape.evaluate(
        LaneEvaluations(
          x: part(0), y: part(1), value: part(2), gradientX: part(3), gradientY: part(4)))
      let values = places.indices.map { lane in
        Evaluation(
          value: numbers[2][lane], gradient: Vector(numbers[3][lane], numbers[4][lane]))
      }
      return (values, isFinite)
    }
  }

  @Test(arguments: Catalog.landscapes)
  func fourAtOnceAreFourOneByOne(type: any NamedLandscape.Type) {
    let landscape = type.init()
    for group in 0..<16 {
      let places = (0..<4).map { landscape.domain.point(number: 4 * group + $0) }
      let result = evaluated(landscape, at: places)
      #expect(result.isFinite)
      #expect(result.values == places.map(landscape.evaluation(at:)))
    }
  }

  @Test(arguments: [
    "min(x, 1 / y) + max(x * y, 2 - x) - abs(x) / 3", "1 / (3 - x) + sqrt(x^2 + y^2 + 1) - y / 7",
    "exp(x) * log(y^2 + 1) + sinh(x / 9) + cosh(y) + tanh(x + y)",
    "(x^2 + 1)^y + pow(2, x) - tan(x / 9) + -cos(y) * sin(x) + x^3",
  ])
  func formulasToo(text: String) throws {
    let landscape = try FormulaLandscape(parsing: text)
    for group in 0..<2 {
      let places = (0..<4).map { landscape.domain.point(number: 4 * group + $0) }
      #expect(evaluated(landscape, at: places).values == places.map(landscape.evaluation(at:)))
    }
  }

  @Test func saysWhereSomethingIsNotFinite() throws {
    let landscape = try FormulaLandscape(parsing: "log(x) + y")
    let fine = [Vector](repeating: Vector(1, 1), count: 3)
    #expect(evaluated(landscape, at: fine + [Vector(2, 1)]).isFinite)
    #expect(!evaluated(landscape, at: fine + [Vector(0, 1)]).isFinite)
    #expect(!evaluated(landscape, at: fine + [Vector(-1, 1)]).isFinite)
    #expect(!evaluated(landscape, at: fine + [Vector(1, .infinity)]).isFinite)
  }
}
