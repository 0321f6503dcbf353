import Plotting

extension Node.Entry {
  /// From where reliefs are looked at, with turns to the left of the front below 0.
  static func camera(_ camera: Camera) -> Self {
    let turn = camera.turn > 180 ? camera.turn - 360 : camera.turn
    return .init(
      "camera", .mapping([.init("turn", .number(turn)), .init("tilt", .number(camera.tilt))]))
  }
}
