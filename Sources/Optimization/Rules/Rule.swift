/// How a gradient becomes an update: the heart of an optimizer.
///
/// The struct is the hyper-parameters, `State` is the memory. They are apart, so settings can change
/// in mid-run while the memory survives. An update is what will be *subtracted* from the position;
/// the run multiplies it by the learning rate and holds the only minus sign.
public protocol Rule: Configurable, Hashable {
  /// What the rule remembers of one particle.
  associatedtype State: Sendable

  /// Whether updates contain the learning rate already, so that the run must not multiply by it.
  var appliesLearningRate: Bool { get }

  /// The learning rate where none is given; nil where one must be given.
  static var defaultLearningRate: Double? { get }

  /// Whether updates depend on the sign of each coordinate of the gradient alone, so that clipping
  /// changes nothing.
  var heedsSignsAlone: Bool { get }

  /// Whether updates depend on the direction of the gradient alone, so that a limit for its length changes
  /// nothing.
  var heedsDirectionAlone: Bool { get }

  /// Whether only the learning rate of the first update counts, so that a schedule changes nothing.
  var heedsFirstRateAlone: Bool { get }

  /// The settings that are about the rule's own average, and about nothing where another is kept.
  static var averageSettings: [String] { get }

  /// The average that belongs to the rule, kept where the optimizer has none of its own.
  var ownAverage: (any Average)? { get }

  /// The memory before the first step.
  func initialState(at position: Vector) -> State

  /// Whether gradients are taken elsewhere than where the particle is.
  var looksAhead: Bool { get }

  /// Where the gradient of the next update is taken, for a rule that looks ahead.
  func gradientPosition(from position: Vector, state: State, context: StepContext) -> Vector

  /// The learning rate of the last update where the rule chose it itself; nil where the schedule did.
  func chosenLearningRate(_ state: State) -> Double?

  /// The bytes that lists in the memory of one particle may grow to.
  var listSize: Int { get }

  /// How often the landscape was evaluated so far beyond the one gradient of each update: by a line
  /// search, say. A value counts like a gradient.
  func extraEvaluations(_ state: State) -> Int

  /// The bound below which eta times the largest curvature of a quadratic has to stay for the rule to
  /// be stable there; nil where no such bound is known.
  var stabilityLimit: Double? { get }

  /// The variance that gradient noise of standard deviation `sigma` keeps up along a direction of
  /// the given curvature, once the start is forgotten; nil where none is known or none is stable.
  func stationaryVariance(curvature: Double, learningRate: Double, sigma: Double) -> Double?

  /// What the learning rate amounts to along either coordinate, as a factor on it; nil for a rule
  /// that treats both alike.
  func coordinateScales(_ state: State) -> Vector?

  /// Throws where the rule cannot work on `landscape`; whoever reads a preset asks first.
  func validate(on landscape: any Landscape) throws(ParameterError)

  /// The update for a gradient that noise, decay and clipping have already gone through; `landscape` is
  /// what the gradient is of before that, with weight decay and penalty.
  func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector

  /// Advances one particle by a block of steps.
  func advance(_ particle: inout Particle, through block: borrowing StepBlock)

  /// The particles of an ensemble before the first step, eight by eight; nil for a rule that can
  /// only be advanced one particle at a time.
  func laneParticles(groups: Int, at position: Vector) -> LaneParticles?

  /// The learning rate of the last update of eight particles where the rule chose it itself.
  func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double?

  /// The memory, of type `State`, that a particle of an ensemble made by `laneParticles` would have by
  /// itself.
  func memory(of number: Int, in particles: LaneParticles) -> any Sendable

  /// Advances an ensemble made by `laneParticles`.
  func advance(_ particles: inout LaneParticles, through steps: LaneSteps)
}

extension Rule {
  /// Most rules look at both coordinates, or elsewhere.
  public func laneParticles(groups: Int, at position: Vector) -> LaneParticles? { nil }

  /// None, since there are no such particles.
  public func chosenLearningRate(_ particles: LaneParticles, group: Int) -> Double? { nil }

  /// Never called, since there are no such particles.
  public func memory(of number: Int, in particles: LaneParticles) -> any Sendable {
    initialState(at: .zero)
  }

  /// Never called, since there are no such particles.
  public func advance(_ particles: inout LaneParticles, through steps: LaneSteps) {}
}

extension Rule {
  /// Most rules leave the learning rate to the run.
  public var appliesLearningRate: Bool { false }

  /// Most rules are nothing without a learning rate.
  public static var defaultLearningRate: Double? { nil }

  /// Most rules take larger steps on steeper ground.
  public var heedsSignsAlone: Bool { false }

  /// Most rules take larger steps on steeper ground.
  public var heedsDirectionAlone: Bool { false }

  /// Most rules take each rate as it comes.
  public var heedsFirstRateAlone: Bool { false }

  /// Most rules keep no average.
  public static var averageSettings: [String] { [] }

  /// Most rules keep none.
  public var ownAverage: (any Average)? { nil }

  /// Most rules look at the ground they stand on.
  public var looksAhead: Bool { false }

  /// Where the particle is.
  public func gradientPosition(
    from position: Vector, state: State, context: StepContext
  ) -> Vector {
    position
  }

  /// Most rules remember a fixed number of numbers.
  public var listSize: Int { 0 }

  /// The bytes that a particle's memory takes beside the particle at most: it is in a box of its own
  /// where it does not fit into three words.
  var memorySize: Int {
    let size = MemoryLayout<State>.size
    return (size > 24 ? (size + 16 + 8 + 15) / 16 * 16 : 0) + listSize
  }

  /// Most rules live on one gradient an update.
  public func extraEvaluations(_ state: State) -> Int { 0 }

  /// Most rules take what the schedule gives.
  public func chosenLearningRate(_ state: State) -> Double? { nil }

  /// Most rules work everywhere.
  public func validate(on landscape: any Landscape) throws(ParameterError) {}
}

extension Rule {
  /// Most rules are not linear in the gradient.
  public var stabilityLimit: Double? { nil }

  /// Most rules are not linear in the gradient.
  public func stationaryVariance(
    curvature: Double, learningRate: Double, sigma: Double
  ) -> Double? {
    nil
  }

  /// Most rules treat both coordinates alike.
  public func coordinateScales(_ state: State) -> Vector? { nil }
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
