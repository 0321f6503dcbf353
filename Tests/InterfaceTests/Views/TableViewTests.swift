import Testing

@testable import Interface

@Suite struct TableViewTests {
  @Test func linesThatDoNotFitAreCounted() {
    var state = State.on(.crowd(5), 40, 12)
    #expect(state.lines.contains { $0.contains("1-4 of 5") })
    for _ in 0..<4 { state.press(.tab) }
    #expect(state.lines.contains { $0.contains("2-5 of 5") })
    state = State.on(.crowd(3), 40, 12)
    #expect(!state.lines.contains { $0.contains(" of 3") })
  }
}
