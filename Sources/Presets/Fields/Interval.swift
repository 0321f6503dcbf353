/// The numbers a setting may take: all finite ones between two limits.
struct Interval: Hashable, Sendable, CustomStringConvertible {
  /// One end.
  enum Limit: Hashable, Sendable {
    /// The number itself is allowed.
    case including(Double)
    /// Only numbers beyond it are.
    case excluding(Double)
  }

  let lower: Limit?
  let upper: Limit?

  /// Every finite number.
  static let finite = Self()
  /// Greater than 0.
  static let positive = Self(from: .excluding(0))
  /// 0 or greater.
  static let nonNegative = Self(from: .including(0))

  init(from lower: Limit? = nil, to upper: Limit? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Both ends allowed.
  init(_ range: ClosedRange<Double>) {
    self.init(from: .including(range.lowerBound), to: .including(range.upperBound))
  }

  /// The lower end allowed, the upper not.
  init(_ range: Range<Double>) {
    self.init(from: .including(range.lowerBound), to: .excluding(range.upperBound))
  }

  func contains(_ number: Double) -> Bool {
    let isAbove =
      switch lower {
      case .including(let limit): number >= limit
      case .excluding(let limit): number > limit
      case nil: true
      }
    let isBelow =
      switch upper {
      case .including(let limit): number <= limit
      case .excluding(let limit): number < limit
      case nil: true
      }
    return number.isFinite && isAbove && isBelow
  }

  /// The end of "must be ...", such as `at least 0 and less than 1`.
  var description: String {
    let below: String? =
      switch lower {
      case .including(let limit): "at least \(limit.short)"
      case .excluding(let limit): "greater than \(limit.short)"
      case nil: nil
      }
    let above: String? =
      switch upper {
      case .including(let limit): "at most \(limit.short)"
      case .excluding(let limit): "less than \(limit.short)"
      case nil: nil
      }
    let parts = [below, above].compactMap(\.self)
    return parts.isEmpty ? "a finite number" : parts.joined(separator: " and ")
  }
}

extension Double {
  /// The number without an idle `.0`.
  fileprivate var short: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
