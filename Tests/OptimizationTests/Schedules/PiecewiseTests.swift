import Testing

@testable import Optimization

@Suite struct PiecewiseTests {
  private func schedule(_ boundaries: [Double], _ values: [Double]) -> Piecewise {
    var schedule = Piecewise()
    schedule.boundaries = boundaries
    schedule.values = values
    return schedule
  }

  @Test func changesAtTheBoundaryItself() {
    let schedule = schedule([2, 4], [0.05, 0.2])
    #expect((0...5).map { schedule.rate(at: $0) } == [0.1, 0.1, 0.05, 0.05, 0.2, 0.2])
  }

  @Test(arguments: [
    ([4.0, 2], [1.0, 1], "boundaries must be whole numbers in ascending order, such as [30, 60]"),
    ([2.5], [1], "boundaries must be whole numbers in ascending order, such as [30, 60]"),
    (
      [2, 4], [1, 2, 3],
      "values needs a rate for each of the 2 boundaries, not 3; the rate before the first is 'from'"
    ),
  ])
  func refuses(boundaries: [Double], values: [Double], message: String) {
    #expect(throws: ParameterError.conflict(message)) {
      try schedule(boundaries, values).validate()
    }
  }
}
