/// A factor at every step, down to a floor.
///
/// The book's scheduler multiplies before it hands out the first rate, so that eta_0 itself is never
/// used: with 0.3 and 0.9 the first rate is 0.27 (`form: book`) against 0.3.
public struct Factor: Schedule {
  /// Whether the factor applies before the first rate.
  public enum Form: String, CaseIterable, Sendable {
    case plain
    case book
  }

  public static let name = "factor"
  public static let summary = "max(minimum, eta_0 alpha^t)"
  public static let formula = """
    eta_t = max(minimum, eta_0 alpha^t)            plain
    eta_t = max(minimum, eta_0 alpha^(t + 1))      book
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("alpha", \.alpha, Bounds(0, 1, excludesLower: true), "factor at every step"),
    .number("minimum", \.minimum, .nonnegative, "floor of the rate"),
    .choice("form", \.form, "begin with eta_0, or as the book with eta_0 alpha"),
  ]

  /// eta_0.
  public var from = 0.1
  /// The factor at every step.
  public var alpha = 0.9
  /// The rate never falls below this.
  public var minimum = 0.0
  /// Whether the factor applies before the first rate.
  public var form = Form.plain

  /// A tenth less at every step, beginning with 0.1.
  public init() {}

  /// The decayed rate, not below the floor.
  public func rate(at step: Int) -> Double {
    max(minimum, from * Double.power(alpha, form == .book ? step + 1 : step))
  }
}
