/// What a picture of pixels is lettered with: four sets of outlines that come with the library.
///
/// Latin, Greek, digits, signs of mathematics and the signs of the screen. What has no letter is an empty
/// box as wide as the letter would be: Chinese among others, whose letters alone would be larger than the
/// program.
enum Typeface {
  /// Letters as wide as those that pages are laid out with.
  case sans
  case sansBold
  /// Letters of one width.
  case mono
  case monoBold

  /// The letter for a character, from another set where this has none.
  func glyph(_ scalar: Unicode.Scalar) -> Outlines.Glyph {
    for outlines in sets {
      if let glyph = outlines[scalar] { return glyph }
    }
    return Self.missing(advance: advance(ofMissing: scalar))
  }

  private var sets: [Outlines] {
    switch self {
    case .sans: [Self.sansOutlines, Self.monoOutlines]
    case .sansBold: [Self.sansBoldOutlines, Self.sansOutlines, Self.monoOutlines]
    case .mono: [Self.monoOutlines]
    case .monoBold: [Self.monoBoldOutlines, Self.monoOutlines]
    }
  }

  private func advance(ofMissing scalar: Unicode.Scalar) -> Int {
    switch self {
    case .sans, .sansBold: Int(VectorText.width(of: scalar) * Outlines.unitsPerEm / 1000)
    case .mono, .monoBold: 616 * max(1, scalar.columns)
    }
  }

  /// A box with a thin edge.
  private static func missing(advance: Int) -> Outlines.Glyph {
    func box(_ inset: Int) -> [Outlines.Point] {
      let (left, right) = (80 + inset, advance - 80 - inset)
      return [(left, inset), (right, inset), (right, 740 - inset), (left, 740 - inset)].map {
        Outlines.Point(x: $0.0, y: $0.1, isCorner: true)
      }
    }
    guard advance > 400 else { return Outlines.Glyph(advance: advance) }
    return Outlines.Glyph(advance: advance, contours: [box(0), box(60).reversed()])
  }

  // Read when the first letter is drawn.
  private static let sansOutlines = Outlines(Outlines.sans)
  private static let sansBoldOutlines = Outlines(Outlines.sansBold)
  private static let monoOutlines = Outlines(Outlines.mono)
  private static let monoBoldOutlines = Outlines(Outlines.monoBold)
}
