import Testing

@testable import Presets

struct IntervalTests {
  struct Case: Sendable {
    let interval: Interval
    let description: String
    let inside: [Double]
    let outside: [Double]
  }

  static let cases: [Case] = [
    Case(
      interval: .finite, description: "a finite number", inside: [-1e308, 0, 1e308],
      outside: [.infinity, -.infinity, .nan]),
    Case(
      interval: .positive, description: "greater than 0", inside: [.leastNonzeroMagnitude, 1],
      outside: [0, -1, .infinity]),
    Case(
      interval: .nonNegative, description: "at least 0", inside: [0, 2], outside: [-1e-300, .nan]),
    Case(
      interval: Interval(0.0..<1.0), description: "at least 0 and less than 1",
      inside: [0, 0.999], outside: [1, -0.1]),
    Case(
      interval: Interval(0.5...2.0), description: "at least 0.5 and at most 2",
      inside: [0.5, 2], outside: [0.4, 2.1]),
    Case(
      interval: Interval(to: .excluding(1e-3)), description: "less than 0.001",
      inside: [-7, 0], outside: [0.001]),
  ]

  @Test(arguments: cases)
  func containsWhatItSays(_ testCase: Case) {
    #expect("\(testCase.interval)" == testCase.description)
    #expect(testCase.inside.allSatisfy(testCase.interval.contains))
    #expect(!testCase.outside.contains(where: testCase.interval.contains))
  }
}
