/// A constant rate that changes at given steps.
///
/// The change is felt by the update with number `boundaries[i]` itself, as in Optax; Keras'
/// `PiecewiseConstantDecay` changes one step later. Optax is given factors instead of values: from
/// 0.3 with boundaries 30 and 80 and factors 0.1 it reads 0.03 and 0.003 here.
public struct Piecewise: Schedule {
  public static let name = "piecewise"
  public static let summary = "eta_0, then values[i] from step boundaries[i] on"
  public static let formula = """
    eta_t = from           while t < boundaries[0]
    eta_t = values[i]      from t = boundaries[i] on, until the next boundary
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .numbers("boundaries", \.boundaries, .nonnegative, "steps at which the rate changes"),
    .numbers("values", \.values, .nonnegative, "the rate from each of those steps on"),
  ]

  /// eta_0, the rate before the first boundary.
  public var from = 0.1
  /// The steps at which the rate changes, ascending.
  public var boundaries: [Double] = []
  /// The rate from each boundary on.
  public var values: [Double] = []

  /// A rate of 0.1 that never changes.
  public init() {}

  /// Boundaries must be whole, ascending, and have a value each.
  public func validate() throws(ParameterError) {
    try requireSteps(boundaries, named: "boundaries")
    guard values.count == boundaries.count else {
      throw .conflict(
        "values needs a rate for each of the \(boundaries.count) boundaries, not \(values.count);"
          + " the rate before the first is 'from'")
    }
  }

  /// The value of the last boundary passed.
  public func rate(at step: Int) -> Double {
    let passed = boundaries.count { $0 <= Double(step) }
    return passed == 0 || passed > values.count ? from : values[passed - 1]
  }
}
