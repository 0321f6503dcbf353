import Optimization

/// One setting in a form: what it is called, what it is, and what it may be.
package struct FormRow: Hashable, Sendable {
  /// What values it takes.
  package enum Kind: Hashable, Sendable {
    case number(Bounds)
    case integer(ClosedRange<Int>)
    /// One of several texts, as a preset writes them.
    case variants([String])
    /// Anything a preset may say there.
    case text
  }

  /// The key of a preset, and the one within its mapping.
  package let path: [String]
  /// What it is now, as a preset writes it.
  package let value: String
  /// What it may be.
  package let kind: Kind
  /// The same in words.
  package let range: String
  /// What it does.
  package let summary: String
  /// What it is unless something else is said.
  package let usual: String?

  /// What the row is called: the last key.
  package var name: String { path.last ?? "" }

  init(
    _ path: [String], _ value: String, _ kind: Kind, range: String, summary: String,
    usual: String? = nil
  ) {
    self.path = path
    self.value = value
    self.kind = kind
    self.range = range
    self.summary = summary
    self.usual = usual
  }

  /// A row of a parameter table.
  init(_ prefix: [String], _ setting: Setting, _ value: String) {
    let description = setting.description
    let kind: Kind =
      switch description.kind {
      case .number(let bounds): .number(bounds)
      case .integer(let range): .integer(range)
      case .flag: .variants(["false", "true"])
      case .choice(let choices): .variants(choices)
      case .numbers, .text: .text
      }
    self.init(
      prefix + [description.name], value, kind, range: description.kind.range,
      summary: description.summary, usual: Node(setting.default).line)
  }
}

extension FormRow {
  /// What a step up (1) or down (-1) makes of it, as a preset writes it; nil where there is no step.
  ///
  /// Where it is a scale, a step is a factor of 1.25; a decay, which is at most 1, steps in what is left
  /// to 1; what goes around goes around.
  package func stepped(_ direction: Int) -> String? {
    switch kind {
    case .number(let bounds):
      guard let number = try? Numeral(value).value else { return nil }
      let next = Self.rounded(step(number, within: bounds, direction))
      return bounds.contains(next) ? Node.number(next).line : nil
    case .integer(let range):
      guard let number = try? Numeral(value).value, let present = Int(exactly: number) else {
        return nil
      }
      let size = max(1, present.magnitude >= 20 ? Int(present.magnitude) / 10 : 1)
      let next = min(max(range.lowerBound, present + direction * size), range.upperBound)
      return next == present ? nil : "\(next)"
    case .variants(let variants):
      guard !variants.isEmpty else { return nil }
      let place = variants.firstIndex { isVariant($0) } ?? (direction > 0 ? -1 : 0)
      return variants[(place + direction + variants.count) % variants.count]
    case .text: return nil
    }
  }

  /// Whether a variant is what there is: the same text, or a mapping with the same first key.
  private func isVariant(_ variant: String) -> Bool {
    variant == value || variant.hasPrefix("{\(value):")
  }

  private func step(_ number: Double, within bounds: Bounds, _ direction: Int) -> Double {
    if bounds.lower == 0, bounds.upper == 1 {
      let rest = max(1 - number, 1e-6)
      if number <= 0, direction > 0 { return 0.1 }
      let next = 1 - rest * (direction > 0 ? 0.8 : 1.25)
      return max(0, next)
    }
    if bounds.lower >= 0 {
      guard number != 0 else { return direction > 0 ? 0.01 : 0 }
      return number * (direction > 0 ? 1.25 : 0.8)
    }
    return number + Double(direction) * 0.1 * max(1, number.magnitude)
  }

  /// With four digits that count, so that steps leave short numbers.
  private static func rounded(_ number: Double) -> Double {
    guard number != 0, number.isFinite else { return number }
    let exponent = (Double.logarithm(number.magnitude) / Double.logarithm(10)).rounded(.down)
    let scale = Double.power(10, 3 - Int(exponent))
    guard scale.isFinite, scale > 0 else { return number }
    return (number * scale).rounded() / scale
  }
}
