import Optimization
import Plotting
import Presets

/// Where each optimizer is pushed and where it will go, for all panes together: what is compared has
/// one scale.
struct Arrows {
  /// One optimizer's.
  struct Arrow {
    /// Where it is.
    let start: Vector
    /// The move that plain gradient descent would make at the same rate.
    let push: Vector
    /// The move that it is about to make.
    let move: Vector
    /// What the rule has been given and what it remembers, where it is the one in focus.
    var parts: [Part] = []
  }

  /// What an update is made of, as long as plain gradient descent would make it at the same rate.
  struct Part: Equatable {
    /// What it is called in the rule's formula.
    let name: String
    /// What it is, in a few words.
    let meaning: Phrase
    /// What it stands for in a figure.
    let role: Mark.Role
    /// The way that it points, and how far.
    let way: Vector
  }

  /// Those that have any, by their places.
  let byOptimizer: [Int: Arrow]

  /// The arrows of all optimizers that are drawn.
  ///
  /// A curve has tangents instead. An ensemble has no arrow: no particle stands at its mean.
  init(_ state: State) {
    guard state.scene.preset.landscape.dimension == 2 else {
      byOptimizer = [:]
      return
    }
    var arrows: [Int: Arrow] = [:]
    for index in state.visible where state.scene.timeline.race.ensembles[index] == nil {
      arrows[index] = Self.arrow(of: state.scene.timeline.race.runs[index])
    }
    if arrows[state.view.focus] != nil {
      let run = state.scene.timeline.race.runs[state.view.focus]
      arrows[state.view.focus]?.parts = Self.parts(of: run)
    }
    byOptimizer = arrows
  }

  /// The parts of the update of the optimizer in focus, and its place; nil where there are none.
  var parts: (index: Int, parts: [Part])? {
    byOptimizer.first { !$0.value.parts.isEmpty }.map { ($0.key, $0.value.parts) }
  }

  /// The gradient that reaches the rule, where that is not the landscape's, and the first direction that
  /// the rule remembers: a velocity, a first moment.
  private static func parts(of run: Run) -> [Part] {
    let steps = run.trace()
    let rate = run.learningRate
    var parts: [Part] = []
    let received = steps.last {
      $0.name == "g" && [.gradient, .weightDecay, .noise, .clip].contains($0.part)
    }
    if let received, received.value != run.particle.evaluation.gradient {
      parts.append(
        Part(
          name: "g", meaning: meaning(of: received, in: run), role: .received,
          way: -rate * received.value))
    }
    let remembered = steps.lazy.compactMap { step -> Part? in
      guard step.part == .rule, step.meaning == .gradient || step.meaning == .descent,
        let before = step.before, before != .zero, before.isFinite
      else { return nil }
      let length = step.meaning == .gradient ? rate : 1
      return Part(
        name: step.name, meaning: .remembered, role: .velocity, way: -length * before)
    }
    return parts + [remembered.first].compactMap(\.self)
  }

  /// What has happened to a gradient last.
  private static func meaning(of received: SubStep, in run: Run) -> Phrase {
    switch received.part {
    case .clip: .clipped
    case .noise: .withNoise
    case .weightDecay: .withDecay
    default: run.optimizer.batch == nil ? .asTheRuleSeesIt : .ofTheBatch
    }
  }

  /// Whether none of the optimizers has an arrow.
  var isEmpty: Bool { byOptimizer.isEmpty }

  /// One factor for all, so that they can be compared, large enough for the longest to be seen.
  func scale(in view: Viewport) -> Double {
    func share(_ vector: Vector) -> Double {
      max(vector.x.magnitude / view.width, vector.y.magnitude / view.height)
    }
    let longest =
      byOptimizer.values.flatMap { [$0.push, $0.move] + $0.parts.map(\.way) }.map(share).max() ?? 0
    guard longest > 0, longest.isFinite else { return 1 }
    return max(1, Self.factor(share: 1 / longest))
  }

  /// The largest factor of 1, 2, 5, 10 .., or of 1/2, 1/5 .., under which what is 1/`share` of the view long
  /// is at most a quarter of it; 1 where there is none.
  static func factor(share: Double) -> Double {
    factors.last { $0 <= longestShare * share } ?? 1
  }

  private static let longestShare = 0.25
  private static let factors: [Double] = (-12..<9).flatMap { decade in
    [1, 2, 5].map { decade < 0 ? $0 / Double.power(10, -decade) : $0 * Double.power(10, decade) }
  }

  /// The sign at the tip of a gradient that points to the right, for the legend.
  static func pushSign(_ glyphs: GlyphSet) -> String { glyphs == .ascii ? "..>" : "\u{2192}" }

  /// The sign of a move to the right, for the legend.
  static func moveSign(_ glyphs: GlyphSet) -> String {
    glyphs == .ascii ? "= =>" : "\u{2219} \u{21D2}"
  }

  private static func arrow(of run: Run) -> Arrow? {
    guard run.particle.divergedAt == nil else { return nil }
    var next = run
    next.advance(by: 1)
    return Arrow(
      start: run.particle.position,
      push: -run.learningRate * run.particle.evaluation.gradient,
      move: next.particle.position - run.particle.position)
  }
}
