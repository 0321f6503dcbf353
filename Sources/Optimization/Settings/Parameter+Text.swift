extension ParameterValue: CustomStringConvertible {
  /// As written in a preset, a whole number without a point; `none` where it was left out.
  public var description: String {
    switch self {
    case .number(let number): Self.text(number)
    case .integer(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .choice(let choice): choice
    case .numbers(let numbers): "[\(numbers.map(Self.text).joined(separator: ", "))]"
    case .text(let text): text
    case .absent: "none"
    }
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

extension ParameterDescription.Kind {
  /// The values it takes, such as `at least 0` or `true or false`.
  public var range: String {
    switch self {
    case .number(let bounds): bounds.description
    case .integer(let range):
      range.upperBound >= 1_000_000_000
        ? "integer at least \(range.lowerBound)"
        : "integer from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .choice(let choices): choices.joined(separator: " | ")
    case .numbers(let bounds): "list, each \(bounds)"
    case .text(let form): form
    }
  }
}
