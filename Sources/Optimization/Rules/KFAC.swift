/// K-FAC (Martens & Grosse 2015) on the network of two weights: curvature in Kronecker factors.
///
/// A layer with input a, output s = W a and loss L has the gradient (dL/ds) a'. K-FAC takes the
/// layer's block of the Fisher matrix for the Kronecker product of two small matrices,
///
///     F = E[aa' (x) dd'] ~ A (x) D,    A = E[aa'],  D = E[dd'],  d = dL/ds
///
/// with targets drawn from the model, and leaves out what couples the layers. Here z = y (x input) has
/// unit variance under the model, so that E[(dL/dz)^2] = 1, and the factors are one number a layer.
///
/// lambda is the `damping`, split between the factors as in the paper (section 6.3); for numbers the
/// product is (|AD|^(1/2) + lambda^(1/2))^2, more than the AD + lambda of Levenberg's: 1.21 against
/// 1.01 where AD = 1, lambda = 0.01. A D is exactly the layer's entry of the Gauss-Newton matrix, so
/// that both layers alone step to the bottom of the valley, and together twice as far: undamped,
/// eta = 1/2 is Newton-like and 1 is too much. The damping is no trifle: from (-0.5, 2.5) with eta 1/2
/// the loss is 2e-4 after 7 steps with lambda 0.1, while with 0.001 x and y, whose curvatures vanish
/// near the saddle, still throw each other about after 60. The paper averages the factors over
/// mini-batches; here there is one example and they are exact. Weight decay and a penalty are in the
/// gradient, not in the factors. Neither PyTorch nor Optax has it.
public struct KFAC: DirectionRule, LandscapeBound {
  public static let name = "kfac"
  public static let summary = "curvature in Kronecker factors, one number a layer; on two_layer"
  public static let source = """
    Martens & Grosse 2015, "Optimizing neural networks with Kronecker-factored \
    approximate curvature"
    """
  public static let formula = """
    layer 1, weight x:   A = input^2,         D = y^2
    layer 2, weight y:   A = (x input)^2,     D = 1
    w -= eta g_w / ((A + pi lambda^(1/2)) (D + lambda^(1/2) / pi)),   pi = (A / D)^(1/2)
    """
  public static let parameters: [Parameter<Self>] = [
    .number("damping", \.damping, .positive, "lambda, split between the factors of a layer")
  ]

  /// lambda.
  public var damping = 0.1

  /// lambda 0.1.
  public init() {}

  /// 1/2: each of two layers mends half the error.
  public static var usualLearningRate: Double { 0.5 }

  /// eta.
  public var lineSearch: StepLength { .fixed }

  /// It must be the network.
  public func check(_ landscape: any Landscape) throws(ParameterError) {
    guard landscape is TwoLayer else {
      throw .conflict("kfac works on \(TwoLayer.name) alone")
    }
  }

  /// Each layer's gradient over its two factors; as it is on a landscape that `validate(on:)` refuses.
  public func direction(
    _ gradient: Vector, memory: inout NoMemory, context: StepContext, on landscape: any Landscape
  ) -> Vector {
    let landscape = (landscape as? Objective)?.landscape ?? landscape
    guard let network = landscape as? TwoLayer else { return gradient }
    let (x, y) = (context.position.x, context.position.y)
    let hidden = x * network.input
    return Vector(
      gradient.x / damped(network.input * network.input, y * y),
      gradient.y / damped(hidden * hidden, 1))
  }

  /// The product of a layer's factors, each with its share of the damping.
  private func damped(_ inputs: Double, _ errors: Double) -> Double {
    let root = (inputs * errors).squareRoot() + damping.squareRoot()
    return root * root
  }
}

extension KFAC: TraceableDirection {
  /// What goes into either layer, how much it does to the error, and the gradient over both.
  public func traceDirection(
    _ trace: inout Trace, memory: NoMemory, on landscape: any Landscape
  ) -> Term {
    let landscape = (landscape as? Objective)?.landscape ?? landscape
    guard let network = landscape as? TwoLayer else { return trace.define("p", trace.g) }
    let (x, y) = (trace.context.position.x, trace.context.position.y)
    let hidden = x * network.input
    let inputs = trace.find(
      "A", "squared input of either layer", Vector(network.input * network.input, hidden * hidden),
      as: .number)
    let errors = trace.find(
      "D", "squared slope behind either layer", Vector(y * y, 1), as: .number)
    let root = trace.define(
      "r", Term.sqrt(inputs * errors) + Term.sqrt(Term.setting("damping", damping)), as: .number)
    return trace.define("p", trace.g / root.squared)
  }
}
