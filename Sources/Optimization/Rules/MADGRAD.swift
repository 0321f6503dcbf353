/// MADGRAD (Defazio & Jelassi 2022): all gradients since the start, over the cube root of their squares.
///
/// The place is always counted from x0, where it began (dual averaging), and the gradient of step k weighs
/// sqrt(k) eta. The momentum is a mean of the places z, so that x goes (1 - momentum) of the way to z. As in
/// PyTorch's and Optax's code epsilon is added to eta too. Optax has the weight w in single precision, even
/// where all else is double: its paths are apart from these by some 1e-8.
public struct MADGRAD: CoordinateRule {
  public static let name = "madgrad"
  public static let summary = "the sum of all gradients over the cube root of their squares"
  public static let source = "Defazio & Jelassi 2022, \"Adaptivity without compromise\""
  public static let formula = """
    w = (eta + epsilon) sqrt(k)
    s = s + w g
    v = v + w g^2
    z = x0 - s / (v^(1/3) + epsilon)
    x -= (1 - momentum) (x - z)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("momentum", \.momentum, .decay, "share of the place that is kept at each step"),
    .number("epsilon", \.epsilon, .positive, "added to the root, and to the learning rate"),
  ]

  /// Share of the place kept.
  public var momentum = 0.9
  /// Added to the root and to the learning rate.
  public var epsilon = 1e-6

  /// Where the coordinate began, and the weighted sums of gradients and of their squares.
  public struct Sums<Number: Real>: Sendable {
    var start: Number
    var gradients: Number
    var squares: Number
  }

  public typealias Clock = StepCount
  public typealias Memory = Sums<Double>
  public typealias LaneMemory = Sums<Lanes>

  /// The defaults of the paper and Optax.
  public init() {}

  /// The rate is in the sums.
  public var appliesLearningRate: Bool { true }

  /// Nothing seen; where it is will be known with the first gradient.
  public func initialMemory<Number: Real>() -> Sums<Number> {
    Sums(start: Number(0), gradients: Number(0), squares: Number(0))
  }

  /// A part of the way to where the sums lead.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Sums<Number>, clock: StepCount,
    context: CoordinateContext<Number>
  ) -> Number {
    if clock.isFirst { memory.start = context.position }
    let weight = (context.learningRate + epsilon) * Double(clock.number).squareRoot()
    memory.gradients = memory.gradients + weight * gradient
    memory.squares = memory.squares + weight * square(gradient)
    let root = Number.power(memory.squares, Number(1.0 / 3)) + epsilon
    let target = memory.start - memory.gradients / root
    return (1 - momentum) * (context.position - target)
  }
}

extension MADGRAD: Traceable {
  /// Both sums, the place that they point to, and a share of the way there.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let (x, y, g) = (state.x, state.y, trace.g)
    let epsilon = Term.setting("epsilon", epsilon)
    let start = Term("x0", clock.isFirst ? trace.x.value : Vector(x.start, y.start))
    let w = trace.define(
      "w", (trace.eta + epsilon) * Term.sqrt(Term("k", Double(clock.number))))
    let sum = trace.define("s", Term("s", Vector(x.gradients, y.gradients)) + w * g)
    let squares = trace.define(
      "v", Term("v", Vector(x.squares, y.squares)) + w * g.squared, as: .square)
    let target = trace.define(
      "z", start - sum / (Term.power(squares, 1 / 3) + epsilon), as: .place)
    return trace.define(
      "d", (1 - Term.setting("momentum", momentum)) * (trace.x - target), as: .descent)
  }
}
