import Testing

@testable import Optimization

/// What holds for the table of hyper-parameters of every entry of the catalogue.
@Suite struct ConfigurableTests {
  static let entries: [any Configurable.Type] =
    Catalog.landscapes + Catalog.rules + Catalog.schedules + Catalog.averages + Catalog.models

  @Test(arguments: entries)
  func defaultsAreInsideTheirOwnBounds(type: any Configurable.Type) {
    for setting in type.settings {
      switch (setting.description.kind, setting.default) {
      case (.number(let bounds), .number(let number)): #expect(bounds.contains(number))
      case (.integer(let range), .integer(let number)): #expect(range.contains(number))
      case (.choice(let choices), .choice(let choice)): #expect(choices.contains(choice))
      case (.numbers(let bounds), .numbers(let numbers)):
        #expect(numbers.allSatisfy(bounds.contains))
      case (.flag, .flag), (.number, .absent), (.integer, .absent): break
      default: Issue.record("\(type.name).\(setting.description.name): default of another kind")
      }
    }
  }

  @Test(arguments: entries)
  func whatIsSetIsRead(type: any Configurable.Type) throws {
    try setAndRead(type)
  }

  private func setAndRead(_ type: (some Configurable).Type) throws {
    for setting in type.settings {
      for value in setting.description.kind.examples {
        var entry = type.init()
        try entry.set(setting.description.name, to: value)
        let read = entry.values.first { $0.name == setting.description.name }?.value
        #expect(read == value)
      }
    }
  }

  @Test(arguments: entries)
  func anUnknownNameIsNamed(type: any Configurable.Type) {
    func check(_ type: (some Configurable).Type) {
      var entry = type.init()
      let known = type.settings.map(\.description.name)
      #expect(throws: ParameterError.unknown("no_such", of: type.name, known: known)) {
        try entry.set("no_such", to: .number(1))
      }
    }
    check(type)
  }

  @Test(arguments: entries)
  func aWrongValueIsNamedAndChangesNothing(type: any Configurable.Type) {
    checkWrongValues(type)
  }

  private func checkWrongValues(_ type: (some Configurable).Type) {
    for (description, before) in type.settings {
      for (value, error) in description.wrongValues {
        var entry = type.init()
        #expect(throws: error) { try entry.set(description.name, to: value) }
        #expect(entry.values.first { $0.name == description.name }?.value == before)
      }
    }
  }

  @Test func aWholeNumberServesAsANumber() throws {
    var momentum = Momentum()
    try momentum.set("beta", to: .integer(0))
    #expect(momentum.beta == 0)
    #expect(throws: ParameterError.outOfBounds("beta", "at least 0 and less than 1")) {
      try momentum.set("beta", to: .integer(1))
    }
  }
}

extension ParameterDescription.Kind {
  /// Values that are allowed, the ends of intervals among them.
  fileprivate var examples: [ParameterValue] {
    switch self {
    case .number(let bounds):
      [0, 0.5, 1, -3, bounds.lower, bounds.upper].filter(bounds.contains)
        .map(ParameterValue.number)
    case .integer(let range):
      [.integer(range.lowerBound), .integer(range.upperBound)]
    case .flag:
      [.flag(true), .flag(false)]
    case .choice(let choices):
      choices.map(ParameterValue.choice)
    case .numbers(let bounds):
      [.numbers([0, 0.5, 1, -3].filter(bounds.contains)), .numbers([])]
    case .text:
      []
    }
  }
}

extension ParameterDescription {
  /// Values that must be refused, each with the error that says why.
  fileprivate var wrongValues: [(ParameterValue, ParameterError)] {
    let wrongKind = ParameterError.wrongKind(name, expected: kind)
    switch kind {
    case .number(let bounds):
      let outside = ParameterError.outOfBounds(name, bounds.description)
      let numbers = [.nan, .infinity, bounds.lower - 1, bounds.upper + 1]
      return numbers.map { (.number($0), outside) }
        + [(.flag(true), wrongKind), (.absent, wrongKind), (.numbers([1]), wrongKind)]
    case .integer(let range):
      let words = "at least \(range.lowerBound) and at most \(range.upperBound)"
      return [
        (.integer(range.lowerBound - 1), .outOfBounds(name, words)), (.number(1.5), wrongKind),
        (.choice("x"), wrongKind),
      ]
    case .flag:
      return [(.integer(1), wrongKind), (.choice("yes"), wrongKind)]
    case .choice(let choices):
      return [
        (.choice("no such"), .unknownChoice("no such", for: name, choices)),
        (.number(1), wrongKind),
      ]
    case .numbers(let bounds):
      return [
        (.numbers([1, .nan]), .outOfBounds(name, bounds.description)), (.number(1), wrongKind),
      ]
    case .text: return []
    }
  }
}
