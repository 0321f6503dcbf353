import Testing

@testable import Optimization

/// Changes are dated: going to and fro does not touch them, and they play wherever one comes by.
@Suite struct TimelineScoreTests {
  private static let settings: [NewSetting] = [
    .learningRateFactor(0.5), .noise(GradientNoise(.constant(sigma: 3))), .weightDecay(0.25),
    .clip(.value(limit: 2)), .average(TailAverage()), .rule(Adam()),
  ]

  /// Steps on, before and after a snapshot, and the very start.
  private static let dates = [0, 1, 63, 64, 65, 100]

  private func changed(at date: Int, _ setting: NewSetting, advancedTo step: Int) -> Timeline {
    var timeline = Timeline.everything(at: date)
    for run in 0..<3 { timeline.change(run, setting) }
    timeline.advance(by: step - date)
    return timeline
  }

  @Test(arguments: dates, settings)
  func holdsFromItsDateOn(date: Int, setting: NewSetting) {
    var timeline = changed(at: date, setting, advancedTo: 300)
    #expect(Fingerprint(timeline) != Fingerprint(Timeline.everything(at: 300)))
    for target in [date + 150, date + 1, date] {
      timeline.seek(to: target)
      let expected = changed(at: date, setting, advancedTo: target)
      #expect(Fingerprint(timeline) == Fingerprint(expected))
    }
  }

  @Test(arguments: dates.dropFirst(), settings)
  func playsAgainAfterGoingBackBeforeItsDate(date: Int, setting: NewSetting) {
    var timeline = changed(at: date, setting, advancedTo: 300)
    timeline.seek(to: date - 1)
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: date - 1)))
    #expect(timeline.race.score.changes.count == 3)
    timeline.seek(to: 300)
    #expect(Fingerprint(timeline) == Fingerprint(changed(at: date, setting, advancedTo: 300)))
  }

  @Test(arguments: dates, settings)
  func takenOutItIsAsIfItHadNeverBeen(date: Int, setting: NewSetting) {
    var timeline = changed(at: date, setting, advancedTo: 300)
    timeline.replaceScore(with: Score())
    timeline.seek(to: 300)
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: 300)))
  }

  /// What a hand does now, and what a preset has had in it from the start, are the same thing.
  @Test(arguments: dates, settings)
  func isTheSameWhoeverMadeIt(date: Int, setting: NewSetting) {
    let plain = Timeline.everything()
    let score = Score((0..<3).map { Change(step: date, optimizer: $0, setting) })
    var written = Timeline(
      Race(plain.race.optimizers, on: Himmelblau(), seed: 11, score: score), stepLimit: 100_000)
    written.advance(by: 200)
    #expect(Fingerprint(written) == Fingerprint(changed(at: date, setting, advancedTo: 200)))
  }

  @Test func theSampleShowsWhatIsAboutToBeDone() {
    var timeline = Timeline.everything(at: 70)
    let (rate, sigma) = (timeline.race.runs[0].learningRate, timeline.race.runs[0].sigma)
    timeline.change(0, .learningRateFactor(0.5))
    timeline.change(0, .noiseFactor(3))
    #expect(timeline.race.runs[0].learningRate == 0.5 * rate)
    #expect(timeline.race.runs[0].sigma == 3 * sigma)
    #expect(timeline.histories[0].buckets.last?.sample.learningRate == 0.5 * rate)
    #expect(timeline.histories[0].buckets.last?.sample.sigma == 3 * sigma)
  }

  @Test func noiseCanBeAddedToAnOptimizerWithout() {
    var timeline = Timeline.everything(at: 10)
    #expect(timeline.race.runs[2].sigma == 0)
    timeline.change(2, .noise(GradientNoise(.constant(sigma: 0.25))))
    timeline.change(2, .noiseFactor(2))
    #expect(timeline.race.runs[2].sigma == 0.5)
    var noisy = timeline.race.runs[2]
    var plain = Timeline.everything(at: 10).race.runs[2]
    noisy.advance()
    plain.advance()
    let normals = Philox.normals(seed: 11, step: 10)
    let difference = plain.particle.position - noisy.particle.position
    #expect(difference.deviation(from: (0.01 * 0.5) * normals) <= 1e-15)
  }

  /// Without noise there is nothing to multiply: the change is left out, the rest goes on.
  @Test func whatDoesNotFitIsLeftOut() {
    var timeline = Timeline.everything(at: 10)
    timeline.change(2, .noiseFactor(2))
    timeline.advance(by: 50)
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: 60)))
  }
}
