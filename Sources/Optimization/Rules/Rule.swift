/// How a gradient becomes an update: the heart of an optimizer.
///
/// The struct is the hyper-parameters, `State` is the memory. They are apart, so settings can change
/// in mid-run while the memory survives. An update is what will be *subtracted* from the position;
/// the engine multiplies it by the learning rate and subtracts it.
///
/// A rule writes `initialState` and `update`; a rule that treats each coordinate by itself is a
/// `CoordinateRule`. What only some rules can tell or do is a protocol of its own, in
/// `Rules/Capabilities/`.
public protocol Rule: Configurable, Hashable {
  /// What the rule remembers of one particle.
  associatedtype State: Sendable

  /// Who wrote it down first, and when.
  static var source: String { get }

  /// Whether updates contain the learning rate already, so that the run must not multiply by it.
  var appliesLearningRate: Bool { get }

  /// The memory before the first step.
  func initialState(at position: Vector) -> State

  /// The update for a gradient that noise, decay and clipping have already gone through; `landscape` is
  /// what the gradient is of before that, with weight decay and penalty.
  func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector

  // The engine asks these at every step, so they are compiled for each rule instead of looked up.
  // No rule writes them: capabilities do.

  /// Where the gradient of the next update is taken; nil for where the particle is.
  func gradientPlace(from position: Vector, state: State, context: StepContext) -> Vector?

  /// Whether a second gradient is taken, which stands in for the first.
  static var takesTwoGradients: Bool { get }

  /// Where it is taken; `first` is the gradient at the particle, altered as the second will be.
  func secondPlace(from position: Vector, first: Vector) -> Vector

  /// What the engine reads in the memory after an update.
  func report(_ state: State) -> RuleReport

  /// Advances one particle by a block of steps.
  func advance(_ particle: inout Particle, through block: borrowing StepBlock)
}

extension Rule {
  /// Most rules leave the learning rate to the run.
  public var appliesLearningRate: Bool { false }

  /// Most rules look at the ground they stand on.
  public func gradientPlace(from position: Vector, state: State, context: StepContext) -> Vector? {
    nil
  }

  /// Most rules live on one.
  public static var takesTwoGradients: Bool { false }

  /// Never asked where one is enough.
  public func secondPlace(from position: Vector, first: Vector) -> Vector { position }

  /// Most rules have nothing to report.
  public func report(_ state: State) -> RuleReport { RuleReport() }
}

/// What the engine reads in a rule's memory after an update.
public struct RuleReport: Sendable {
  /// The learning rate of the last update where the rule chose it itself; nil where the schedule did.
  public var learningRate: Double?
  /// How often the landscape was evaluated so far beyond the one gradient of each update.
  public var extraEvaluations = 0
}

/// What a rule may look at besides the gradient.
public struct StepContext: Sendable {
  /// The number of this update, counted from 0.
  public var step: Int
  /// The learning rate of this update.
  public var learningRate: Double
  /// Where the particle is.
  public var position: Vector
}
