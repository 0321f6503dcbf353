import Plotting

extension PNG {
  /// Twice as many pixels as a page on a screen has: 192 to the inch.
  private static let pixelsPerMillimetre = 192 / 25.4

  /// A page of vectors as pixels.
  public static func encode(_ drawing: Drawing) -> [UInt8] {
    encode(
      drawing.picture(pixelsPerMillimetre: pixelsPerMillimetre),
      pixelsPerMillimetre: pixelsPerMillimetre)
  }
}
