import Testing

@testable import Optimization

/// Landscapes against values, gradients and Hessians to 50 digits, and minima of the literature.
@Suite struct GoldenFunctionTests {
  @Test(arguments: GoldenFunction.formulas.keys.sorted())
  func hasTheRightDerivatives(name: String) throws {
    let golden = try #require(try GoldenFunctionValues.all()[name])
    let function = GoldenFunction(name: name, params: golden.params)
    let typed = try FormulaLandscape(parsing: #require(GoldenFunction.formulas[name]))
    try #require(golden.points.count >= 10)
    for landscape in [try function.landscape(), typed] {
      for point in golden.points {
        let expected = point.curvature
        let curvature = landscape.curvature(at: point.position)
        let evaluation = landscape.evaluation(at: point.position)
        #expect(curvature.deviation(from: expected) <= 1e-13)
        #expect(
          (landscape.value(at: point.position) - expected.value).magnitude
            <= 1e-13 * expected.scale)
        #expect(
          evaluation.gradient.deviation(from: expected.gradient) <= 1e-13 * expected.scale)
        #expect((evaluation.value - expected.value).magnitude <= 1e-13 * expected.scale)
      }
    }
  }

  @Test(arguments: GoldenFunction.formulas.keys.sorted())
  func knowsEveryCriticalPointOfTheLiterature(name: String) throws {
    let golden = try #require(try GoldenFunctionValues.all()[name])
    let landscape = try GoldenFunction(name: name, params: golden.params).landscape()
    guard landscape is any NamedLandscape else { return }
    let lists = [
      ("min", landscape.minima), ("saddle", landscape.saddles), ("max", landscape.maxima),
    ]
    for (kind, known) in lists {
      for expected in golden.points(kind) {
        #expect(known.contains { $0.deviation(from: expected) <= 1e-15 * (1 + expected.norm) })
      }
    }
  }
}
