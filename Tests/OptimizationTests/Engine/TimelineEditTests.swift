import Testing

@testable import Optimization

/// Changes by hand are dated: undone by going back before their date, kept by going back to it.
@Suite struct TimelineEditTests {
  private static let changes = [
    Edit.Change.learningRate(factor: 0.5), .sigma(factor: 3), .addedSigma(0.25),
  ]

  /// Steps on, before and after a snapshot, and the very start.
  private static let dates = [0, 1, 63, 64, 65, 100]

  private func edited(at date: Int, _ change: Edit.Change, advancedTo step: Int) -> Timeline {
    var timeline = Timeline.everything(at: date)
    for run in 0..<3 { timeline.edit(run: run, change) }
    timeline.advance(by: step - date)
    return timeline
  }

  @Test(arguments: dates, changes)
  func isKeptFromItsDateOn(date: Int, change: Edit.Change) {
    var timeline = edited(at: date, change, advancedTo: 300)
    for target in [date + 150, date + 1, date] {
      timeline.seek(to: target)
      let expected = edited(at: date, change, advancedTo: target)
      #expect(timeline.edits == expected.edits)
      #expect(Fingerprint(timeline) == Fingerprint(expected))
    }
    timeline.seek(to: 300)
    #expect(Fingerprint(timeline) == Fingerprint(edited(at: date, change, advancedTo: 300)))
  }

  @Test(arguments: dates.dropFirst(), changes)
  func isUndoneBeforeItsDate(date: Int, change: Edit.Change) {
    var timeline = edited(at: date, change, advancedTo: 300)
    #expect(Fingerprint(timeline) != Fingerprint(Timeline.everything(at: 300)))
    timeline.seek(to: date - 1)
    #expect(timeline.edits.isEmpty)
    timeline.seek(to: 300)
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: 300)))
  }

  @Test func onlyLaterOnesAreUndone() {
    var timeline = Timeline.everything(at: 20)
    timeline.edit(run: 0, .learningRate(factor: 2))
    timeline.advance(by: 30)
    timeline.edit(run: 0, .learningRate(factor: 4))
    timeline.edit(run: 1, .sigma(factor: 0))
    timeline.advance(by: 100)
    #expect(timeline.race.runs[0].tuning.learningRateFactor == 8)
    timeline.seek(to: 49)
    #expect(timeline.edits == [Edit(step: 20, run: 0, change: .learningRate(factor: 2))])
    #expect(timeline.race.runs[0].tuning.learningRateFactor == 2)
    #expect(timeline.race.runs[1].tuning.sigmaFactor == 1)
  }

  @Test func theSampleShowsWhatIsAboutToBeDone() {
    var timeline = Timeline.everything(at: 70)
    let (rate, sigma) = (timeline.race.runs[0].learningRate, timeline.race.runs[0].sigma)
    let revision = timeline.revision
    timeline.edit(run: 0, .learningRate(factor: 0.5))
    timeline.edit(run: 0, .sigma(factor: 3))
    #expect(timeline.race.runs[0].learningRate == 0.5 * rate)
    #expect(timeline.race.runs[0].sigma == 3 * sigma)
    #expect(timeline.histories[0].buckets.last?.sample.learningRate == 0.5 * rate)
    #expect(timeline.histories[0].buckets.last?.sample.sigma == 3 * sigma)
    #expect(timeline.revision > revision)
  }

  @Test func noiseCanBeAddedToAnOptimizerWithout() {
    var timeline = Timeline.everything(at: 10)
    #expect(timeline.race.runs[2].sigma == 0)
    timeline.edit(run: 2, .addedSigma(0.25))
    timeline.edit(run: 2, .sigma(factor: 2))
    #expect(timeline.race.runs[2].sigma == 0.5)
    var noisy = timeline.race.runs[2]
    var plain = Timeline.everything(at: 10).race.runs[2]
    noisy.advance()
    plain.advance()
    let normals = Philox.normals(seed: 11, step: 10)
    let difference = plain.particle.position - noisy.particle.position
    #expect(difference.deviation(from: (0.01 * 0.5) * normals) <= 1e-15)
  }

  @Test func aRunThatIsNotThereIsLeftAlone() {
    var timeline = Timeline.everything(at: 10)
    timeline.edit(run: 5, .learningRate(factor: 0.5))
    timeline.edit(run: -1, .learningRate(factor: 0.5))
    #expect(timeline.edits.isEmpty)
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: 10)))
  }
}
