import Presets
import Testing

/// Claims about wells whose minima a search has to find.
@Suite struct WellClaimsTests {
  private func faults(
    formula: String, view: Double, start: String, rate: Double, sigma: Double, well: String
  ) throws -> [Fault] {
    let text = """
      title: Wells
      landscape: {formula: "\(formula)"}
      view: {x: [\(-view), \(view)], y: [\(-view), \(view)]}
      start: \(start)
      steps: 50
      seed: 1
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: \(rate), particles: 200, noise: {sigma: \(sigma)}}
      expect:
        - {optimizer: A, at: 50, well: \(well), share_above: 0.99}
      """
    return Expectation.check(try Preset(reading: Array(text.utf8), file: "f.yaml"))
  }

  @Test func allStayInTheWellTheyAreIn() throws {
    #expect(
      try faults(
        formula: "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", view: 5.12, start: "[0, 0]",
        rate: 0.002, sigma: 1, well: "[0, 0]"
      ).isEmpty)
    #expect(
      try faults(
        formula: "x^4 + y^4", view: 2, start: "[0.5, 0.5]", rate: 0.1, sigma: 1, well: "[0, 0]"
      ).isEmpty)
    #expect(
      try faults(
        formula: "(x^2 - 1)^2 + y^4", view: 2, start: "[1.2, 0.5]", rate: 0.02, sigma: 0.5,
        well: "[1, 0]"
      ).isEmpty)
    #expect(
      try faults(
        formula: "x^4", view: 2, start: "[1, 0]", rate: 0.05, sigma: 0.5, well: "[0, 0]"
      ).isEmpty)
  }
}
