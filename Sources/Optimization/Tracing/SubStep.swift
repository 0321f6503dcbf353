/// One line of an update that is told: a name, the formula that makes it, and what it comes to.
public struct SubStep: Sendable {
  /// The stage of an update that it belongs to, in their order.
  public enum Part: String, CaseIterable, Sendable {
    case gradient
    case weightDecay = "weight_decay"
    case noise
    case clip
    case rule
    case rate
    case move
    case constraint
    case average
  }

  /// What it is in the plane, for whoever draws it.
  public enum Meaning: Sendable {
    /// A vector in units of the gradient, whose negative, times a rate, would be a move.
    case gradient
    /// Mean squares along the axes, in units of the squared gradient.
    case square
    /// A way from the present position, to be subtracted.
    case descent
    /// A way from the present position.
    case move
    /// A place.
    case place
    /// A number that is nowhere in the plane.
    case number
  }

  /// The stage that it belongs to.
  public let part: Part
  /// What it is called in formulas: `m`, `s`, `m^`.
  public let name: String
  /// What it comes to along either coordinate.
  public internal(set) var value: Vector
  /// Whether it is one number, the same for both coordinates.
  public let isShared: Bool
  /// What it is in the plane.
  public let meaning: Meaning
  /// Where it begins, seen from the position: noise begins at the tip of the gradient.
  public internal(set) var base = Vector.zero
  /// Half the axes, along x and y, of the ellipse around where it begins that says how large it may be: one
  /// sigma of noise, the limit of clipping.
  public internal(set) var ring: Vector?
  /// The formula, where there is one.
  public let term: Term?
  /// What is said in place of a formula: `grad f(x)`.
  let words: String

  /// The formula with the name in front: `m = beta1*m + (1 - beta1)*g`.
  public var formula: String { "\(name) = \(term?.text ?? words)" }

  /// The formula with its numbers along one coordinate, and what they come to: `m = 0.9*0.31 + 0.1*(-1.2) = 0.159`.
  ///
  /// Numbers have all their digits unless `number` shortens them.
  public func arithmetic(
    along axis: Term.Axis, number: ((Double) -> String)? = nil
  ) -> String {
    let result = (number ?? Term.plain)(axis == .x ? value.x : value.y)
    // The position itself has a name along either axis.
    let name = axis == .y && name == "x" ? "y" : name
    guard let middle = term?.arithmetic(along: axis, number: number) else {
      return "\(name) = \(result)"
    }
    return middle == result ? "\(name) = \(result)" : "\(name) = \(middle) = \(result)"
  }

  /// What it was before this update, where its formula goes on from that: the velocity in `v = beta*v + g`.
  public var before: Vector? { term?.value(of: name) }

  /// The vectors that a sum is made of, from left to right.
  public var summands: [Vector] { term?.summands ?? [value] }
}
