import Plotting

extension CellTiles {
  /// Cells of 20 pixels by 40, twice as large as in an SVG, in its colours.
  package static var standard: Self {
    let colors = SVG(title: "")
    return Self(scale: 2, foreground: colors.foreground, background: colors.background)
  }
}

extension PNG {
  /// A screen as pixels.
  public static func encode(_ buffer: CellBuffer) -> [UInt8] {
    var tiles = CellTiles.standard
    return encode(buffer.picture(&tiles))
  }
}
