/// LAMB (You and others 2020): Adam whose step is as long as eta times the position.
///
/// In a network each layer has a length of its own, which lets large batches train; two parameters
/// are one layer, and how layers differ cannot be seen. Steps shrink as x nears 0, wherever the
/// minimum is. Where the position or Adam's update is 0 the factor is 1, as in Optax.
public struct LAMB: Rule {
  public static let name = "lamb"
  public static let summary = "adam's update at the length of the position"
  public static let source = """
    You and others 2020, "Large batch optimization for deep learning: training BERT \
    in 76 minutes"
    """
  public static let formula = """
    u = m^ / (sqrt(s^ + epsilon_root) + epsilon) + decoupled_weight_decay x,  as in Adam
    x -= eta |x| / |u| u
    made for layers, each with a length of its own; two parameters are one layer
    """
  public static let parameters: [Parameter<Self>] = Adam.relatives.map { $0.within(\.adam) }

  /// The update before its length is changed.
  public var adam = Adam()

  /// The defaults of Optax: Adam's, and 1e-6 for epsilon.
  public init() { adam.epsilon = 1e-6 }

  /// As in Adam.
  public func initialState(at position: Vector) -> Adam.State { adam.initialState(at: position) }

  /// Adam's update, as long as the position.
  public func update(
    _ gradient: Vector, state: inout Adam.State, context: StepContext,
    on landscape: any Landscape
  ) -> Vector {
    let update = adam.update(gradient, state: &state, context: context, on: landscape)
    let (wanted, length) = (context.position.norm, update.norm)
    return wanted == 0 || length == 0 ? update : (wanted / length) * update
  }
}

extension LAMB: Traceable {
  /// Adam's update, brought to the length of the position.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let u = adam.trace(&trace, state: state, on: landscape)
    let (wanted, length) = (trace.context.position.norm, u.value.norm)
    let ratio = trace.define(
      "ratio", wanted == 0 || length == 0 ? 1 : trace.norm(trace.x) / trace.norm(u))
    return trace.define("w", ratio * u)
  }
}
