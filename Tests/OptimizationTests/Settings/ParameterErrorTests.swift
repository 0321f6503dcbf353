import Testing

@testable import Optimization

struct ParameterErrorTests {
  @Test(
    arguments: [
      (
        "bta", .number(1),
        "momentum has no hyper-parameter 'bta', only beta, dampening, "
          + "dampens_first, form"
      ),
      ("beta", .number(1), "beta must be at least 0 and less than 1"),
      ("beta", .flag(true), "beta must be a number, at least 0 and less than 1"),
      ("form", .choice("plain"), "form must be one of heavy_ball, classical, not 'plain'"),
      ("form", .number(1), "form must be one of heavy_ball, classical"),
    ] as [(String, ParameterValue, String)])
  func namesTheCulprit(name: String, value: ParameterValue, message: String) {
    var momentum = Momentum()
    let error = #expect(throws: ParameterError.self) { try momentum.set(name, to: value) }
    #expect(error?.description == message)
  }

  @Test func namesNoOthersWhereThereAreNone() {
    var rule = GradientDescent()
    let error = #expect(throws: ParameterError.self) { try rule.set("beta", to: .number(1)) }
    #expect(error?.description == "gradient_descent has no hyper-parameter 'beta', nor any other")
  }
}
