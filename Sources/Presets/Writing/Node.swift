import Optimization

/// A piece of a preset to be written.
indirect enum Node: Equatable, Sendable {
  /// A number, a flag or a name of the language itself: written as it is.
  case plain(String)
  /// A text of any kind: quoted where it could be taken for something else.
  case text(String)
  case list([Node])
  case mapping([Entry])

  /// One `key: value` of a mapping.
  struct Entry: Equatable, Sendable {
    let key: String
    let value: Node

    init(_ key: String, _ value: Node) {
      self.key = key
      self.value = value
    }
  }
}

extension Node {
  /// The shortest text that reads back to the same number.
  static func number(_ number: Double) -> Node {
    let text = "\(number)"
    return .plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// A whole number.
  static func integer(_ number: some BinaryInteger) -> Node { .plain("\(number)") }

  /// `[from, to]`.
  static func range(_ range: ClosedRange<Double>) -> Node {
    .list([.number(range.lowerBound), .number(range.upperBound)])
  }

  /// `[x, y]`, or x alone where there is no y.
  static func place(_ place: Vector, dimension: Int) -> Node {
    dimension == 1 ? .number(place.x) : .list([.number(place.x), .number(place.y)])
  }

  /// A text, or a mapping of it by language.
  init(_ wording: Wording) {
    let languages = Language.allCases.filter { wording.texts[$0] != nil }
    self =
      languages == [.en]
      ? .text(wording.text(in: .en))
      : .mapping(languages.map { Entry($0.rawValue, .text(wording.text(in: $0))) })
  }

  /// How much of a trail is drawn whole.
  init(_ trail: TrailLength) { self = .plain(trail.text) }

  /// The charts that are shown.
  init(_ curves: [Curve]) { self = .list(curves.map { .plain($0.rawValue) }) }

  /// A value of a hyper-parameter.
  init(_ value: ParameterValue) {
    self =
      switch value {
      case .number(let number): .number(number)
      case .integer(let number): .integer(number)
      case .flag(let flag): .plain(flag ? "true" : "false")
      case .choice(let choice): .plain(choice)
      case .numbers(let numbers): .list(numbers.map(Node.number))
      case .text(let text): .plain(text)
      case .absent: .plain("none")
      }
  }
}
