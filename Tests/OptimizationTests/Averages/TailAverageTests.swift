import Testing

@testable import Optimization

@Suite struct TailAverageTests {
  @Test func isThePlainMeanFromItsStepOn() {
    var average = TailAverage()
    average.from = 3
    var state = average.initialState(at: .zero)
    for step in 1...10 {
      average.update(&state, position: Vector(Double(step * step), 1), step: step)
    }
    // (9 + 16 + 25 + 36 + 49 + 64 + 81 + 100) / 8
    #expect(average.shown(state).deviation(from: Vector(47.5, 1)) <= 1e-13)
  }

  @Test func fromTheStartOnCountsTheStart() {
    let average = TailAverage()
    var state = average.initialState(at: Vector(3, 0))
    average.update(&state, position: Vector(1, 0), step: 1)
    #expect(average.shown(state) == Vector(2, 0))
  }
}
