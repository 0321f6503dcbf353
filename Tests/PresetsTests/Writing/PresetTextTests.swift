import Optimization
import Testing

@testable import Presets

/// What is written reads back to the same, and is written the same again.
struct PresetTextTests {
  private static let bundled = BundledPresetsTests.names

  /// The text of a bundled preset.
  private static func preset(_ name: String) throws -> Preset {
    try PresetLibrary(folders: []).find(name).preset()
  }

  private static func same(_ one: Preset, _ other: Preset) -> Bool {
    one.titles == other.titles && one.summaries == other.summaries && one.view == other.view
      && one.start == other.start && one.steps == other.steps && one.seed == other.seed
      && one.speed == other.speed && one.layout == other.layout
      && one.optimizers == other.optimizers && one.score == other.score
      && one.beats == other.beats && one.axis == other.axis && one.time == other.time
      && one.trail == other.trail && one.trails == other.trails
      && one.expectations.map(\.claim) == other.expectations.map(\.claim)
      && one.expectations.map(\.answers) == other.expectations.map(\.answers)
      && one.landscape.formula == other.landscape.formula
      && one.landscape.value(at: one.start) == other.landscape.value(at: other.start)
  }

  @Test(arguments: bundled) func aBundledPresetReadsBack(name: String) throws {
    let preset = try Self.preset(name)
    let text = preset.text
    let again = try Scene.read(text)
    #expect(Self.same(preset, again))
    #expect(again.text == text)
  }

  /// One scene with every setting that there is.
  private static let everything = """
    title: "Tricky: # \\"quotes\\", emoji 🙂 and 峡谷"
    summary: {en: "true", zh: "真: 峡谷"}
    landscape: {formula: "0.1*x^2 + 2*y^2 + sin(x)"}
    view: {x: [-6, 2.5], y: [-3, 3]}
    start: [-5, 1.0e-7]
    steps: 70
    seed: 18446744073709551615
    speed: 0.3
    layout: panes
    axis: time
    time: {overhead: 0.25}
    trail: none
    optimizers:
      - {name: "no", rule: momentum, beta: 0.5, form: classical, learning_rate: 0.1, particles: 20,
         noise: {eta: 0.3, gamma: 0.1, form: code, seed: 3}, clip: {norm: 1, form: torch},
         constraint: {box: [[-1, 1], [0, 2]], method: penalty, weight: 3}, start: [1, 2],
         weight_decay: 0.01, lookahead: {every: 3}, average: {kind: exponential, beta: {from: 0.1, to: 0.9, steps: 7}}}
      - {name: B, rule: adam, learning_rate: {schedule: cosine, from: 0.1, to: 0, steps: 200,
         warmup: {steps: 10}}, noise: {temperature: 0.2}, average: tail, clip: {value: 3}, trail: 7}
      - {name: C, rule: asgd, learning_rate: {schedule: piecewise, from: 1,
         boundaries: [3, 9], values: [0.5, 0.1]}}
      - {name: D, branch: {of: B, at: 12}}
    changes:
      - {at: 3, optimizer: B, beta1: 0.5, learning_rate: {times: 0.5}, noise: none}
      - {at: 3, optimizer: B, noise: {sigma: 1}}
      - {at: 4, optimizer: B, rule: yogi, epsilon: 1.0e-4}
      - {at: 4, optimizer: B, epsilon: 1.0e-5}
      - {at: 5, optimizer: "no", clip: none, constraint: none, lookahead: none, average: none}
      - {at: 7, optimizer: "no", constraint: none, lookahead: {every: 7, step: 0.3}}
      - {at: 15, optimizer: D, learning_rate: {schedule: constant, from: 0.1, warmup: {steps: 3, from: 0.01}}}
    beats:
      - {at: 3, say: "line one\\nline two", pause: true}
      - {at: 4, say: {en: "At {step}: {B.loss}, {no.x}, {no.share}; {{braces}}", zh: "第{step}步"}}
      - {at: 5, ask: {en: "Which {step}?", zh: "哪个"}, choices: [A, "{C.x}", none], answer: 2, because: So.}
      - {at: 6, ask: "And?", choices: [A, B], answer: 1}
      - {until: {optimizer: B, loss_below: 0.5}, pause: true, say: There.}
      - {until: {optimizer: B, distance_below: 0.5, around: [1, 2]}, say: There.}
      - {until: {optimizer: C, gradient_norm_below: 0.5}, say: There., set: {optimizer: C, learning_rate: {times: 0.5}}}
      - {until: {optimizer: C, diverged: true}, set: {optimizer: C, learning_rate: 0.25}}
      - {until: {optimizer: C, converged: true}, say: There.}
      - {until: {optimizer: C, escaped: true}, say: There.}
      - {until: {optimizer: C, escaped: true, well: [0, 0]}, say: There.}
      - {at: 7, set: [{optimizer: "no", noise: none}, {optimizer: C, lambda: 0.5}]}
      - {at: 7, axis: evaluations}
      - {at: 8, focus: "no", layout: curves, view: {x: [-1, 1], y: [0, 2.5]}, show: [arrows, pointer],
         hide: [curvature, theory, isolines, curves], speed: 2.5}
    expect:
      - {optimizer: B, at: 3, y: 2, within: 0.5, answers: 4}
      - {optimizer: C, average_loss_below: 3, by: 9}
      - {optimizer: "no", diverges_by: 9}
      - {optimizer: B, at: 4, average_x: 1, average_y: 1.5, learning_rate: 0.25, sigma: 0, within: 0}
      - {optimizer: B, loss_above: 1, loss_below: 2, at: 4}
      - {optimizer: B, loss_above: 1, from: 4}
      - {optimizer: B, distance_below: 1, around: [1, 2], from: 4, by: 9}
      - {optimizer: "no", evaluations_below: 7.5, at: 4}
      - {optimizer: "no", time_below: 7.5, at: 4}
      - {optimizer: "no", rms_above: 7.5, around: [0, 1.0e-9], at: 4}
      - {optimizer: "no", mean: [-1, 2], at: 4, within: 0.5}
      - {optimizer: "no", median_loss_below: 7.5, by: 4}
      - {optimizer: "no", escaped_by: 7, well: [0, 0], share: 0.5}
      - {optimizer: "no", escaped_by: 7, well: [0, 0]}
      - {first: B, before: "no", loss_below: 1.0e-3}
      - {first: C, before: B, average_loss_below: 1.0e-3, by: 50}
      - {optimizer: "no", at: 9, well: [0, 0], share_above: 0.1, average: true}
    """

