import Optimization

@testable import Presets

/// A landscape to try two settings on, with a start from which both have something to do.
struct PairGround {
  let landscape: String
  let start: String

  /// Noisy points near a line whose slope and intercept lie outside the constraints.
  static let samples = Self(
    landscape: "{data: {model: linear_regression, samples: [[-1, 0.2], [-0.5, 0.9], [0, 1.2], "
      + "[0.3, 2.9], [0.6, 2.3], [1, 4.1], [1.4, 3.9], [1.8, 6.2]]}}",
    start: "[0.4, -1.2]")
  /// Many wells along each ray.
  static let wells = Self(landscape: "rastrigin", start: "[2.3, -1.7]")
  /// The only one that K-FAC works on, and one of those for Gauss-Newton.
  static let network = Self(landscape: "two_layer", start: "[-0.5, 2.5]")

  static let all = [samples, wells, network]

  static let ofOneDimension = [
    Self(landscape: "{formula: x^2 + 3*cos(4*x)}", start: "-3"),
    Self(landscape: "parabola", start: "-3"),
  ]
}

/// A setting of an optimizer as it is written, and what tells whether it has an effect.
struct PairSetting: Sendable, CustomStringConvertible {
  let text: String
  /// How it is written where there is only x, if that differs.
  var lineText: String?

  init(_ text: String, line: String? = nil) {
    self.text = text
    lineText = line
  }

  var key: String { String(text.prefix { $0 != ":" }) }
  var line: Self? { lineText.map { Self($0) } }
  var description: String { text }

  /// One of each form of everything that goes around a rule.
  static let all: [Self] =
    batches + noises + clips + constraints + averages + rates + [
      Self("ascend: [y]", line: "ascend: [x]"), Self("weight_decay: 0.3"),
      Self("lookahead: {every: 3, step: 0.4}"),
      Self("start: [2.6, 1.9]", line: "start: 2.6"),
      Self("particles: 3"), Self("rotation: 30"),
    ]

  private static let batches = MiniBatch.Sampling.allCases.map {
    Self("gradient: {batch: 3, sampling: \($0.rawValue)}")
  }
  private static let noises = [
    "{eta: 60}", "{eta: 60, form: code}", "{sigma: 6}", "{sigma: [6, 2]}", "{temperature: 3}",
    "{sigma: 6, seed: 8}",
  ].map { Self("noise: \($0)", line: "noise: \($0.replacing("[6, 2]", with: "6"))") }
  private static let clips = ["{norm: 0.6}", "{norm: 0.6, form: torch}", "{value: 0.6}"].map {
    Self("clip: \($0)")
  }
  private static let constraints = ["", ", method: penalty, weight: 2"].flatMap { method in
    [
      Self("constraint: {disk: 1\(method)}"),
      Self("constraint: {intersection: [{disk: 1}, {box: [[-1, 0.5], [-0.7, 1]]}]\(method)}"),
      Self(
        "constraint: {union: [{box: [[-1, -0.5], [-0.7, 1]]}, {box: [[0, 0.5], [-0.7, 1]]}]\(method)}",
        line: "constraint: {union: [{box: [-1, -0.5]}, {box: [0, 0.5]}]\(method)}"),
      Self(
        "constraint: {box: [[-1, 0.5], [-0.7, 1]]\(method)}",
        line: "constraint: {box: [-1, 0.5]\(method)}"),
    ]
  }
  private static let averages = [
    "tail", "{kind: tail, from: 5}", "snapshots", "{kind: snapshots, every: 3, from: 4}",
    "{kind: exponential, beta: 0.8}", "{kind: exponential, beta: 0.8, correction: zero_start}",
    "{kind: exponential, beta: 0.8, correction: naive}",
    "{kind: exponential, beta: {from: 0.5, to: 0.9, steps: 10}, warmup: true}",
  ].map { Self("average: \($0)") }
  /// Every schedule, each so that it moves within a few steps.
  private static let rates =
    Catalog.schedules.filter { $0.name != Constant.name }.map { type in
      Self("learning_rate: {schedule: \(type.name), from: 0.1\(moves[type.name, default: ""])}")
    } + [
      Self("learning_rate: {schedule: sequence, parts: [{steps: 4, from: 0.1}, {from: 0.02}]}"),
      Self("learning_rate: {schedule: constant, from: 0.1, warmup: {steps: 9, from: 0.002}}"),
    ]
  private static let moves = [
    "cosine": ", to: 0, steps: 20", "exponential": ", lambda: 0.1", "factor": ", alpha: 0.8",
    "linear": ", to: 0, steps: 20", "multi_step": ", milestones: [3, 9], gamma: 0.3",
    "one_cycle": ", steps: 20", "piecewise": ", boundaries: [3], values: [0.02]",
    "plateau": ", patience: 0, threshold: 0.9, factor: 0.5",
    "polynomial_decay": ", to: 0, steps: 20", "range_test": ", to: 0.4, steps: 20",
    "restarts": ", steps: 6", "step": ", every: 4, gamma: 0.5",
    "triangular": ", low: 0.01, half_cycle: 5",
  ]
}

