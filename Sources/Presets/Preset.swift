import Optimization

/// A scene or lesson as a preset file describes it: pure data, checked.
public struct Preset: Sendable {
  /// What it is called; any language.
  public var title: String
  /// What it shows, in one line.
  public var summary = ""
  /// What the optimizers run down.
  public var landscape: any Landscape
  /// The landscape's name as written, or its formula.
  public var landscapeName: String
  /// The part of the plane that is shown at first.
  public var view: Domain
  /// Where every optimizer without a start of its own begins.
  public var start: Vector
  /// How many updates each optimizer makes.
  public var steps = 1000
  /// The seed of the noise.
  public var seed: UInt64 = 0
  /// Steps a second while playing.
  public var speed = 30.0
  /// What is drawn where.
  public var layout = Layout.overlay
  /// The optimizers, in the order of the file.
  public var optimizers: [Optimizer] = []
  /// What is said at which step, in order of step.
  public var beats: [Beat] = []
  /// What is claimed about the run.
  public var expectations: [Expectation] = []

  /// A scene on `landscape` with everything else at its default and no optimizers yet.
  public init(title: String, landscape: any Landscape, landscapeName: String) {
    self.title = title
    self.landscape = landscape
    self.landscapeName = landscapeName
    view = landscape.domain
    start = landscape.start
  }

  /// All optimizers at their starts.
  public var race: Race { Race(optimizers, on: landscape, from: start, seed: seed) }
}

/// What is drawn where.
public enum Layout: String, CaseIterable, Sendable {
  /// All optimizers on one map.
  case overlay
  /// One map for each optimizer, side by side.
  case panes
  /// Loss, learning rate and sigma over the steps.
  case curves
}

/// Something said when the race reaches a step.
public struct Beat: Hashable, Sendable {
  /// The step.
  public var step: Int
  /// The text of the caption; any language.
  public var text: String
  /// Whether playing pauses there.
  public var pauses: Bool

  /// `text`, said at `step`.
  public init(step: Int, text: String, pauses: Bool = false) {
    self.step = step
    self.text = text
    self.pauses = pauses
  }
}

/// A claim about one optimizer that `downhill check` holds against the run.
public struct Expectation: Hashable, Sendable {
  /// What is claimed.
  public enum Claim: Hashable, Sendable {
    /// The coordinates after `step` updates are these, to within `tolerance`; nil is not checked.
    case position(step: Int, x: Double?, y: Double?, tolerance: Double)
    /// The loss is below `loss` after some update up to number `step`.
    case lossBelow(Double, by: Int)
    /// The loss at the average of the positions is below `loss` after some update up to `step`.
    case averageLossBelow(Double, by: Int)
    /// The run leaves the finite numbers in some update up to number `step`.
    case diverges(by: Int)
  }

  /// Which optimizer, by its place in the preset.
  public var optimizer: Int
  /// What is claimed.
  public var claim: Claim
  /// Line and column where the preset says so, from 1.
  public var line: Int
  /// Column where the preset says so, from 1.
  public var column: Int

  /// `claim` about the optimizer at place `optimizer`, made at `line` and `column`.
  public init(optimizer: Int, claim: Claim, line: Int, column: Int) {
    self.optimizer = optimizer
    self.claim = claim
    self.line = line
    self.column = column
  }
}
