import Testing

@testable import Optimization

/// What is kept of single steps.
@Suite struct TimelineMomentTests {
  private static let steps = [0, 1, 64, 100]

  private func timeline(_ particles: Int = 1) -> Timeline {
    var optimizer = Optimizer(
      name: "A", rule: Momentum(), learningRate: LearningRate(constant: 0.05))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    optimizer.particles = particles
    let race = Race([optimizer], on: Quadratic(), from: Vector(3, 2), seed: 5)
    return Timeline(race, stepLimit: 200, marks: Self.steps.reversed())
  }

  private func sample(_ timeline: Timeline, at step: Int) -> Sample? {
    timeline.moments[step]?.entries[0].sample
  }

  @Test func areThoseOfTheirSteps() {
    var timeline = timeline()
    #expect(timeline.moments.keys.sorted() == [0])
    timeline.advance(by: 150)
    #expect(timeline.moments.keys.sorted() == Self.steps)
    for step in Self.steps {
      var other = self.timeline()
      other.advance(by: step)
      #expect(sample(timeline, at: step) == other.race.runs[0].sample)
    }
  }

  @Test(arguments: [0, 30, 64, 100, 120]) func followTheScore(date: Int) {
    let change = Change(step: date, optimizer: 0, .learningRateFactor(0.5))
    for from in [0, 40, 64, 100, 150] {
      var changed = timeline()
      changed.advance(by: from)
      changed.replaceScore(with: Score([change]))
      changed.seek(to: 150)
      var race = timeline().race
      _ = race.replaceScore(with: Score([change]))
      for step in Self.steps {
        var run = race.runs[0]
        run.advance(by: step)
        #expect(sample(changed, at: step) == run.sample, "\(from) \(step)")
      }
    }
  }

  @Test func ofAnEnsembleAreAllParticles() throws {
    var timeline = timeline(300)
    timeline.advance(by: 100)
    let cloud = try #require(timeline.moments[100]?.entries[0].cloud)
    let ensemble = try #require(timeline.race.ensembles[0])
    #expect(cloud.mean == ensemble.statistics.mean)
    #expect(cloud.positions == (0..<300).map(ensemble.position))
    #expect(cloud.medianLoss == ensemble.lossPercentiles([0.5])[0])
    let basins = Basins(nearestTo: [Vector(-1, 0), Vector(1, 0)])
    #expect(cloud.share(in: 1, of: basins) == ensemble.wellShares(basins)[1])
  }
}
