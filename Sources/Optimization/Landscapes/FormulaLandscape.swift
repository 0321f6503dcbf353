/// A landscape that someone typed as a formula.
///
/// It has one dimension where only x is used. Nothing is known of its minima.
public struct FormulaLandscape: AnalyticLandscape {
  /// The formula that was typed.
  public let typed: Formula
  /// The first of some places in the domain where there is a finite value and a slope to follow.
  public let start: Vector

  /// The landscape of a formula that has been read.
  public init(_ formula: Formula) {
    typed = formula
    start = Self.start(for: formula)
  }

  /// The landscape of a formula as typed; throws where the text is none.
  public init(parsing text: String) throws(FormulaError) {
    self.init(try Formula(parsing: text))
  }

  /// The formula in canonical writing.
  public var formula: String { typed.text }
  /// 2 where y is used, else 1.
  public var dimension: Int { typed.usesY ? 2 : 1 }
  /// From -5 to 5 along either axis.
  public var domain: Domain { Self.domain }
  /// None are known.
  public var minima: [Vector] { [] }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    typed.value(x: x, y: y)
  }

  private static let domain = Domain(x: -5...5, y: -5...5)

  /// Off the axes and off the diagonals, where formulas tend to be symmetric; the right half is
  /// there for logarithms and roots, the inner places for what overflows further out.
  private static let places = [
    Vector(-4, 3), Vector(4, 3), Vector(4, -3), Vector(-4, -3),
    Vector(1.5, 0.5), Vector(-1.5, 0.5), Vector(0.5, 0.25), Vector(0.01, 0.02),
  ]

  private static func start(for formula: Formula) -> Vector {
    let candidates = formula.usesY ? places : places.map { Vector($0.x, 0) }
    return candidates.first { place in
      let result = formula.dual(x: place.x, y: place.y)
      let evaluation = Evaluation(
        value: result.value, gradient: Vector(result.derivativeX, result.derivativeY))
      return evaluation.isFinite && evaluation.gradient.norm > 1e-6
    } ?? candidates[0]
  }
}
