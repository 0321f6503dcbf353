/// COCOB (Orabona & Tommasi 2017): a gambler for either coordinate who bets on the sign of the next gradient.
///
/// x - x0 is the bet: the share p / (L max(G + L, alpha L)) of what there is, L at the start and r won since.
/// The units of the landscape drop out, so there is no learning rate: the one given is the share of the way
/// to the bet, 1 unless one is given. In Optax it multiplies the gradient instead, and drops out as well. L
/// is 1e-8 at first. alpha makes the first bets small: x moves by 1/alpha in the first step.
public struct COCOB: ScalingCoordinateRule, RateOffering {
  public static let name = "cocob"
  public static let summary = "bets of a growing fortune on the sign of the next gradient"
  public static let source =
    "Orabona & Tommasi 2017, \"Training deep networks without learning rates through coin betting\""
  public static let formula = """
    L = max(L, |g|),  1e-8 at first
    G = G + |g|
    r = max(r - g (x - x0), 0)
    p = p - g
    x -= eta (x - x0 - p (L + r) / (L max(G + L, alpha L)))
    """
  public static let parameters: [Parameter<Self>] = [
    .number("alpha", \.alpha, .positive, "how small the first bets are")
  ]

  /// How small the first bets are.
  public var alpha = 100.0

  /// Where the coordinate began, and what has been seen and won.
  public struct Fortune<Number: Real>: Sendable {
    var start: Number
    var largest: Number
    var sum: Number
    var won: Number
    var pull: Number
  }

  public typealias Clock = StepCount
  public typealias Memory = Fortune<Double>
  public typealias LaneMemory = Fortune<Lanes>

  /// The defaults of the paper and Optax.
  public init() {}

  /// The whole way to the bet.
  public static var usualLearningRate: Double { 1 }

  /// Nothing seen and nothing won; where it is will be known with the first gradient.
  public func initialMemory<Number: Real>() -> Fortune<Number> {
    Fortune(
      start: Number(0), largest: Number(1e-8), sum: Number(0), won: Number(0), pull: Number(0))
  }

  /// What the sum of all gradients so far is multiplied by.
  public func scale(_ memory: Memory, clock: StepCount) -> Double? { stake(memory) }

  /// The way from the bet before to the next.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Fortune<Number>, clock: StepCount,
    context: CoordinateContext<Number>
  ) -> Number {
    if clock.isFirst { memory.start = context.position }
    let way = context.position - memory.start
    memory.largest = Number.maximum(memory.largest, abs(gradient))
    memory.sum = memory.sum + abs(gradient)
    memory.won = Number.maximum(memory.won - gradient * way, Number(0))
    memory.pull = memory.pull - gradient
    return way - memory.pull * stake(memory)
  }

  /// What there is to bet, by what its share is of.
  @inline(__always)
  private func stake<Number: Real>(_ fortune: Fortune<Number>) -> Number {
    let largest = fortune.largest
    return (largest + fortune.won)
      / (largest * Number.maximum(fortune.sum + largest, alpha * largest))
  }
}

extension COCOB: Traceable {
  /// The largest gradient, the sum of sizes, what was won, the pull, and the bet.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (x, y, g) = (state.x, state.y, trace.g)
    let start = Term("x0", clock.isFirst ? trace.x.value : Vector(x.start, y.start))
    let largest = trace.define(
      "L", Term.max(Term("L", Vector(x.largest, y.largest)), Term.abs(g)), as: .number)
    let sum = trace.define("G", Term("G", Vector(x.sum, y.sum)) + Term.abs(g), as: .number)
    let won = trace.define(
      "r", Term.max(Term("r", Vector(x.won, y.won)) - g * (trace.x - start), 0), as: .number)
    let pull = trace.define("p", Term("p", Vector(x.pull, y.pull)) - g)
    let bound = Term.max(sum + largest, Term.setting("alpha", alpha) * largest)
    return trace.define(
      "d", trace.x - start - pull * ((largest + won) / (largest * bound)), as: .descent)
  }
}
