/// AMSGrad (Reddi, Kale & Kumar 2018): Adam whose second moment never falls.
///
/// It mends an example in which Adam walks away from the minimum. PyTorch takes the maximum before
/// the correction, Optax after it, where the first and least certain s^ may last for ever: on
/// 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.1, they are at x = -0.90 and -1.52 after 50 steps.
public struct AMSGrad: AdamRelative, ScalingCoordinateRule {
  /// Which second moment the maximum is of.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "amsgrad"
  public static let summary = "adam over the largest second moment so far"
  public static let source = "Reddi, Kale & Kumar 2018, \"On the convergence of Adam and beyond\""
  public static let formula = """
    m, s as in Adam
    torch:  p = max(p, s),     s^ = p / (1 - beta2^k)
    optax:  p = max(p, s^),    s^ = p
    x -= eta m^ / (sqrt(s^) + epsilon)
    """
  public static let parameters: [Parameter<Self>] =
    adamParameters + [
      .choice("form", \.form, "maximum of the raw second moment, or of the corrected one")
        .beginningAnew
    ]

  /// Adam without the maximum.
  public var adam = Adam()
  /// Which second moment the maximum is of.
  public var form = Form.torch

  /// Adam's moments, and the largest second moment there was.
  public struct Peak<Number: Real>: Sendable {
    var moments: Adam.Moments<Number>
    var second: Number
  }

  public typealias Memory = Peak<Double>
  public typealias LaneMemory = Peak<Lanes>

  /// PyTorch's defaults.
  public init() {}

  /// All zero.
  public func initialMemory<Number: Real>() -> Peak<Number> {
    Peak(moments: adam.initialMemory(), second: Number(0))
  }

  /// The corrected first moment over the root of the peak.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Peak<Number>, clock: Adam.Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.accumulate(gradient, into: &memory.moments)
    let (beforePeak, afterPeak) = corrections(clock)
    memory.second = Number.maximum(memory.second, beforePeak * memory.moments.second)
    return adam.quotient(
      clock.firstCorrection * memory.moments.first, afterPeak * memory.second, clock: clock,
      context: context)
  }

  /// Adam's, with the peak for the second moment.
  public func scale(_ memory: Memory, clock: Adam.Clock) -> Double? {
    adam.scale(second: corrections(clock).afterPeak * memory.second, clock: clock)
  }

  private func corrections(_ clock: Adam.Clock) -> (beforePeak: Double, afterPeak: Double) {
    form == .torch ? (1, clock.secondCorrection) : (clock.secondCorrection, 1)
  }
}

extension AMSGrad: Traceable {
  /// As in Adam, with the largest second moment so far.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let moments = adam.traceMoments(&trace, state.x.moments, state.y.moments)
    let mean = adam.traceMean(&trace, moments.mean, clock)
    let past = Term("p", Vector(state.x.second, state.y.second))
    switch form {
    case .torch:
      let peak = trace.define("p", Term.max(past, moments.square), as: .square)
      return adam.traceQuotient(&trace, mean, adam.traceSquare(&trace, peak, clock), clock)
    case .optax:
      let square = adam.traceSquare(&trace, moments.square, clock)
      let peak = trace.define("p", Term.max(past, square), as: .square)
      return adam.traceQuotient(&trace, mean, peak, clock)
    }
  }
}
