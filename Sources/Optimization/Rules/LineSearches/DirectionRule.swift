/// A rule in two parts: a direction, made of gradients and curvature, and how far to go along it.
public protocol DirectionRule: RateSearching, RateOffering
where State == DirectionState<Memory> {
  /// What the direction is made from besides the gradient.
  associatedtype Memory: Sendable

  /// How far to go.
  var lineSearch: StepLength { get }
  /// How often finding one direction evaluates the landscape, beside the gradient.
  var evaluationsPerDirection: Int { get }

  /// The memory before the first step.
  func initialMemory() -> Memory
  /// What would be subtracted at rate 1.
  func direction(
    _ gradient: Vector, memory: inout Memory, context: StepContext, on landscape: any Landscape
  ) -> Vector
}

/// The memory of a `DirectionRule`.
public struct DirectionState<Memory: Sendable>: Sendable {
  /// What the direction is made from.
  public var memory: Memory
  /// How the line search went.
  public var search = SearchRecord()
  /// How many directions have been found.
  public var count = 0
}

/// The memory of a rule whose direction depends on the present place alone.
public struct NoMemory: Sendable {}

extension DirectionRule {
  /// Most directions cost a gradient and nothing else.
  public var evaluationsPerDirection: Int { 0 }

  /// 1: the whole way to where the direction points.
  public static var usualLearningRate: Double { 1 }

  /// Whatever a line search finds is the rate.
  public var appliesLearningRate: Bool { lineSearch != .fixed }

  /// The memory, and no search yet.
  public func initialState(at position: Vector) -> State { State(memory: initialMemory()) }

  /// What the line search found.
  public func chosenLearningRate(_ state: State) -> Double? { state.search.rate }

  /// Those of the directions and those of the line searches.
  public func extraEvaluations(_ state: State) -> Int {
    state.count * evaluationsPerDirection + state.search.evaluations
  }

  /// The direction, times the rate that was looked for if one was.
  public func update(
    _ gradient: Vector, state: inout State, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let direction = direction(
      gradient, memory: &state.memory, context: context, on: landscape)
    state.count += 1
    let rate = lineSearch.rate(
      along: direction, gradient: gradient, record: &state.search, context: context,
      on: landscape)
    return lineSearch == .fixed ? direction : rate * direction
  }
}

extension DirectionRule where Memory == NoMemory {
  /// Nothing to keep.
  public func initialMemory() -> NoMemory { NoMemory() }
}

extension Parameter {
  /// The row of rules that leave the choice of a line search to the user.
  static func lineSearch(_ path: Path<StepLength>) -> Self {
    .choice("line_search", path, "how far to go: eta itself, or a rate looked for from eta on")
  }
}
