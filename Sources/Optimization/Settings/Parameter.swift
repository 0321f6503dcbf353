/// A hyper-parameter, declared once: presets decode it, the screen edits it, help lists it and
/// errors quote it from this one row.
public struct Parameter<Owner>: Sendable {
  /// What can be known of a parameter without its owner.
  public private(set) var description: ParameterDescription
  let get: @Sendable (Owner) -> ParameterValue
  let set: @Sendable (inout Owner, ParameterValue) -> Void

  /// Where in its owner a value of the parameter is kept.
  public typealias Path<Value> = any WritableKeyPath<Owner, Value> & Sendable

  /// A number within `bounds`.
  public static func number(
    _ name: String, _ path: Path<Double>, _ bounds: Bounds,
    _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .number(bounds), summary: summary),
      get: { .number($0[keyPath: path]) },
      set: { if case .number(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// A number within `bounds` that may be left out.
  public static func optionalNumber(
    _ name: String, _ path: Path<Double?>, _ bounds: Bounds,
    _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .number(bounds), summary: summary),
      get: { $0[keyPath: path].map(ParameterValue.number) ?? .absent },
      set: { if case .number(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// A whole number within `range`.
  public static func integer(
    _ name: String, _ path: Path<Int>, _ range: ClosedRange<Int>,
    _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .integer(range), summary: summary),
      get: { .integer($0[keyPath: path]) },
      set: { if case .integer(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// A whole number within `range` that may be left out.
  public static func optionalInteger(
    _ name: String, _ path: Path<Int?>, _ range: ClosedRange<Int>,
    _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .integer(range), summary: summary),
      get: { $0[keyPath: path].map(ParameterValue.integer) ?? .absent },
      set: { if case .integer(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// True or false.
  public static func flag(
    _ name: String, _ path: Path<Bool>, _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .flag, summary: summary),
      get: { .flag($0[keyPath: path]) },
      set: { if case .flag(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// One of the cases of an enumeration, by its raw value.
  public static func choice<Choice>(
    _ name: String, _ path: Path<Choice>, _ summary: String
  ) -> Self
  where Choice: CaseIterable & RawRepresentable & Sendable, Choice.RawValue == String {
    Self(
      description: ParameterDescription(
        name: name, kind: .choice(Choice.allCases.map(\.rawValue)), summary: summary),
      get: { .choice($0[keyPath: path].rawValue) },
      set: {
        if case .choice(let value) = $1, let choice = Choice(rawValue: value) {
          $0[keyPath: path] = choice
        }
      })
  }

  /// A list of numbers, each within `bounds`.
  public static func numbers(
    _ name: String, _ path: Path<[Double]>, _ bounds: Bounds,
    _ summary: String
  ) -> Self {
    Self(
      description: ParameterDescription(name: name, kind: .numbers(bounds), summary: summary),
      get: { .numbers($0[keyPath: path]) },
      set: { if case .numbers(let value) = $1 { $0[keyPath: path] = value } })
  }

  /// The same parameter, whose change in mid-run makes the memory begin anew: what is remembered would
  /// mean something else, or the parameter matters at the start alone.
  var beginningAnew: Self {
    var parameter = self
    parameter.description.isLive = false
    return parameter
  }

  /// The same parameter of a type that keeps an `Owner` at `path`.
  func within<Whole>(_ path: Parameter<Whole>.Path<Owner>) -> Parameter<Whole> {
    Parameter<Whole>(
      description: description,
      get: { get($0[keyPath: path]) },
      set: { set(&$0[keyPath: path], $1) })
  }
}

/// The name, kind and meaning of a hyper-parameter.
public struct ParameterDescription: Hashable, Sendable {
  /// What values it takes.
  public enum Kind: Hashable, Sendable {
    case number(Bounds)
    case integer(ClosedRange<Int>)
    case flag
    case choice([String])
    case numbers(Bounds)
    /// What has a form of its own in presets, which this says.
    case text(String)
  }

  /// As written in a preset.
  public let name: String
  /// What values it takes.
  public let kind: Kind
  /// What it does, in one line.
  public let summary: String
  /// Whether a rule's memory keeps its meaning when this changes in mid-run; else it begins anew.
  public var isLive = true
}

/// A value of a hyper-parameter, whatever its type.
public enum ParameterValue: Hashable, Sendable {
  case number(Double)
  case integer(Int)
  case flag(Bool)
  case choice(String)
  case numbers([Double])
  /// As it is written in a preset.
  case text(String)
  /// An optional setting that was left out.
  case absent
}
