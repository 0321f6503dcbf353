import Testing

@testable import Optimization

/// What holds for every landscape of the catalogue.
@Suite struct LandscapeTests {
  @Test(arguments: Catalog.landscapes)
  func derivativesAreCentralDifferences(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let step = 1e-5
    let across = Vector(step, 0)
    let along = Vector(0, landscape.dimension == 2 ? step : 0)
    func slope(_ direction: Vector, at point: Vector) -> Double {
      (landscape.value(at: point + direction) - landscape.value(at: point - direction))
        / (2 * step)
    }
    func bend(_ direction: Vector, at point: Vector) -> Vector {
      let ahead = landscape.evaluation(at: point + direction).gradient
      let behind = landscape.evaluation(at: point - direction).gradient
      return (1 / (2 * step)) * (ahead - behind)
    }
    for number in 0..<50 {
      let point = landscape.domain.point(number: number)
      let curvature = landscape.curvature(at: point)
      let differences = Curvature(
        value: landscape.value(at: point),
        gradient: Vector(slope(across, at: point), slope(along, at: point)),
        hessian: Hessian(
          xx: bend(across, at: point).x, xy: bend(across, at: point).y,
          yy: bend(along, at: point).y))
      #expect(curvature.deviation(from: differences) <= 1e-6)
    }
  }

  /// Hand-written evaluations must not drift from the formula they stand in for.
  @Test(arguments: Catalog.landscapes)
  func evaluationAndCurvatureAreOneFunction(type: any NamedLandscape.Type) {
    let landscape = type.init()
    for number in 0..<50 {
      let point = landscape.domain.point(number: number)
      let curvature = landscape.curvature(at: point)
      let evaluation = landscape.evaluation(at: point)
      let tolerance = 4e-15 * curvature.scale
      #expect(evaluation.gradient.deviation(from: curvature.gradient) <= tolerance)
      #expect((evaluation.value - curvature.value).magnitude <= tolerance)
      #expect((landscape.value(at: point) - curvature.value).magnitude <= tolerance)
    }
  }

  @Test(arguments: Catalog.landscapes)
  func formulaIsTheFunction(type: any NamedLandscape.Type) throws {
    let landscape = type.init()
    let typed = try FormulaLandscape(parsing: landscape.formula)
    #expect(typed.dimension == landscape.dimension)
    for number in 0..<20 {
      let point = landscape.domain.point(number: number)
      let expected = landscape.curvature(at: point)
      #expect(typed.curvature(at: point).deviation(from: expected) <= 1e-13)
    }
  }

  @Test(arguments: Catalog.landscapes)
  func startIsInsideAndOnASlope(type: any NamedLandscape.Type) {
    let landscape = type.init()
    #expect(landscape.domain.x.contains(landscape.start.x))
    #expect(landscape.domain.y.contains(landscape.start.y))
    let evaluation = landscape.evaluation(at: landscape.start)
    #expect(evaluation.isFinite)
    #expect(evaluation.gradient.norm > 0)
  }

  @Test(arguments: Catalog.landscapes)
  func aRowOfValuesIsValueByValue(type: any NamedLandscape.Type) {
    let landscape = type.init()
    let xs = (0..<7).map { landscape.domain.point(number: $0).x }
    let y = landscape.start.y
    let row = [Double](unsafeUninitializedCapacity: xs.count) { row, count in
      xs.withUnsafeBufferPointer {
        landscape.values(
          at: $0, y: y, into: UnsafeMutableBufferPointer(rebasing: row[..<xs.count]))
      }
      count = xs.count
    }
    #expect(row == xs.map { landscape.value(at: Vector($0, y)) })
  }
}
