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
  func criticalPointsHaveTheirValueAndCurvature(name: String) throws {
    let golden = try #require(try GoldenFunctionValues.all()[name])
    let landscape = try GoldenFunction(name: name, params: golden.params).landscape()
    for point in golden.criticalPoints {
      let scale = 1 + point.f.magnitude + (point.hessEig?.map(\.magnitude).max() ?? 0)
      #expect((landscape.value(at: point.position) - point.f).magnitude <= 1e-13 * scale)
      // None where there is no gradient: at the tip of Ackley's funnel.
      guard let eigenvalues = point.hessEig else { continue }
      let curvature = landscape.curvature(at: point.position)
      #expect(curvature.gradient.norm <= 1e-13 * scale)
      let (smaller, larger) = curvature.hessian.eigenvalues
      #expect((smaller - eigenvalues[0]).magnitude <= 1e-13 * scale)
      #expect((larger - eigenvalues[1]).magnitude <= 1e-13 * scale)
    }
  }

  /// Those of the literature and, where the files have searched a box, all there are in it.
  @Test(arguments: GoldenFunction.formulas.keys.sorted())
  func knowsEveryCriticalPoint(name: String) throws {
    let golden = try #require(try GoldenFunctionValues.all()[name])
    let landscape = try GoldenFunction(name: name, params: golden.params).landscape()
    let known = [
      "min": landscape.minima, "saddle": landscape.saddles, "max": landscape.maxima,
    ]
    for point in golden.criticalPoints where landscape is any NamedLandscape {
      let kind = try #require(known.keys.first { point.kind.contains($0) })
      #expect(
        known[kind, default: []].contains {
          $0.deviation(from: point.position) <= 1e-15 * (1 + point.position.norm)
        })
    }
    guard let box = golden.criticalPointsInBox else { return }
    #expect(box.points.count == box.counts.values.reduce(0, +))
    for (kind, points) in known {
      let inside = points.filter { box.contains($0) }
      #expect(inside.count == box.counts[kind], "\(kind)")
    }
  }

  @Test func everyFunctionOfTheFilesIsCompared() throws {
    #expect(try Set(GoldenFunctionValues.all().keys) == Set(GoldenFunction.formulas.keys))
  }
}
