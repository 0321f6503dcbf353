import Testing

@testable import Optimization

/// What holds for every model of the catalogue.
@Suite struct DataLandscapeTests {
  /// Twenty samples that suit a model: classes overlap, inputs differ.
  static func landscape(_ type: any SampleLoss.Type) throws -> any FiniteSum {
    var samples = [Vector].scattered(count: 20, seed: 12)
    if type == LogisticRegression.self {
      samples = samples.map { Vector($0.x, $0.x + $0.y > 0 ? 1 : 0) }
    }
    return try type.init().landscape(of: samples)
  }

  @Test(arguments: Catalog.models)
  func gradientAndHessianAreThoseOfTheValue(type: any SampleLoss.Type) throws {
    let landscape = try Self.landscape(type)
    let h = 1e-5
    for place in [Vector(0, 0), Vector(0.7, -0.4), Vector(-3, 2)] {
      let curvature = landscape.curvature(at: place)
      let evaluation = landscape.evaluation(at: place)
      #expect(evaluation.value == landscape.value(at: place))
      #expect((curvature.value - evaluation.value).magnitude < 1e-14)
      #expect(curvature.gradient.deviation(from: evaluation.gradient) < 1e-14)
      let (right, left) = (place + Vector(h, 0), place - Vector(h, 0))
      let (above, below) = (place + Vector(0, h), place - Vector(0, h))
      let slope = Vector(
        (landscape.value(at: right) - landscape.value(at: left)) / (2 * h),
        (landscape.value(at: above) - landscape.value(at: below)) / (2 * h))
      #expect(evaluation.gradient.deviation(from: slope) < 1e-8)
      let turnX =
        (1 / (2 * h))
        * (landscape.evaluation(at: right).gradient - landscape.evaluation(at: left).gradient)
      let turnY =
        (1 / (2 * h))
        * (landscape.evaluation(at: above).gradient - landscape.evaluation(at: below).gradient)
      let hessian = curvature.hessian
      #expect(turnX.deviation(from: Vector(hessian.xx, hessian.xy)) < 1e-8)
      #expect(turnY.deviation(from: Vector(hessian.xy, hessian.yy)) < 1e-8)
    }
  }

  @Test(arguments: Catalog.models)
  func theSumIsTheMeanOfItsParts(type: any SampleLoss.Type) throws {
    let landscape = try Self.landscape(type)
    let place = Vector(0.3, 0.2)
    let parts = (0..<20).map { landscape.gradient(at: place, over: [Int32($0)][...]) }
    #expect(landscape.evaluation(at: place).gradient.deviation(from: parts.mean) < 1e-15)
  }

  @Test(arguments: Catalog.models)
  func minimaAreMinimaInView(type: any SampleLoss.Type) throws {
    let landscape = try Self.landscape(type)
    #expect(landscape.minima.isEmpty == (type == Planes.self))
    for minimum in landscape.minima {
      let curvature = landscape.curvature(at: minimum)
      #expect(curvature.gradient.norm < 1e-14)
      #expect(curvature.hessian.eigenvalues.smaller > 0)
      #expect(landscape.domain.x.contains(minimum.x) && landscape.domain.y.contains(minimum.y))
    }
    #expect(landscape.evaluation(at: landscape.start).isFinite)
    #expect(landscape.minima.allSatisfy { ($0 - landscape.start).norm > 0.1 })
  }

  @Test func aSingleSampleIsEnough() throws {
    for model in Catalog.models {
      let landscape = try model.init().landscape(of: [Vector(0.5, 1)])
      #expect(landscape.evaluation(at: landscape.start).isFinite)
      #expect(landscape.domain.x.upperBound > landscape.domain.x.lowerBound)
    }
  }
}
