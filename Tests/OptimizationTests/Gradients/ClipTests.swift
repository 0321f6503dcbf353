import Testing

@testable import Optimization

@Suite struct ClipTests {
  struct File: Decodable {
    struct Case: Decodable {
      let grad: [Double]
      let limit: Double
      let byNormTorch: [Double]
      let byNormExact: [Double]
      let byValue: [Double]
    }

    let cases: [Case]
  }

  @Test func agreesWithTorchAndOptax() throws {
    let file: File = try Golden.load("clipping")
    try #require(file.cases.count == 12)
    for golden in file.cases {
      let gradient = Vector(golden.grad)
      for (clip, expected) in [
        (Clip.norm(limit: golden.limit, form: .torch), golden.byNormTorch),
        (.norm(limit: golden.limit, form: .exact), golden.byNormExact),
        (.value(limit: golden.limit), golden.byValue),
      ] {
        let clipped = clip.apply(to: gradient)
        #expect((clipped.x - expected[0]).magnitude <= 1e-14 * expected[0].magnitude)
        #expect((clipped.y - expected[1]).magnitude <= 1e-14 * expected[1].magnitude)
      }
    }
  }

  /// g = (3, 4), limit 1: PyTorch's norm is 2e-7 short of the limit.
  @Test func theTwoFormsDiffer() throws {
    let conflict = try Conflict.over(.clipByNorm)
    let exact = Clip.norm(limit: 1).apply(to: Vector(3, 4))
    let torch = Clip.norm(limit: 1, form: .torch).apply(to: Vector(3, 4))
    #expect(exact.deviation(from: Vector(conflict.valueB)) <= 2e-16)
    #expect(torch.deviation(from: Vector(conflict.valueA)) <= 2e-16)
    #expect((1 - torch.norm - 1e-6 / (5 + 1e-6)).magnitude <= 1e-15)
  }

  @Test(arguments: [
    Clip.norm(limit: 1), .norm(limit: 1, form: .torch), .value(limit: 1),
  ])
  func leavesShortGradientsAlone(clip: Clip) {
    #expect(clip.apply(to: Vector(-0.25, 0.5)) == Vector(-0.25, 0.5))
    #expect(clip.apply(to: .zero) == .zero)
  }
}
