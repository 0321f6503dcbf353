import Testing

@testable import Optimization

struct ScheduleSequenceTests {
  private static func sequence() -> ScheduleSequence {
    var cosine = Cosine()
    (cosine.from, cosine.to, cosine.steps) = (0.3, 0.1, 20)
    var decay = Exponential()
    (decay.from, decay.gamma) = (0.1, 0.9)
    var sequence = ScheduleSequence()
    sequence.parts = [
      .init(steps: 10, LearningRate(constant: 0.5)), .init(steps: 20, LearningRate(cosine)),
      .init(
        LearningRate(decay, warmup: Warmup(steps: 5, from: 0.02))),
    ]
    return sequence
  }

  /// Each part counts from where it begins, and the last goes on.
  @Test func partsHoldOneAfterTheOther() {
    let sequence = Self.sequence()
    for step in 0..<200 {
      let expected =
        step < 10
        ? 0.5
        : step < 30
          ? sequence.parts[1].rate.rate(at: step - 10) : sequence.parts[2].rate.rate(at: step - 30)
      #expect(sequence.rate(at: step) == expected)
    }
    #expect(sequence.from == 0.5 && sequence.rate(at: 10) == 0.3 && sequence.rate(at: 30) == 0.02)
  }

  /// After the steps of the last part its rate stays.
  @Test func theLastPartMayEnd() {
    var sequence = Self.sequence()
    sequence.parts[2].steps = 40
    for step in 0..<200 {
      #expect(sequence.rate(at: step) == Self.sequence().rate(at: min(step, 70)))
    }
    #expect(sequence.rate(at: 199) == sequence.parts[2].rate.rate(at: 40))
  }

  @Test func aRunFollowsIt() {
    let optimizer = Optimizer(
      name: "A", rule: GradientDescent(), learningRate: LearningRate(Self.sequence()))
    var run = Run(optimizer, on: Quadratic(), from: Vector(1, 0), seed: 0)
    var x = 1.0
    for step in 0..<60 {
      x -= Self.sequence().rate(at: step) * x
      run.advance()
      #expect(abs(run.particle.position.x - x) < 1e-14)
    }
  }

  @Test func filledRatesAreTheSame() {
    let sequence = Self.sequence()
    var rates = [Double](repeating: 0, count: 50)
    rates.withUnsafeMutableBufferPointer { sequence.fill($0, from: 7) }
    #expect(rates == (7..<57).map(sequence.rate))
  }

  @Test func twoAreTheSameIfAllPartsAre() {
    var other = Self.sequence()
    #expect(other == Self.sequence())
    other.parts[1].steps = 21
    #expect(other != Self.sequence())
  }
}
