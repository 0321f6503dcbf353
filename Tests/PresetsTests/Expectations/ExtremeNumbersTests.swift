import Optimization
import Presets
import Testing

/// Numbers near the ends of what there is, and places without a gradient, through a whole preset.
@Suite struct ExtremeNumbersTests {
  private func faults(_ text: String) throws -> [Fault] {
    Expectation.check(try Preset(reading: Array(text.utf8), file: "f.yaml"))
  }

  private func plane(_ slope: String, rate: String, _ more: String, at place: Double) -> String {
    """
    title: A plane
    landscape: {formula: \(slope)*x + \(slope)*y}
    view: {x: [-2, 2], y: [-2, 2]}
    start: [1, 1]
    steps: 2
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: \(rate)\(more)}
    expect:
      - {optimizer: A, at: 1, x: \(place), y: \(place), within: 1.0e-9}
    """
  }

  @Test func aSteepPlaneRuns() throws {
    let text = plane("1e160", rate: "1.0e-160", "", at: 0)
    #expect(try faults(text).isEmpty)
    let preset = try Preset(reading: Array(text.utf8), file: "f.yaml")
    let norm = preset.race.runs[0].sample.gradientNorm
    #expect((norm / 1.4142135623730951e160 - 1).magnitude < 1e-15)
  }

  @Test func aGentlePlaneIsClipped() throws {
    let text = plane(
      "1e-170", rate: "1.0e+170", ", clip: {norm: 1.0e-171}", at: 0.9292893218813453)
    #expect(try faults(text).isEmpty)
  }

  /// As PyTorch and JAX have it: both count half.
  @Test(arguments: [1, 16]) func aTieOfMaxIsShared(particles: Int) throws {
    let text = """
      title: A tie of max
      landscape: {formula: "max(x, y)"}
      view: {x: [-2, 2], y: [-2, 2]}
      start: [1, 1]
      steps: 4
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1, particles: \(particles)}
      expect:
        - {optimizer: A, at: 1, x: 0.95, y: 0.95, within: 1.0e-9}
      """
    #expect(try faults(text).isEmpty)
  }
}
