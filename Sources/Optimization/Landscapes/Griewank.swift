/// Ripples on a bowl so wide that it hardly shows (Griewank 1981).
///
///     f = 1 + (x^2 + y^2) / 4000 - cos(x) cos(y / sqrt 2)
///
/// The lowest minimum is f(0, 0) = 0. The others lie close to (k pi, l pi sqrt 2) with k + l even,
/// the maxima there with k + l odd, the saddles half-way: 17, 18 and 24 in the window.
public struct Griewank: NamedLandscape, AnalyticLandscape {
  public static let name = "griewank"
  public static let summary = "ripples on a wide bowl"
  public static let source = "Griewank 1981"
  public static let parameters: [Parameter<Self>] = []

  /// There is nothing to set.
  public init() {}

  /// 1 + (x^2 + y^2) / 4000 - cos(x) cos(y / sqrt 2).
  public var formula: String { "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))" }
  /// Two-dimensional.
  public var dimension: Int { 2 }
  /// A small part of the classical window, in which the ripples can be seen.
  public var domain: Domain { Domain(x: -10...10, y: -10...10) }
  /// On a slope between outer ripples.
  public var start: Vector { Vector(-8, 6.4) }
  /// All 17, the lowest first, computed once.
  public var minima: [Vector] { Self.allMinima }
  /// All 24.
  public var saddles: [Vector] { Self.allSaddles }
  /// All 18.
  public var maxima: [Vector] { Self.allMaxima }

  /// The formula.
  public func value<Number: Real>(_ x: Number, _ y: Number) -> Number {
    let bowl: Number = (square(x) + square(y)) / 4000
    let ripples: Number = cos(x) * cos(y / 2.0.squareRoot())
    return 1 + bowl - ripples
  }

  private static let allMinima = near([
    Vector(0, 0), Vector(1, 1), Vector(2, 0), Vector(0, 2), Vector(3, 1), Vector(2, 2),
  ])
  private static let allSaddles = near(Vector.pairs([0.5, 1.5, 2.5], [0.5, 1.5]))
  private static let allMaxima = near([
    Vector(1, 0), Vector(0, 1), Vector(2, 1), Vector(3, 0), Vector(1, 2), Vector(3, 2),
  ])

  /// The critical points close to these places of the lattice and their mirror images.
  private static func near(_ places: [Vector]) -> [Vector] {
    places.flatMap(\.mirrored).compactMap { place in
      let guess = Vector(place.x * .pi, place.y * .pi * 2.0.squareRoot())
      return Self().criticalPoint(near: guess, reach: 0.2)
    }
  }
}
