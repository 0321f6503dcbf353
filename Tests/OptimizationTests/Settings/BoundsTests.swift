import Testing

@testable import Optimization

struct BoundsTests {
  struct Case: Sendable {
    let bounds: Bounds
    let description: String
    let inside: [Double]
    let outside: [Double]
  }

  static let cases: [Case] = [
    Case(
      bounds: .any, description: "a finite number", inside: [-1e308, 0, 1e308],
      outside: [.infinity, -.infinity, .nan]),
    Case(
      bounds: .positive, description: "greater than 0", inside: [.leastNonzeroMagnitude, 1],
      outside: [0, -1, .infinity]),
    Case(
      bounds: .nonnegative, description: "at least 0", inside: [0, 2], outside: [-1e-300, .nan]),
    Case(
      bounds: .decay, description: "at least 0 and less than 1",
      inside: [0, 0.999], outside: [1, -0.1]),
    Case(
      bounds: Bounds(0.5, 2), description: "from 0.5 to 2",
      inside: [0.5, 2], outside: [0.4, 2.1]),
    Case(
      bounds: Bounds(-.infinity, 1e-3, excludesUpper: true), description: "less than 0.001",
      inside: [-7, 0], outside: [0.001]),
  ]

  @Test(arguments: cases)
  func containsWhatItSays(_ testCase: Case) {
    #expect("\(testCase.bounds)" == testCase.description)
    #expect(testCase.inside.allSatisfy(testCase.bounds.contains))
    #expect(!testCase.outside.contains(where: testCase.bounds.contains))
  }
}
