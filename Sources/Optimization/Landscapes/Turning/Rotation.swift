/// A rotation of the plane about a point.
public struct Rotation: Hashable, Sendable {
  /// How far, anticlockwise.
  public let degrees: Double
  /// What stays where it is.
  public let center: Vector
  private let cosine: Double
  private let sine: Double

  /// The rotation by `degrees`, anticlockwise, about `center`; exact by quarters of a turn.
  public init(degrees: Double, about center: Vector) {
    self.degrees = degrees
    self.center = center
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    let quarters = (rest / 90).rounded()
    let angle = (rest - 90 * quarters) * .pi / 180
    let (c, s) = (Double.cosine(angle), Double.sine(angle))
    switch (Int(quarters) + 4) % 4 {
    case 0: (cosine, sine) = (c, s)
    case 1: (cosine, sine) = (-s, c)
    case 2: (cosine, sine) = (-c, -s)
    default: (cosine, sine) = (s, -c)
    }
  }

  /// Where a place comes to lie.
  public func image(of place: Vector) -> Vector { center + turned(direction: place - center) }

  /// Where a place was before.
  public func origin(of place: Vector) -> Vector {
    let (x, y) = turnedBack(place.x, place.y)
    return Vector(x, y)
  }

  /// A direction, turned.
  public func turned(direction: Vector) -> Vector {
    let (x, y) = turned(direction: direction.x, direction.y)
    return Vector(x, y)
  }

  /// The same in any numbers.
  @inline(__always)
  func turned<Number: Real>(direction x: Number, _ y: Number) -> (x: Number, y: Number) {
    (cosine * x - sine * y, sine * x + cosine * y)
  }

  /// The same in any numbers.
  @inline(__always)
  func turnedBack<Number: Real>(_ x: Number, _ y: Number) -> (x: Number, y: Number) {
    let (right, up) = (x - center.x, y - center.y)
    return (center.x + (cosine * right + sine * up), center.y + (cosine * up - sine * right))
  }

  /// R A R'.
  func turned(_ matrix: SymmetricMatrix) -> SymmetricMatrix {
    let (cc, cs, ss) = (cosine * cosine, cosine * sine, sine * sine)
    return SymmetricMatrix(
      xx: cc * matrix.xx - 2 * cs * matrix.xy + ss * matrix.yy,
      xy: cs * (matrix.xx - matrix.yy) + (cc - ss) * matrix.xy,
      yy: ss * matrix.xx + 2 * cs * matrix.xy + cc * matrix.yy)
  }
}
