import Testing

@testable import Optimization

@Suite struct TriangularTests {
  private func schedule(_ mode: Triangular.Mode = .triangular) -> Triangular {
    var schedule = Triangular()
    schedule.from = 1
    schedule.low = 0
    schedule.up = 2
    schedule.down = 4
    schedule.mode = mode
    schedule.gamma = 0.5
    return schedule
  }

  @Test(arguments: [
    (Triangular.Mode.triangular, [0, 0.5, 1, 0.75, 0.5, 0.25, 0, 0.5, 1]),
    (.triangular2, [0, 0.5, 1, 0.75, 0.5, 0.25, 0, 0.25, 0.5]),
    (.exponentialRange, [0, 0.25, 0.25, 0.09375, 0.03125, 0.0078125, 0, 0.00390625, 0.00390625]),
  ])
  func risesFasterThanItFalls(mode: Triangular.Mode, expected: [Double]) {
    #expect(expected.indices.map { schedule(mode).rate(at: $0) } == expected)
  }

  @Test func takesHalfCycleOrUpAndDown() throws {
    try schedule().validate()
    var other = schedule()
    other.halfCycle = 3
    #expect(
      throws: ParameterError.conflict("triangular takes half_cycle, or up and down, not both")
    ) { try other.validate() }
    other = schedule()
    other.down = nil
    #expect(
      throws: ParameterError.conflict("triangular needs half_cycle, or both up and down")
    ) { try other.validate() }
  }
}
