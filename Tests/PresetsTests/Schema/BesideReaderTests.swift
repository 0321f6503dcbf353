import Optimization
import Testing

@testable import Presets

@Suite struct BesideReaderTests {
  private func read(_ beside: String, landscape: String = "x^2") throws(PresetError) -> Preset {
    let text = """
      title: Beside
      landscape: {formula: \(landscape)}
      beside: \(beside)
      start: \(landscape.contains("y") ? "[1, 1]" : "1")
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1}
      """
    return try Preset(reading: Array(text.utf8), file: "beside.yaml")
  }

  @Test func aLabelAndAFormula() throws {
    let beside = try #require(try read("{label: risk, formula: 2*x}").beside)
    #expect(beside.label == "risk")
    #expect(beside.landscape.value(at: Vector(3, 0)) == 6)
  }

  @Test(arguments: [
    "{label: risk}", "{formula: x}", "{label: risk, formula: 2*x*y}", "{label: risk, formula: 2*}",
    "risk", "{label: risk, formula: x, colour: red}",
  ])
  func anythingElseIsAFault(beside: String) {
    #expect(throws: PresetError.self) { try read(beside) }
  }

  @Test func isForCurvesOnly() {
    #expect(throws: PresetError.self) {
      try read("{label: risk, formula: x}", landscape: "x^2 + y^2")
    }
  }
}
