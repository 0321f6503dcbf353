import Testing

@testable import Optimization

@Suite struct CosineTests {
  /// From 0.3 to 0 over 50 steps: PyTorch has 0.15 at t = 75, Optax and the book 0.
  @Test(arguments: [(Cosine.Continuation.hold, 0.0), (.rise, 0.15)])
  func partsAfterTheEnd(after: Cosine.Continuation, expected: Double) {
    var schedule = Cosine()
    schedule.from = 0.3
    schedule.steps = 50
    schedule.after = after
    #expect((schedule.rate(at: 75) - expected).magnitude <= 1e-16)
    #expect(schedule.rate(at: 50) == 0)
    #expect(schedule.rate(at: 0) == 0.3)
  }
}
