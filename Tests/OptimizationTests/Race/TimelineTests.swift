import Testing

@testable import Optimization

/// Going back must equal never having gone forward, to the bit.
@Suite struct TimelineTests {
  /// Steps from 0 to 600 that look random and include the neighbours of snapshots.
  private static let targets =
    (0..<25).map { Int(Philox.words(seed: 3, step: $0, purpose: .sampling).x % 601) }
    + [0, 1, 63, 64, 65, 128, 599, 600]

  @Test func backEqualsNeverForward() {
    var timeline = Timeline.everything(at: 600)
    for target in Self.targets {
      timeline.seek(to: target)
      #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: target)))
      // What the rules remember cannot be seen at once, but shows in what they do next.
      timeline.advance(by: 40)
      #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: target + 40)))
    }
  }

  @Test func stepByStepEqualsAtOnce() {
    var timeline = Timeline.everything()
    for (index, target) in Self.targets.sorted().enumerated() {
      if index.isMultiple(of: 2) {
        timeline.seek(to: target)
      } else {
        timeline.advance(by: target - timeline.step)
      }
    }
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: 600)))
  }

  @Test func stepsBackOneByOne() {
    var timeline = Timeline.everything(at: 130)
    for target in stride(from: 129, through: 0, by: -1) {
      timeline.seek(to: target)
      #expect(timeline.step == target)
    }
    #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything()))
  }

  @Test func stopsAtItsLimits() {
    var timeline = Timeline.everything(stepLimit: 50)
    timeline.advance(by: 1000)
    #expect(timeline.step == 50)
    #expect(timeline.isFinished)
    timeline.seek(to: 49)
    #expect(!timeline.isFinished)
    timeline.seek(to: 51)
    #expect(timeline.step == 50)
    timeline.seek(to: -3)
    #expect(timeline.step == 0)
    timeline.advance(by: -3)
    #expect(timeline.step == 0)
  }

  /// A row of the trajectory holds the rate and sigma of the update about to be made from it.
  @Test func historyIsTheTrajectory() {
    let timeline = Timeline.everything(at: 90)
    for (run, history) in zip(timeline.race.runs, timeline.histories) {
      #expect(history.count == 91)
      for (step, bucket) in history.buckets.enumerated() {
        #expect(bucket.sample.learningRate == run.learningRate(at: step))
        #expect(bucket.sample.sigma == run.sigma(at: step))
        #expect(bucket.sample.loss == run.landscape.value(at: bucket.sample.position))
        #expect(bucket.lowestLoss == bucket.sample.loss)
      }
      #expect(history.buckets.last?.sample == run.sample)
    }
  }
}
