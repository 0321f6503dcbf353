import Testing

@testable import Optimization

@Suite struct CosineTests {
  /// From 0.3 to 0 over 50 steps: at t = 75 PyTorch is half-way up again, Optax and the book at 0.
  @Test func partsAfterTheEnd() throws {
    let conflict = try Conflict.over(.cosineAfterItsEnd)
    for (after, expected) in [
      (Cosine.Continuation.rise, conflict.valueA), (.hold, conflict.valueB),
    ] {
      var schedule = Cosine()
      schedule.from = 0.3
      schedule.steps = 50
      schedule.after = after
      #expect((schedule.rate(at: conflict.step) - expected[0]).magnitude <= 1e-16)
      #expect(schedule.rate(at: 50) == 0)
      #expect(schedule.rate(at: 0) == 0.3)
    }
  }
}
