/// Something in the catalogue: it has a name, defaults, and a table of hyper-parameters.
public protocol Configurable: Explained {
  /// Every hyper-parameter, in the order in which help lists them.
  static var parameters: [Parameter<Self>] { get }
  /// The defaults.
  init()
  /// Throws where settings that are fine one by one do not fit together.
  func validate() throws(ParameterError)
}

extension Configurable {
  /// Nothing to check beyond each parameter's own bounds.
  public func validate() throws(ParameterError) {}

  /// Every hyper-parameter with its default.
  public static var settings: [Setting] {
    let defaults = Self()
    return parameters.map { ($0.description, $0.get(defaults)) }
  }

  /// The present value of every hyper-parameter, by name.
  public var values: [(name: String, value: ParameterValue)] {
    Self.parameters.map { ($0.description.name, $0.get(self)) }
  }

  /// Sets the hyper-parameter called `name`.
  ///
  /// A whole number serves where a number is asked for. Throws where the name is unknown or the
  /// value is of the wrong kind or outside its bounds; nothing is changed then.
  public mutating func set(_ name: String, to value: ParameterValue) throws(ParameterError) {
    guard let parameter = Self.parameters.first(where: { $0.description.name == name }) else {
      throw .unknown(name, of: Self.name, known: Self.parameters.map(\.description.name))
    }
    let description = parameter.description
    switch (description.kind, value) {
    case (.number(let bounds), .number(let number)):
      guard bounds.contains(number) else { throw .outOfBounds(name, bounds.description) }
      parameter.set(&self, value)
    case (.number, .integer(let number)):
      try set(name, to: .number(Double(number)))
    case (.integer(let range), .integer(let number)):
      guard range.contains(number) else {
        let upper = range.upperBound == .max ? "" : " and at most \(range.upperBound)"
        throw .outOfBounds(name, "at least \(range.lowerBound)\(upper)")
      }
      parameter.set(&self, value)
    case (.choice(let choices), .choice(let choice)):
      guard choices.contains(choice) else { throw .unknownChoice(choice, for: name, choices) }
      parameter.set(&self, value)
    case (.numbers(let bounds), .numbers(let numbers)):
      guard numbers.allSatisfy(bounds.contains) else {
        throw .outOfBounds(name, bounds.description)
      }
      parameter.set(&self, value)
    case (.flag, .flag):
      parameter.set(&self, value)
    default:
      throw .wrongKind(name, expected: description.kind)
    }
  }
}
