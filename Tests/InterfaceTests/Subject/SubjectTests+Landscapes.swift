import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension SubjectTests {
  private static let descent = "rule: gradient_descent, learning_rate: 0.05"

  @Test func row12TheSignsOfTheHessianStandAtThePointer() throws {
    var state = try Self.scene(on: "saddle", [Self.descent], start: "[1, 0.5]")
    #expect(state.text.contains("\u{22C8} saddle"))
    state.press("f")
    #expect(state.text.contains("+ -  saddle"))
    #expect(state.text.contains("2.00e+00 -2.00e+00") && state.text.contains("1.00e+00"))
    var bowl = try Self.scene(on: Self.bowl, [Self.descent])
    bowl.press("f")
    #expect(bowl.text.contains("+ +  bowl") && bowl.text.contains("5.00e+00"))
  }

  @Test func row12VanishingGradientsCanBeRead() throws {
    var state = try Self.scene(on: "tanh", [Self.descent], start: "4")
    state.press("f")
    #expect(state.text.contains("1.3410e-03") && state.text.contains("- concave"))
  }

  @Test(arguments: ["double_valley", "cubic", "tanh", "saddle", "monkey_saddle", "himmelblau"])
  func row12PlacesOfInterestAreMarked(landscape: String) throws {
    let start = ["double_valley", "cubic", "tanh"].contains(landscape) ? "0.9" : "[1, 0.5]"
    let state = try Self.scene(on: landscape, [Self.descent], start: start)
    let known = state.scene.preset.landscape
    #expect(state.count(of: "\u{22C8}") == (known.saddles.isEmpty ? 0 : known.saddles.count + 1))
    #expect(state.count(of: "\u{2229}") == (known.maxima.isEmpty ? 0 : known.maxima.count + 1))
  }

  @Test func row13AChordLiesBelowTheCurveWhereItIsNotConvex() throws {
    var state = try Self.scene(on: "double_valley", [Self.descent], start: "-0.5")
    state.view.pointer = Vector(1, 0)
    state.press("u")
    // f(0.25) = 0.1768 against the mean of 0 and -1.
    #expect(state.text.contains("middle of the chord: f 0.1768 > mean of the ends -0.5000"))
    #expect(state.count(of: "\u{2591}") > 5)
    #expect(state.text.contains("f'' < 0"))
    // Within one valley Jensen's inequality holds.
    state.view.pointer = Vector(-0.1, 0)
    #expect(state.text.contains(" <= mean of the ends"))
    #expect(state.count(of: "\u{2591}") == 1)
  }

  @Test func row13AMapIsHatchedWhereTheHessianIsIndefinite() throws {
    var saddle = try Self.scene(on: "saddle", [Self.descent], start: "[1, 0.5]")
    saddle.press("u")
    #expect(saddle.text.contains("\u{2571} Hessian + -"))
    #expect(saddle.count(of: "\u{2571}") > 100)
    var bowl = try Self.scene(on: Self.bowl, [Self.descent])
    bowl.press("u")
    #expect(bowl.count(of: "\u{2571}") <= 1)
  }

  @Test func row14ProjectionAndPenaltySideBySide() throws {
    let rule = "rule: gradient_descent, learning_rate: 0.05, constraint: {disk: 1"
    var state = try Self.scene(
      on: "{formula: 0.5*(x - 2)^2 + 0.5*(y - 2)^2}",
      ["\(rule)}", "\(rule), method: penalty, weight: 10}"], start: "[0, 0]", steps: 2000)
    #expect(abs(state.run(0, at: 2000).particle.position.norm - 1) < 1e-9)
    #expect(abs(state.run(1, at: 2000).particle.position.norm - 1.087) < 1e-3)
    #expect(state.text.contains("disk 1, projection"))
    #expect(state.explanation.contains("x = P(x) after each update"))
    var free = state
    free.edit { content in
      for index in 0..<2 {
        content.score.insert(Change(step: 2000, optimizer: index, .constraint(nil)))
      }
    }
    #expect(state.differences(from: free) > 20)
  }

  @Test func row15RatesCrawlDescendAndDiverge() throws {
    var state = try Self.scene(
      on: "parabola", [0.05, 0.2, 1.1].map { "rule: gradient_descent, learning_rate: \($0)" },
      start: "1")
    for (index, rate) in [0.05, 0.2, 1.1].enumerated() {
      let curvature = state.scene.preset.landscape.curvature(at: .zero).hessian.xx
      let expected = Double.power(1 - rate * curvature, 10)
      #expect(abs(state.run(index, at: 10).particle.position.x - expected) < 1e-9)
    }
    state.press("3o")
    #expect(state.text.contains("eta L"))
    let run = state.scene.timeline.race.runs[2]
    #expect(try #require(run.stability).value > 2)
  }

  @Test func row32GradientsAreCheckedAgainstDifferences() throws {
    let state = try Self.scene(on: "{formula: sin(x)*exp(-0.1*y^2)}", [Self.descent])
    let check = GradientCheck(state.scene.preset.landscape, over: state.scene.preset.view)
    #expect(check.isPassed && check.count > 1000)
  }
}
