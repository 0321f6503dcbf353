/// What can be wrong with a setting; each case names the culprit.
public enum ParameterError: Error, Hashable, Sendable {
  /// No hyper-parameter has this name.
  case unknown(String, of: String, known: [String])
  /// The value is of another type.
  case wrongKind(String, expected: ParameterDescription.Kind)
  /// The value is outside its bounds, given in words.
  case outOfBounds(String, String)
  /// The value is none of the choices.
  case unknownChoice(String, for: String, [String])
  /// Settings that do not fit together; the text says which and what would be right.
  case conflict(String)
}

extension ParameterError: CustomStringConvertible {
  /// One line without a full stop: what is wrong, and what would be right.
  public var description: String {
    switch self {
    case .unknown(let name, let owner, let known):
      known.isEmpty
        ? "\(owner) has no hyper-parameter '\(name)', nor any other"
        : "\(owner) has no hyper-parameter '\(name)', only \(known.joined(separator: ", "))"
    case .wrongKind(let name, let kind): "\(name) must be \(kind)"
    case .outOfBounds(let name, let bounds): "\(name) must be \(bounds)"
    case .unknownChoice(let choice, let name, let choices):
      "\(name) must be one of \(choices.joined(separator: ", ")), not '\(choice)'"
    case .conflict(let message): message
    }
  }
}

extension ParameterDescription.Kind: CustomStringConvertible {
  /// The end of "must be ...".
  public var description: String {
    switch self {
    case .number(let bounds): bounds == .any ? "a number" : "a number, \(bounds)"
    case .integer: "a whole number"
    case .flag: "true or false"
    case .choice(let choices): "one of \(choices.joined(separator: ", "))"
    case .numbers: "a list of numbers"
    case .text(let form): form
    }
  }
}
