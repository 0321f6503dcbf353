import Testing

@testable import Optimization

@Suite struct SnapshotAverageTests {
  private func average(every: Int, from: Int) -> SnapshotAverage {
    var average = SnapshotAverage()
    average.every = every
    average.from = from
    return average
  }

  /// What is shown at each step of a particle whose position is the square of the step.
  private func shown(_ average: SnapshotAverage, steps: Int) -> [Double] {
    var state = average.initialState(at: .zero)
    return (1...steps).map { step in
      average.update(&state, position: Vector(Double(step * step), 0), step: step)
      return average.shown(state).x
    }
  }

  @Test func withoutAFirstStepItTakesEveryMultiple() {
    #expect(shown(average(every: 3, from: 0), steps: 7) == [1, 4, 9, 9, 9, 22.5, 22.5])
  }

  @Test func otherwiseItCountsFromTheFirst() {
    #expect(shown(average(every: 3, from: 2), steps: 8) == [1, 4, 4, 4, 14.5, 14.5, 14.5, 31])
  }

  @Test func everyStepIsATail() {
    var tail = TailAverage()
    tail.from = 4
    var state = tail.initialState(at: .zero)
    for (index, value) in shown(average(every: 1, from: 4), steps: 30).enumerated() {
      let step = index + 1
      tail.update(&state, position: Vector(Double(step * step), 0), step: step)
      #expect((value - tail.shown(state).x).magnitude <= 1e-13 * value)
    }
  }

  /// The dots of a picture are the positions that the mean is made of.
  @Test(arguments: [(7, 0), (7, 7), (5, 12), (1, 1)])
  func theHistoryHoldsTheSnapshots(every: Int, from: Int) throws {
    let average = average(every: every, from: from)
    var optimizer = Optimizer(
      name: "swa", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    optimizer.average = average
    var timeline = Timeline(Race([optimizer], on: Himmelblau()), stepLimit: 100)
    timeline.advance(by: 100)
    let snapshots = timeline.histories[0].positions(at: average.snapshotSteps(through: 100))
    try #require(!snapshots.isEmpty)
    let mean = (1 / Double(snapshots.count)) * snapshots.reduce(.zero, +)
    let shown = try #require(timeline.race.runs[0].average)
    #expect(shown.deviation(from: mean) <= 1e-14)
  }

  @Test func aThinnedHistoryHoldsItsMultiples() {
    let optimizer = Optimizer(
      name: "still", rule: GradientDescent(), learningRate: LearningRate(constant: 0))
    var sample = Run(optimizer, on: Saddle(), from: .zero, seed: 0).sample
    var history = History(sample)
    for step in 1...(2 * History.capacity) {
      sample.position.x = Double(step)
      history.append(sample)
    }
    let last = history.count - 1
    #expect(history.stride > 1)
    let positions = history.positions(at: average(every: 6, from: 0).snapshotSteps(through: last))
    let common = 6 * history.stride / (history.stride.isMultiple(of: 2) ? 2 : 1)
    #expect(positions.map(\.x) == stride(from: common, through: last, by: common).map(Double.init))
    #expect(history.positions(at: TailAverage().snapshotSteps(through: last)).isEmpty)
  }
}
