/// The numbers a setting may take: the finite ones of an interval whose ends may be left out.
public struct Bounds: Hashable, Sendable {
  /// The lower end, possibly minus infinity.
  public let lower: Double
  /// The upper end, possibly infinity.
  public let upper: Double
  /// Whether `lower` itself is left out.
  public let excludesLower: Bool
  /// Whether `upper` itself is left out.
  public let excludesUpper: Bool

  /// Any finite number.
  public static let any = Self(-.infinity, .infinity)
  /// Greater than 0.
  public static let positive = Self(0, .infinity, excludesLower: true)
  /// At least 0.
  public static let nonnegative = Self(0, .infinity)
  /// From 0 to 1, both included.
  public static let unit = Self(0, 1)
  /// From 0 up to but not including 1: a decay that forgets.
  public static let decay = Self(0, 1, excludesUpper: true)

  /// The interval from `lower` to `upper`.
  public init(
    _ lower: Double, _ upper: Double, excludesLower: Bool = false, excludesUpper: Bool = false
  ) {
    self.lower = lower
    self.upper = upper
    self.excludesLower = excludesLower
    self.excludesUpper = excludesUpper
  }

  /// Whether `value` is finite and within.
  public func contains(_ value: Double) -> Bool {
    value.isFinite && (excludesLower ? value > lower : value >= lower)
      && (excludesUpper ? value < upper : value <= upper)
  }
}

extension Bounds: CustomStringConvertible {
  /// The end of "must be ...", such as `greater than 0` or `from 0 to 1`.
  public var description: String {
    let above = excludesLower ? "greater than \(short(lower))" : "at least \(short(lower))"
    let below = excludesUpper ? "less than \(short(upper))" : "at most \(short(upper))"
    switch (lower.isFinite, upper.isFinite) {
    case (false, false): return "a finite number"
    case (true, false): return above
    case (false, true): return below
    case (true, true):
      return excludesLower || excludesUpper
        ? "\(above) and \(below)" : "from \(short(lower)) to \(short(upper))"
    }
  }

  private func short(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e9 ? "\(Int(value))" : "\(value)"
  }
}
