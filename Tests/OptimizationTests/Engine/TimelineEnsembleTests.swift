import Testing

@testable import Optimization

@Suite struct TimelineEnsembleTests {
  private func timeline(particles: Int) -> Timeline {
    var cloud = Optimizer(
      name: "cloud", rule: Adam(), learningRate: LearningRate(constant: 0.05))
    cloud.noise = GradientNoise(.constant(sigma: 1))
    cloud.particles = particles
    let single = Optimizer(
      name: "single", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    return Timeline(Race([cloud, single], on: Himmelblau(), seed: 2), stepLimit: 10_000)
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

  @Test func goingBackIsExactWithEditsOnTheWay() {
    var timeline = timeline(particles: 30)
    timeline.advance(by: 40)
    timeline.edit(run: 0, .sigma(factor: 2))
    timeline.advance(by: 50)
    let ahead = positions(timeline)
    timeline.advance(by: 60)
    timeline.seek(to: 90)
    #expect(positions(timeline) == ahead)
    timeline.seek(to: 0)
    timeline.advance(by: 90)
    #expect(positions(timeline) != ahead)
  }
}
