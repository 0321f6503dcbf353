import Optimization
import Presets

/// The texts of the catalogue in Chinese, by what they are in English.
///
/// The library says in English what its rules, schedules, landscapes and settings are, beside their
/// formulas; programs outside use it too. A test holds that none of these texts lacks here.
enum CatalogWords {
  /// All of them.
  static let chinese: [String: String] = [rules, ruleSettings, landscapes, parts, partSettings]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}

extension Phrase {
  /// A text of the catalogue; of several with semicolons between them, each by itself.
  static func catalog(_ english: String) -> Phrase {
    if let chinese = CatalogWords.chinese[english] { return Phrase(english, chinese) }
    let parts = english.split(separator: "; ").map(String.init)
    guard parts.count > 1 else { return Phrase(same: english) }
    return joined(parts.map { catalog($0) }, .semicolon)
  }

  /// The values that a setting takes.
  static func range(_ kind: ParameterDescription.Kind) -> Phrase {
    switch kind {
    case .number(let bounds): Phrase(kind.range, range(bounds).zh)
    case .integer(let range):
      Phrase(
        kind.range,
        range.upperBound >= 1_000_000_000
          ? "整数，至少 \(range.lowerBound)" : "整数，\(range.lowerBound) 到 \(range.upperBound)")
    case .flag: Phrase(kind.range, "true 或 false")
    case .choice: Phrase(same: kind.range)
    case .numbers(let bounds): Phrase(kind.range, "列表，每项\(range(bounds).zh)")
    case .text: catalog(kind.range)
    }
  }

  /// The end of "must be ...".
  static func kind(_ kind: ParameterDescription.Kind) -> Phrase {
    switch kind {
    case .number(let bounds):
      Phrase("\(kind)", bounds == .any ? "一个数" : "一个数，\(range(bounds).zh)")
    case .integer: Phrase("\(kind)", "整数")
    case .flag: Phrase("\(kind)", "true 或 false")
    case .choice(let choices): Phrase("\(kind)", choices.joined(separator: "、") + " 之一")
    case .numbers: Phrase("\(kind)", "一列数")
    case .text: catalog("\(kind)")
    }
  }

  /// The numbers that bounds let through.
  static func range(_ bounds: Bounds) -> Phrase {
    let (lower, upper) = (Numerals.short(bounds.lower), Numerals.short(bounds.upper))
    let above = bounds.excludesLower ? "大于 \(lower)" : "至少 \(lower)"
    let below = bounds.excludesUpper ? "小于 \(upper)" : "至多 \(upper)"
    let chinese =
      switch (bounds.lower.isFinite, bounds.upper.isFinite) {
      case (false, false): "任意有限数"
      case (true, false): above
      case (false, true): below
      case (true, true):
        bounds.excludesLower || bounds.excludesUpper
          ? "\(above)且\(below)" : "\(lower) 到 \(upper)"
      }
    return Phrase("\(bounds)", chinese)
  }

  /// What a row of the form may be.
  static func range(_ row: FormRow) -> Phrase {
    switch row.kind {
    case .number(let bounds) where row.range == "\(bounds)": range(bounds)
    case .integer(let range): self.range(ParameterDescription.Kind.integer(range))
    case .variants(["false", "true"]): range(ParameterDescription.Kind.flag)
    case .number, .variants, .text: catalog(row.range)
    }
  }
}