/// Two settings at once, held against each of them alone.
struct Pair {
  enum Outcome: Equatable {
    /// Both make a difference.
    case honoured
    /// The reader does not take them together.
    case refused
    /// The setting with this text makes none.
    case idle(String)
    /// Particle 0 does not go where the run goes, or all particles go where it goes.
    case lost
  }

  private let first: PairSetting
  private let second: PairSetting
  private let ground: PairGround

  /// What is set besides.
  private let common: [PairSetting]

  init(
    _ first: PairSetting, _ second: PairSetting, beside common: [PairSetting] = [],
    on ground: PairGround
  ) {
    (self.first, self.second, self.common, self.ground) = (first, second, common, ground)
  }

  private static let steps = 60
  /// The rule where none is given.
  private static let plainRule = "rule: gradient_descent"
  private static let seed: UInt64 = 6

  func outcome() throws -> Outcome {
    guard let both = try optimizer([first, second]) else { return .refused }
    for (kept, toggled) in [(first, second), (second, first)]
    where toggled.text != Self.plainRule {
      guard let one = try optimizer([kept] + without(toggled, beside: both)) else { continue }
      if !differ(both, one, in: toggled) { return .idle(toggled.text) }
    }
    return try isOneByOne(both) ? .honoured : .lost
  }

  /// What stands in the place of a setting that is left out: of a schedule the rate it begins with.
  private func without(_ setting: PairSetting, beside both: Optimizer) -> [PairSetting] {
    guard setting.key == "learning_rate" else { return [] }
    return [PairSetting("learning_rate: \(both.learningRate.rate(at: 0))")]
  }

  /// The optimizer with these settings, or nil where they are refused, in its line and with a reason.
  private func optimizer(_ settings: [PairSetting]) throws -> Optimizer? {
    let settings = settings + common
    let given = Set(settings.map(\.key))
    let missing = [("rule", "gradient_descent"), ("learning_rate", "0.1")]
      .filter { !given.contains($0.0) }.map { "\($0.0): \($0.1)" }
    let optimizer = "{name: A, \((missing + settings.map(\.text)).joined(separator: ", "))}"
    let text = Scene.text(
      landscape: ground.landscape, optimizer: optimizer, adding: "start: \(ground.start)")
    do throws(PresetError) {
      return try Scene.read(text).optimizers.first
    } catch {
      for fault in error.faults where fault.position.line != 4 || fault.message.count < 20 {
        throw error
      }
      return nil
    }
  }

  private func landscape() throws -> Preset {
    try Scene.read(
      Scene.text(landscape: ground.landscape, adding: "start: \(ground.start)"))
  }

  private func samples(_ optimizer: Optimizer) -> [Sample] {
    guard let preset = try? landscape() else { return [] }
    var run = Run(
      optimizer, on: optimizer.ground(on: preset.landscape), from: preset.start, seed: Self.seed)
    var samples = [run.sample]
    run.advance(by: Self.steps) { samples += $0 }
    return samples
  }

  /// Whether two runs are apart by more than rounding in what a setting is about.
  private func differ(_ one: Optimizer, _ other: Optimizer, in setting: PairSetting) -> Bool {
    guard setting.key != "particles" else { return one.particles != other.particles }
    return isApart(samples(one), samples(other), in: setting)
  }

  private func isApart(_ one: [Sample], _ other: [Sample], in setting: PairSetting) -> Bool {
    one.count != other.count
      || zip(one, other).contains { one, other in
        let apart =
          setting.key == "average" ? one.average - other.average : one.position - other.position
        return apart.norm > 1e-6
      }
  }

  /// Whether particle 0 of an ensemble is the run, and another particle differs where something is
  /// drawn at random.
  private func isOneByOne(_ optimizer: Optimizer) throws -> Bool {
    let preset = try landscape()
    var ensemble = Ensemble(
      optimizer, on: optimizer.ground(on: preset.landscape), from: preset.start, seed: Self.seed,
      count: 3)
    let samples = samples(optimizer)
    var mayDiffer = optimizer.noise == nil && optimizer.batch?.sampling ?? .cyclic == .cyclic
    for (step, sample) in samples.enumerated() {
      if step > 0 { ensemble.advance() }
      guard ensemble.position(of: 0) == sample.position,
        ensemble.learningRate(of: 0) == sample.learningRate,
        ensemble.sigma(of: 0) == sample.sigma,
        ensemble.average(of: 0) == (optimizer.average == nil ? nil : sample.average)
      else { return false }
      if ensemble.position(of: 1) != sample.position { mayDiffer = true }
    }
    return mayDiffer
  }
}
