/// From where a relief is looked at: an eye that goes round it, always looking at its middle.
public struct Camera: Hashable, Sendable {
  /// How far it has gone round to the right of the front, in degrees from 0 to less than 360.
  public let turn: Double
  /// How steeply it looks down, in degrees: 0 would be along the ground, 90 from straight above.
  public let tilt: Double

  /// As flat and as steep as it may look.
  public static let tilts = 10.0...80.0

  /// From the left of the front and somewhat above: there Rosenbrock's valley is seen from end to end.
  public static let standard = Self(turn: -30, tilt: 36)

  /// An eye there; a turn goes round and round, a tilt stays within `tilts`.
  ///
  /// What is not a number counts as the front, and as the flattest tilt.
  public init(turn: Double, tilt: Double) {
    let rest = turn.truncatingRemainder(dividingBy: 360)
    let around = rest < 0 ? rest + 360 : rest
    // A little less than 0 is rounded to 360.
    self.turn = around < 360 ? around : 0
    self.tilt =
      tilt > Self.tilts.lowerBound ? min(tilt, Self.tilts.upperBound) : Self.tilts.lowerBound
  }

  /// The eye after it has gone so many degrees to the right, and up.
  public func moved(right: Double, up: Double) -> Self {
    Self(turn: turn + right, tilt: tilt + up)
  }
}
