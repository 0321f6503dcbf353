import Testing

@testable import Optimization

@Suite struct MultiStepTests {
  @Test func aMilestoneIsFeltByItsOwnUpdate() {
    var schedule = MultiStep()
    schedule.from = 8
    schedule.gamma = 0.5
    schedule.milestones = [1, 3]
    #expect((0...4).map { schedule.rate(at: $0) } == [8, 4, 4, 2, 2])
  }

  @Test func milestonesAscend() {
    var schedule = MultiStep()
    schedule.milestones = [30, 30]
    let message = "milestones must be whole numbers in ascending order, such as [30, 60]"
    #expect(throws: ParameterError.conflict(message)) { try schedule.validate() }
  }
}