  @Test func everySettingReadsBack() throws {
    let preset = try Scene.read(Self.everything)
    let text = preset.text
    let again = try Scene.read(text)
    #expect(Self.same(preset, again), "\(text)")
    #expect(again.text == text)
  }

  /// Every rule and schedule with every setting away from its default.
  @Test(arguments: Catalog.rules) func rulesReadBack(type: any Rule.Type) throws {
    var preset = try Scene.read(Scene.text())
    for description in type.settings.map(\.description) {
      guard let rule = Self.changed(type.init(), description) else { continue }
      preset.optimizers[0].rule = rule
      preset.optimizers[0].average = rule.broughtAverage
      let again = try Scene.read(preset.text)
      #expect(again.optimizers == preset.optimizers, "\(description.name)")
    }
  }

  private static func changed<R: Rule>(_ rule: R, _ description: ParameterDescription) -> R? {
    var rule = rule
    let value: ParameterValue? =
      switch description.kind {
      case .number(let bounds):
        [0.3, 0.07, 3, 1e-12].first { bounds.contains($0) }.map(ParameterValue.number)
      case .integer(let range): .integer(range.lowerBound + 2)
      case .flag: .flag(true)
      case .choice(let choices): choices.last.map(ParameterValue.choice)
      case .numbers, .text: nil
      }
    guard let value, (try? rule.set(description.name, to: value)) != nil,
      (try? rule.validate()) != nil, (try? rule.validate(on: Saddle())) != nil
    else { return nil }
    return rule
  }

  @Test func dataAndParametersReadBack() throws {
    for landscape in [
      "{data: {model: linear_regression, samples: [[-1, 0.25], [0.1, 1e-9], [2, 3]]}}",
      "{name: rosenbrock, a: 2, b: 50}", "{name: quadratic, curvature: [1, 20], rotation: 30}",
      "himmelblau", "{name: rosenbrock, b: 50, rotation: -12.5}", "{name: ackley, rotation: 30}",
      "{formula: x^2 + 3*y^2, rotation: 30}",
      "{data: {model: robust_location, samples: [[1, 2], [0.5, 1], [3, 1]]}, rotation: 45}",
    ] {
      let preset = try Scene.read(Scene.text(landscape: landscape))
      let again = try Scene.read(preset.text)
      let place = Vector(0.3, -1.7)
      #expect(
        again.landscape.evaluation(at: place) == preset.landscape.evaluation(at: place),
        "\(preset.text)")
      #expect(again.text == preset.text)
    }
  }

  @Test func numbersReadBackToTheBit() throws {
    for (index, number) in [0.1, 1.0 / 3, 0x1p-1074, 1.7e308, 123456789.125, 1e22, 1e-7]
      .enumerated()
    {
      let line = Node.number(number).line
      let value = try Numeral(line).value
      #expect(value.bitPattern == number.bitPattern, "\(index)")
    }
  }
}
