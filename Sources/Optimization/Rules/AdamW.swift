/// AdamW (Loshchilov & Hutter 2019): Adam with a weight decay of its own beside the gradient.
///
/// PyTorch and Optax write the same product in another order. 0.01 is PyTorch's decay, Optax's is
/// 1e-4. In the gradient (L2) the decay would be scaled away with it: on 0.1 x^2 + 2 y^2 from
/// (-5, -2), eta 0.1, a decay of 0.1 leads to x = -2.36 after 20 steps here and to -3.06 there.
public struct AdamW: AdamRelative, ScalingCoordinateRule {
  public static let name = "adamw"
  public static let summary = "adam with weight decay beside the gradient, not in it"
  public static let source = "Loshchilov & Hutter 2019, \"Decoupled weight decay regularization\""
  public static let formula = "x -= eta (m^ / (sqrt(s^) + epsilon) + decoupled_weight_decay x)"
  public static let parameters: [Parameter<Self>] = Adam.parameters.map { $0.within(\.adam) }

  /// Adam with a decay.
  public var adam = Adam()

  public typealias Memory = Adam.Memory
  public typealias LaneMemory = Adam.LaneMemory

  /// PyTorch's defaults.
  public init() {
    adam.decoupledWeightDecay = 0.01
  }

  /// As in Adam.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> { adam.initialMemory() }

  /// As in Adam.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Adam.Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.update(gradient, memory: &memory, clock: clock, context: context)
  }
}

extension AdamW: Traceable {
  /// As in Adam, with the decay.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    adam.trace(&trace, state: state, on: landscape)
  }
}
