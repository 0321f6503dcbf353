import Optimization
import Testing

@testable import Presets

struct LandscapeReaderTests {
  private static let landscapes = Catalog.landscapes.map { $0.name }.joined(separator: ", ")

  @Test(
    arguments: [
      (
        "rosenbrok",
        [
          "f.yaml:2:12: error: unknown landscape 'rosenbrok' (did you mean 'rosenbrock'?)"
        ]
      ),
      (
        "hill",
        [
          "f.yaml:2:12: error: unknown landscape 'hill' (valid: \(landscapes))"
        ]
      ),
      (
        "x^2 + y^2",
        [
          "f.yaml:2:12: error: landscape 'x^2 + y^2' is a formula; write {formula: ...} around it"
        ]
      ),
      (
        "[saddle]",
        [
          "f.yaml:2:12: error: landscape must be a name or a mapping with 'name', "
            + "'formula', 'data' or 'grid', not a list"
        ]
      ),
      (
        "{}",
        ["f.yaml:2:12: error: landscape needs one of the keys 'name', 'formula', 'data', 'grid'"]
      ),
      (
        "{name: saddle, formula: x^2}",
        [
          "f.yaml:2:27: error: 'formula' excludes 'name'; keep one of them"
        ]
      ),
      (
        "{nam: saddle}",
        [
          "f.yaml:2:12: error: landscape needs one of the keys 'name', 'formula', 'data', 'grid'",
          "f.yaml:2:13: error: unknown key 'nam' in landscape (did you mean 'name'?)",
        ]
      ),
      (
        "{name: rosenbrock, c: 1}",
        [
          "f.yaml:2:31: error: unknown key 'c' in landscape (valid: name, formula, data, grid, a, b, rotation)"
        ]
      ),
      ("{name: rosenbrock, b: 0}", ["f.yaml:2:34: error: b must be greater than 0, not 0"]),
      ("{name: rosenbrock, a: one}", ["f.yaml:2:34: error: a must be a number, not 'one'"]),
      (
        "{name: rosenbrock, a: .nan}",
        [
          "f.yaml:2:34: error: a must be a number, not '.nan': it must be finite"
        ]
      ),
      (
        "{name: saddle, a: 1}",
        [
          "f.yaml:2:27: error: unknown key 'a' in landscape (valid: name, formula, data, grid, rotation)"
        ]
      ),
      (
        "{name: quadratic, curvature: [1, 2, 3]}",
        [
          "f.yaml:2:12: error: curvature takes two numbers, the eigenvalues along x and y"
        ]
      ),
      (
        "{name: quadratic, rotation: 45}",
        [
          "f.yaml:2:12: error: rotation needs curvature: [l1, l2]"
        ]
      ),
      (
        "{name: rosenbrock, rotation: north}",
        ["f.yaml:2:41: error: rotation must be a number, not 'north'"]
      ),
      (
        "{formula: x^2, rotation: 30}",
        [
          "f.yaml:2:37: error: rotation cannot be given here: a landscape of one dimension cannot "
            + "be turned"
        ]
      ),
      (
        "{name: quadratic, curvature: 1}",
        [
          "f.yaml:2:41: error: curvature must be a list of at least 1 item, not '1'"
        ]
      ),
      (
        "{name: quadratic, curvature: []}",
        [
          "f.yaml:2:41: error: curvature must be a list of at least 1 item, not of 0"
        ]
      ),
      (
        "{name: quadratic, curvature: [1, x]}",
        [
          "f.yaml:2:45: error: item 2 of curvature must be a number, not 'x'"
        ]
      ),
      (
        "{name: [a]}",
        [
          "f.yaml:2:19: error: landscape must be a word, not a list (valid: \(landscapes))"
        ]
      ),
      (
        "{name: rosenbrock, a: 1e200}",
        [
          "f.yaml:2:12: error: landscape has no finite value and slope where optimizers "
            + "start by default; add the key 'start'"
        ]
      ),
      (
        "{name: quadratic, c1: 1e200}",
        [
          "f.yaml:2:12: error: landscape has no finite value and slope where optimizers "
            + "start by default; add the key 'start'"
        ]
      ),
      (
        "{name: rosenbrok, a: 2}",
        [
          "f.yaml:2:19: error: unknown landscape 'rosenbrok' (did you mean 'rosenbrock'?)"
        ]
      ),
      (
        "{formula: x, domain: 3}",
        [
          "f.yaml:2:25: error: unknown key 'domain' in landscape (valid: name, formula, data, grid, rotation)"
        ]
      ),
      (
        "{formula: 2x + y}",
        [
          "f.yaml:2:23: error: an operator is missing between '2' and 'x': write 2*x for "
            + "the product"
        ]
      ),
      ("{formula: 'x**2'}", ["f.yaml:2:24: error: '**' is not an operator: write ^ for a power"]),
      (
        "{formula: \"x + z\"}",
        [
          "f.yaml:2:27: error: unknown name 'z': there are x, y, pi, e, exp, log, ln, log2, log10, sqrt, abs, "
            + "sign, floor, ceil, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, sigmoid, "
            + "relu, softplus, erf, min, max, pow, piecewise"
        ]
      ),
      ("{formula: (x + 1}", ["f.yaml:2:22: error: '(' is never closed: add ')'"]),
      (
        "{formula: x +}",
        [
          "f.yaml:2:24: error: an operand is missing after '+': write a number, x, y or a "
            + "parenthesis there"
        ]
      ),
      ("{formula: ''}", ["f.yaml:2:22: error: formula must not be empty"]),
      ("{formula: [x]}", ["f.yaml:2:22: error: formula must be a text, not a list"]),
      ("{formula: sin x}", ["f.yaml:2:22: error: 'sin' needs parentheses: write sin(x)"]),
      (
        "{formula: \"pow(x)\"}",
        [
          "f.yaml:2:23: error: 'pow' is written pow(x, y), not with 1 argument"
        ]
      ),
      (
        "{formula: x = 2}",
        [
          "f.yaml:2:24: error: '=' has no meaning in a formula: write only what f(x, y) is "
            + "equal to"
        ]
      ),
      (
        "{formula: 1.2.3*x}",
        [
          "f.yaml:2:22: error: '1.2.3' is not a number: write one such as 0.5 or 1e-3"
        ]
      ),
      (
        "{formula: log(-1 - x^2)}",
        [
          "f.yaml:2:12: error: landscape has no finite value and slope where optimizers "
            + "start by default; add the key 'start'"
        ]
      ),
      (
        "\n  formula: >-\n    x^2 +\n    y^2 + foo(x)",
        [
          "f.yaml:5:11: error: unknown name 'foo': there are x, y, pi, e, exp, log, ln, log2, log10, sqrt, abs, "
            + "sign, floor, ceil, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, sigmoid, "
            + "relu, softplus, erf, min, max, pow, piecewise"
        ]
      ),
      (
        "\n  formula: x^2\n    + y*^2",
        [
          "f.yaml:4:9: error: an operand is missing between '*' and '^': write a number, x, "
            + "y or a parenthesis there"
        ]
      ),
      (
        "{formula: \"\\x78 + z\"}",
        [
          "f.yaml:2:22: error: unknown name 'z': there are x, y, pi, e, exp, log, ln, log2, log10, sqrt, abs, "
            + "sign, floor, ceil, sin, cos, tan, asin, acos, atan, atan2, sinh, cosh, tanh, sigmoid, "
            + "relu, softplus, erf, min, max, pow, piecewise"
        ]
      ),
    ] as [(String, [String])])
  func refuses(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(landscape: yaml)) == lines)
  }

  @Test(
    arguments: [
      ("saddle", "saddle", "x^2 - y^2"),
      ("{name: saddle}", "saddle", "x^2 - y^2"),
      ("{name: rosenbrock, b: 10}", "rosenbrock", "(1 - x)^2 + 10*(y - x^2)^2"),
      ("{name: quadratic, curvature: [2, 4]}", "quadratic", "x^2 + 2*y^2"),
      ("{formula: 'x^2 + (y)'}", "x^2 + y", "x^2 + y"),
      ("\n  formula: |\n    x^2 +\n      1", "x^2 + 1", "x^2 + 1"),
    ] as [(String, String, String)])
  func reads(yaml: String, name: String, formula: String) throws {
    let preset = try Scene.read(Scene.text(landscape: yaml))
    #expect(preset.landscapeName == name)
    #expect(preset.landscape.formula == formula)
  }

  @Test func takesFormulasOfXAloneForCurves() throws {
    let preset = try Scene.read(Scene.text(landscape: "{formula: cos(x)}"))
    #expect(preset.landscape.dimension == 1)
  }

  @Test func asksForAViewWhereTheLandscapeHasNoneOfUse() {
    let far = "{name: quadratic, q11: 1e-9, q22: 1e-9, c1: 1e12}"
    #expect(
      Scene.errors(in: Scene.text(landscape: far)) == [
        "f.yaml:2:12: error: landscape lies too far out to be shown by default; add the key 'view'"
      ])
    #expect(
      Scene.errors(in: Scene.text(landscape: far, adding: "view: {x: [0, 1], y: [0, 1]}")).isEmpty)
  }

  @Test func doesNotMindTheDefaultStartWhereThereIsAnother() {
    let text = Scene.text(landscape: "{formula: log(x - 100)}", adding: "start: 101")
    #expect(Scene.errors(in: text).isEmpty)
  }
}
