import Optimization
import Plotting

/// Reads from where reliefs are looked at: `{turn: -30, tilt: 36}`, in degrees.
enum CameraReader {
  /// The side in `field`; what is left out is as usual.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Camera? {
    guard landscape?.dimension != 1 else {
      return field.fault("is for landscapes of x and y; this one is a curve")
    }
    return field.mapping(like: "{turn: -30, tilt: 36}") { settings in
      guard settings.contains("turn") || settings.contains("tilt") else {
        settings.fault("needs 'turn', 'tilt' or both, in degrees")
        return nil
      }
      let turn = settings["turn"]?.number(Bounds(-360, 360))
      let tilt = settings["tilt"]?.number(
        Bounds(Camera.tilts.lowerBound, Camera.tilts.upperBound))
      return Camera(turn: turn ?? Camera.standard.turn, tilt: tilt ?? Camera.standard.tilt)
    }
  }
}
