import Testing

@testable import Optimization

/// Whatever the score, and in whatever order its steps are visited, each looks the same.
@Suite struct ScoreVisitsTests {
  private static let settings: [NewSetting] = [
    .learningRateFactor(0.5), .learningRate(LearningRate(constant: 0.002)), .rule(Adam()),
    .rule(GradientDescent()), .parameter("beta", .number(0.3)), .weightDecay(0.1),
    .noise(GradientNoise(.constant(sigma: 1))), .noise(nil), .noiseFactor(2),
    .clip(.norm(limit: 5, form: .exact)), .clip(nil), .average(TailAverage()), .average(nil),
  ]

  /// Ten thousand random scores, four steps each, against a run that goes there straight.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func theOrderOfVisitsMakesNoDifference(seed: UInt64) {
    let momentum = Optimizer(
      name: "o", rule: Momentum(), learningRate: LearningRate(constant: 0.005))
    var differences = 0
    for number in 0..<1000 {
      func word(_ place: Int) -> Int {
        Int(Philox.words(seed: seed, step: 16 * number + place, purpose: .sampling).x)
      }
      let changes = (0..<(1 + word(0) % 4)).map { place in
        Change(
          step: word(1 + place) % 90, optimizer: 0,
          Self.settings[word(5 + place) % Self.settings.count])
      }
      let race = Race([momentum], on: Himmelblau(), seed: seed, score: Score(changes))
      var timeline = Timeline(race, stepLimit: 1000)
      for place in 0..<4 {
        let step = word(9 + place) % 100
        timeline.seek(to: step)
        var straight = race.runs[0]
        straight.advance(by: step)
        if Fingerprint(timeline.race.runs[0]) != Fingerprint(straight) { differences += 1 }
      }
    }
    #expect(differences == 0)
  }
}
