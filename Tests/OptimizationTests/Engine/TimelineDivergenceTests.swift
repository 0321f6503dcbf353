import Testing

@testable import Optimization

@Suite struct TimelineDivergenceTests {
  private static let wild = 3

  private func diverged() throws -> (timeline: Timeline, at: Int) {
    let timeline = Timeline.everything(at: 600)
    return (timeline, try #require(timeline.race.runs[Self.wild].particle.divergedAt))
  }

  @Test func theLastFiniteSampleStays() throws {
    let (timeline, date) = try diverged()
    let particle = timeline.race.runs[Self.wild].particle
    #expect(date > 1 && date < 600)
    #expect(particle.step == date - 1)
    #expect(particle.position.isFinite && particle.evaluation.isFinite)
    let history = timeline.histories[Self.wild]
    #expect(history.count == date)
    #expect(history.buckets.last?.sample.position == particle.position)
    // The others went on.
    #expect(timeline.histories[0].count == 601)
    #expect(!timeline.isFinished)
  }

  /// The very next update is the one that leaves the finite numbers.
  @Test func theDateIsThatOfTheFatalUpdate() throws {
    let (timeline, _) = try diverged()
    let run = timeline.race.runs[Self.wild]
    let next =
      run.particle.position
      - run.learningRate(at: run.particle.step) * run.particle.evaluation.gradient
    #expect(!run.landscape.evaluation(at: next).isFinite)
  }

  @Test func goingBackBringsItBack() throws {
    var (timeline, date) = try diverged()
    for target in [date, date - 1, date - 2, 10] {
      timeline.seek(to: target)
      let expected: Int? = target >= date ? date : nil
      #expect(timeline.race.runs[Self.wild].particle.divergedAt == expected)
      #expect(Fingerprint(timeline) == Fingerprint(Timeline.everything(at: target)))
    }
    timeline.seek(to: 600)
    #expect(timeline.race.runs[Self.wild].particle.divergedAt == date)
    #expect(timeline.histories[Self.wild].count == date)
  }

  /// A lower rate set by hand in time keeps it finite; undone, it diverges as before.
  @Test func anEditInTimeRescuesIt() throws {
    var (timeline, date) = try diverged()
    timeline.seek(to: 50)
    timeline.change(Self.wild, .learningRateFactor(1e-6))
    timeline.seek(to: 600)
    #expect(timeline.race.runs[Self.wild].particle.divergedAt == nil)
    timeline.replaceScore(with: Score())
    timeline.seek(to: 600)
    #expect(timeline.race.runs[Self.wild].particle.divergedAt == date)
  }

  @Test func aRaceIsFinishedWhenAllHaveDiverged() {
    let wild = Optimizer(
      name: "wild", rule: GradientDescent(), learningRate: LearningRate(constant: 3))
    var timeline = Timeline(
      Race([wild], on: Quadratic.bowl(1, 1), from: Vector(1, 1)), stepLimit: 10_000)
    #expect(!timeline.isFinished)
    timeline.advance(by: 10_000)
    #expect(timeline.isFinished)
    #expect(timeline.race.runs[0].particle.divergedAt != nil)
  }

  @Test func aStartWithoutAValueIsDivergedFromTheFirst() throws {
    let descent = Optimizer(
      name: "gd", rule: GradientDescent(), learningRate: LearningRate(constant: 0.1))
    var timeline = Timeline(
      Race([descent], on: try FormulaLandscape(parsing: "log(x) + y^2"), from: Vector(-1, 1)),
      stepLimit: 100)
    timeline.advance(by: 70)
    timeline.seek(to: 3)
    #expect(timeline.race.runs[0].particle.divergedAt == 0)
    #expect(timeline.race.runs[0].particle.position == Vector(-1, 1))
    #expect(timeline.histories[0].count == 1)
  }
}
