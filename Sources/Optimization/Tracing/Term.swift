/// A part of a formula that knows its value: numbers and names, put together by the usual signs.
///
/// One expression in a rule makes three things that cannot disagree: the formula as text, the formula with
/// numbers in place of names, and the value. A value is a pair, a number for either coordinate; settings
/// and lengths are `isShared`, the same number for both.
///
///     let m = trace.define("m", beta * m + (1 - beta) * g)      // m = beta*m + (1 - beta)*g
public struct Term: Sendable {
  /// What a term is made of.
  indirect enum Node: Sendable {
    /// A number that stands in the formula itself.
    case number(Double)
    /// A hyper-parameter, or another setting of the optimizer.
    case setting(String)
    /// Something that has a value of its own at each step.
    case name(String)
    /// One coordinate of a name, which counts for both: `g_1` or `g_2`.
    case coordinate(String, Axis)
    case negation(Term)
    case binary(Sign, Term, Term)
    case call(String, [Term])
  }

  /// A sign between two terms.
  enum Sign: String, Sendable {
    case sum = " + "
    case difference = " - "
    case product = "*"
    case quotient = "/"
    case power = "^"
  }

  /// One of the two coordinates.
  public enum Axis: Sendable {
    case x
    case y
  }

  let node: Node
  /// What it comes to along either coordinate.
  public internal(set) var value: Vector
  /// Whether it is one number, the same for both coordinates.
  public let isShared: Bool

  init(_ node: Node, value: Vector, isShared: Bool) {
    self.node = node
    self.value = value
    self.isShared = isShared
  }

  /// Something that is called `name` and has a value along either coordinate.
  public init(_ name: String, _ value: Vector) {
    self.init(.name(name), value: value, isShared: false)
  }

  /// Something that is called `name` and is one number.
  public init(_ name: String, _ value: Double) {
    self.init(.name(name), value: Vector(value, value), isShared: true)
  }

  /// A setting of the optimizer, by the name it has in a preset.
  public static func setting(_ name: String, _ value: Double) -> Self {
    Self(.setting(name), value: Vector(value, value), isShared: true)
  }

  /// The number along one coordinate.
  public func value(along axis: Axis) -> Double { axis == .x ? value.x : value.y }

  /// The name, for a term that is nothing else.
  var name: String? {
    switch node {
    case .setting(let name), .name(let name): name
    default: nil
    }
  }

  /// What a sum adds up, from left to right, each with its sign; the term alone if it is no sum.
  public var summands: [Vector] {
    switch node {
    case .binary(.sum, let a, let b): a.summands + b.summands
    case .binary(.difference, let a, let b): a.summands + [-1 * b.value]
    default: [value]
    }
  }

  /// What it says that `name` is; nil where that is not in it.
  func value(of name: String) -> Vector? {
    switch node {
    case .number, .setting, .coordinate: nil
    case .name(let other): other == name ? value : nil
    case .negation(let a): a.value(of: name)
    case .binary(_, let a, let b): a.value(of: name) ?? b.value(of: name)
    case .call(_, let operands): operands.lazy.compactMap { $0.value(of: name) }.first
    }
  }

  /// The names in it with their values along one coordinate.
  package func names(along axis: Axis) -> [(name: String, value: Double)] {
    switch node {
    case .number: []
    case .setting(let name), .name(let name): [(name, value(along: axis))]
    case .coordinate(let name, .x): [(name + "_1", value.x)]
    case .coordinate(let name, .y): [(name + "_2", value.y)]
    case .negation(let a): a.names(along: axis)
    case .binary(_, let a, let b): a.names(along: axis) + b.names(along: axis)
    case .call(_, let operands): operands.flatMap { $0.names(along: axis) }
    }
  }
}

extension Term: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A number that stands in the formula.
  public init(floatLiteral value: Double) { self.init(number: value) }

  /// A whole number that stands in the formula.
  public init(integerLiteral value: Int) { self.init(number: Double(value)) }

  /// A number that stands in the formula.
  init(number: Double) {
    self.init(.number(number), value: Vector(number, number), isShared: true)
  }
}
