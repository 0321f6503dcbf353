@testable import Optimization

/// A setting in a file of reference numbers, whatever its type.
enum GoldenValue: Decodable {
  case flag(Bool)
  case number(Double)
  case numbers([Double])
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let numbers = try? container.decode([Double].self) {
      self = .numbers(numbers)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// The same as a value of a hyper-parameter; a whole number where `kind` asks for one.
  func parameterValue(_ kind: ParameterDescription.Kind) -> ParameterValue {
    switch (self, kind) {
    case (.number(let number), .integer): .integer(Int(number))
    case (.number(let number), _): .number(number)
    case (.numbers(let numbers), _): .numbers(numbers)
    case (.flag(let flag), _): .flag(flag)
    case (.text(let text), _): .choice(text)
    }
  }
}

extension Configurable {
  /// Sets the hyper-parameter called `name` to what a file of reference numbers says.
  mutating func take(_ value: GoldenValue, for name: String) throws {
    guard let row = Self.parameters.first(where: { $0.description.name == name }) else {
      throw Golden.Fault.unknown(name, in: Self.name)
    }
    try set(name, to: value.parameterValue(row.description.kind))
  }
}
