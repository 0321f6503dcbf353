import Testing

@testable import Optimization

@Suite struct TimelineEnsembleTests {
  private func timeline(particles: Int, snapshotBytes: Int = 1 << 20) -> Timeline {
    var cloud = Optimizer(
      name: "cloud", rule: Adam(), learningRate: LearningRate(constant: 0.05))
    cloud.noise = GradientNoise(.constant(sigma: 1))
    cloud.particles = particles
    let single = Optimizer(
      name: "single", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    return Timeline(
      Race([cloud, single], on: Himmelblau(), seed: 2), stepLimit: 10_000,
      snapshotBytes: snapshotBytes)
  }

  private func positions(_ timeline: Timeline) -> [Vector] {
    timeline.race.ensembles[0]?.withPositions { x, y in zip(x, y).map { Vector($0, $1) } } ?? []
  }

  @Test func onlyOptimizersWithParticlesHaveThem() {
    let timeline = timeline(particles: 30)
    #expect(timeline.race.ensembles.map { $0?.count } == [30, nil])
    #expect(positions(timeline).count == 30)
  }

  @Test func particleZeroIsTheRunBesideTheCloud() {
    var timeline = timeline(particles: 30)
    timeline.advance(by: 70)
    #expect(positions(timeline)[0] == timeline.race.runs[0].particle.position)
  }

  @Test func goingBackIsExactWithChangesOnTheWay() {
    var timeline = timeline(particles: 30)
    timeline.advance(by: 40)
    timeline.change(0, .noiseFactor(2))
    timeline.advance(by: 50)
    let ahead = positions(timeline)
    timeline.advance(by: 60)
    timeline.seek(to: 90)
    #expect(positions(timeline) == ahead)
    timeline.seek(to: 0)
    timeline.advance(by: 90)
    #expect(positions(timeline) == ahead)
  }

  @Test(arguments: [0, 5_000, 1 << 20])
  func goingBackIsExactWithWhateverMemory(snapshotBytes: Int) {
    var timeline = timeline(particles: 30, snapshotBytes: snapshotBytes)
    let start = positions(timeline)
    timeline.advance(by: 200)
    let ahead = positions(timeline)
    timeline.advance(by: 300)
    timeline.seek(to: 200)
    #expect(positions(timeline) == ahead)
    timeline.seek(to: 0)
    #expect(positions(timeline) == start)
    timeline.seek(to: 200)
    #expect(positions(timeline) == ahead)
  }

  @Test func aWayBackInPiecesMakesTheChangesOnIt() {
    var timeline = timeline(particles: 30, snapshotBytes: 0)
    timeline.advance(by: 40)
    timeline.change(0, .noiseFactor(2))
    timeline.advance(by: 50)
    let ahead = positions(timeline)
    timeline.advance(by: 60)
    timeline.rewind(to: 90)
    #expect(timeline.step == 0)
    while timeline.step < 90 { timeline.advance(by: 7 - timeline.step % 7 / 6) }
    timeline.seek(to: 90)
    #expect(positions(timeline) == ahead)
    #expect(timeline.race.score.changes.count == 1)
  }

  @Test func aChangeOnTheWayLeavesThoseAhead() {
    var timeline = timeline(particles: 30, snapshotBytes: 0)
    timeline.advance(by: 40)
    timeline.change(0, .noiseFactor(2))
    timeline.advance(by: 40)
    timeline.rewind(to: 60)
    timeline.advance(by: 10)
    timeline.change(0, .learningRateFactor(0.5))
    #expect(timeline.race.score.changes.map(\.step) == [10, 40])
    timeline.advance(by: 50)
    #expect(timeline.race.ensembles[0]?.optimizer.noise?.factor == 2)
    #expect(timeline.race.ensembles[0]?.optimizer.learningRate.factor == 0.5)
  }

  @Test func updatesInPiecesAreTheSame() {
    var whole = timeline(particles: 700)
    whole.advance(by: 3)
    var pieces = timeline(particles: 700)
    var calls = 0
    while pieces.step < 3 {
      pieces.advance(by: 9, work: 256)
      calls += 1
    }
    #expect(calls == 9)
    #expect(!pieces.isMidUpdate)
    #expect(positions(pieces) == positions(whole))
    #expect(pieces.race.runs[1].particle.position == whole.race.runs[1].particle.position)
    #expect(pieces.ensembleHistories[0]?.entries == whole.ensembleHistories[0]?.entries)
  }

  @Test func asMuchIsDoneAsThereIsWorkFor() {
    var timeline = timeline(particles: 99)
    timeline.advance(by: 50, work: 1000)
    #expect(timeline.step == 10)
    timeline.advance(by: 5, work: 1000)
    #expect(timeline.step == 15)
    timeline.advance(by: 0, work: 1)
    #expect(!timeline.isMidUpdate)
  }

  @Test func aChangeWaitsForTheUpdateThatIsBeingMade() {
    var timeline = timeline(particles: 700)
    timeline.advance(by: 4)
    timeline.advance(by: 1, work: 256)
    #expect(timeline.isMidUpdate)
    timeline.change(0, .learningRateFactor(2))
    #expect(timeline.race.score.changes.map(\.step) == [5])
    var straight = self.timeline(particles: 700)
    straight.advance(by: 5)
    #expect(positions(timeline) == positions(straight))
  }

  @Test func goingToTheStepBeforeUndoesTheUpdateThatIsBeingMade() {
    var timeline = timeline(particles: 700)
    timeline.advance(by: 4)
    let here = positions(timeline)
    timeline.advance(by: 1, work: 256)
    timeline.seek(to: 4)
    #expect(!timeline.isMidUpdate)
    #expect(positions(timeline) == here)
  }
}
