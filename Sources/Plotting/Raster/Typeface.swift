/// What pictures of pixels are lettered with: five sets of outlines that come with the library.
///
/// Latin, Greek, digits, signs of mathematics and of the screen, and the 3,755 Chinese characters in
/// common use. What has no letter is an empty box as wide as the letter would be.
package enum Typeface {
  /// Letters as wide as those that pages are laid out with.
  case sans
  case sansBold
  /// Letters of one width, Chinese ones of two.
  case mono
  case monoBold

  /// The letter for a character, or a box where there is none.
  func glyph(_ scalar: Unicode.Scalar) -> Outlines.Glyph {
    letter(scalar) ?? Self.missing(advance: advance(ofMissing: scalar))
  }

  /// The letter for a character, from another set where this has none; nil where none has.
  package func letter(_ scalar: Unicode.Scalar) -> Outlines.Glyph? {
    for outlines in sets {
      if let glyph = outlines[scalar] { return glyph }
    }
    guard var glyph = Self.hanOutlines[scalar] else { return nil }
    // There is one weight of these letters; a bold one has thicker strokes.
    if isBold { glyph.embolden(by: Self.boldness) }
    if isMono {
      let width = Self.monoAdvance * 2
      glyph.place(inMiddleOf: width, height: Self.monoHan)
    }
    return glyph
  }

  /// Whether there is a letter for a character.
  package func has(_ scalar: Unicode.Scalar) -> Bool {
    (sets + [Self.hanOutlines]).contains { $0.contains(scalar) }
  }

  private var sets: [Outlines] {
    switch self {
    case .sans: [Self.sansOutlines, Self.monoOutlines]
    case .sansBold: [Self.sansBoldOutlines, Self.sansOutlines, Self.monoOutlines]
    case .mono: [Self.monoOutlines]
    case .monoBold: [Self.monoBoldOutlines, Self.monoOutlines]
    }
  }

  private var isBold: Bool { self == .sansBold || self == .monoBold }
  private var isMono: Bool { self == .mono || self == .monoBold }

  /// How much thicker bold strokes are.
  private static let boldness = 36
  /// How large a Chinese letter is among those of one width: as large as two cells of a screen can hold.
  private static let monoHan = 1120
  /// How far a letter of one width goes.
  private static let monoAdvance = 616

  private func advance(ofMissing scalar: Unicode.Scalar) -> Int {
    switch self {
    case .sans, .sansBold: Int(VectorText.width(of: scalar) * Outlines.unitsPerEm / 1000)
    case .mono, .monoBold: Self.monoAdvance * max(1, scalar.columns)
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

  // Made when the first letter is drawn, and Chinese ones when the first of them is.
  private static let sansOutlines = Outlines(Outlines.sans)
  private static let sansBoldOutlines = Outlines(Outlines.sansBold)
  private static let monoOutlines = Outlines(Outlines.mono)
  private static let monoBoldOutlines = Outlines(Outlines.monoBold)
  private static let hanOutlines = Outlines(Outlines.han)
}
