import Testing

@testable import Optimization

/// Long walks to and fro, with changes made and taken back on the way, against a timeline that had the
/// score from the start and only ever went forward.
@Suite struct TimelineWalkTests {
  /// The race with this score, played forward once.
  private func played(_ score: Score, on start: Timeline, to step: Int) -> Timeline {
    let race = start.race
    var timeline = Timeline(
      Race(race.optimizers, on: Himmelblau(), seed: 11, score: score),
      stepLimit: start.stepLimit)
    timeline.advance(by: step)
    return timeline
  }

  private static let settings: [NewSetting] = [
    .learningRateFactor(0.8), .noiseFactor(1.25), .noise(GradientNoise(.constant(sigma: 0.5))),
    .noise(nil), .clip(.norm(limit: 4, form: .exact)), .clip(nil), .weightDecay(0.05),
    .rule(RMSProp()), .rule(Nesterov()), .rule(BFGS()), .parameter("beta", .number(0.5)),
    .parameter("form", .choice("lookahead")), .parameter("epsilon", .number(1e-3)),
    .constraint(Constraint(.disk(radius: 3))), .constraint(nil), .average(nil),
    .lookahead(Lookahead(every: 3, step: 0.4)), .lookahead(nil), .rule(ScheduleFreeSGD()),
    .rule(SAM()),
    .average(ExponentialAverage()), .learningRate(LearningRate(constant: 0.003)),
    .learningRate(LearningRate(Plateau(), warmup: Warmup(steps: 5))),
    .learningRate(LearningRate(Cosine())),
  ]

  @Test(arguments: 0..<8 as Range<UInt64>)
  func anyWayThereIsTheSame(seed: UInt64) {
    walk(from: Timeline.everything(stepLimit: 3000), seed: seed)
  }

  /// With clouds, that move four by four until a change makes them go one by one, and go in pieces.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func ensemblesToo(seed: UInt64) {
    var optimizers = Array(Timeline.everything().race.optimizers.prefix(3))
    for index in optimizers.indices { optimizers[index].particles = 11 }
    let race = Race(optimizers, on: Himmelblau(), seed: 11)
    walk(from: Timeline(race, stepLimit: 3000, snapshotBytes: 60_000), seed: seed)
  }

  private func walk(from start: Timeline, seed: UInt64) {
    var timeline = start
    var scores = [Score()]
    for turn in 0..<40 {
      let word = Philox.words(seed: seed, step: turn, purpose: .sampling)
      switch word.x % 6 {
      case 0: timeline.advance(by: Int(word.y % 150))
      case 1: timeline.seek(to: Int(word.y) % (timeline.step + 1))
      case 2: timeline.advance(by: Int(word.y % 3), work: 8)
      case 3 where scores.count > 1:
        scores.removeLast()
        timeline.replaceScore(with: scores[scores.endIndex - 1])
      default:
        let setting = Self.settings[Int(word.z) % Self.settings.count]
        let run = Int(word.y) % timeline.race.runs.count
        // Now, in the past or in the future.
        let date = max(0, timeline.step + Int(word.w % 121) - 60)
        timeline.change(run, setting, at: word.w % 3 == 0 ? date : timeline.step)
        scores.append(timeline.race.score)
      }
      guard !timeline.isMidUpdate else { continue }
      let expected = played(scores[scores.endIndex - 1], on: start, to: timeline.step)
      #expect(Fingerprint(timeline) == Fingerprint(expected))
      for (cloud, other) in zip(timeline.race.ensembles, expected.race.ensembles) {
        guard let cloud, let other else { continue }
        for number in 0..<cloud.count {
          #expect(cloud.position(of: number) == other.position(of: number))
          #expect(cloud.average(of: number) == other.average(of: number))
          #expect(cloud.learningRate(of: number) == other.learningRate(of: number))
        }
        #expect(
          cloud.position(of: 0)
            == timeline.race.runs[
              timeline.race.ensembles.firstIndex {
                $0?.step == cloud.step && $0?.optimizer.name == cloud.optimizer.name
              } ?? 0
            ].particle.position)
      }
    }
  }
}
