/// The letters of a typeface as closed lines, in units of which an em has 1024.
package struct Outlines: Sendable {
  /// One letter.
  package struct Glyph: Sendable {
    /// How far it goes.
    package var advance = 0
    /// Its lines, from point to point, y upwards from the line that letters stand on.
    package var contours: [[Point]] = []
  }

  /// A corner, or, between corners, what draws a curve of the second degree towards itself.
  package struct Point: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var isCorner: Bool
  }

  /// Units in an em.
  package static let unitsPerEm = 1024.0

  private let data: StaticString
  /// Units of an em in one of the set's.
  private let scale: Int
  /// Where each letter begins, by its character.
  private let places: [UInt32: Int]

  /// Finds the letters in what `.scripts/typefaces.py` has written; none is read before it is asked for.
  init(_ data: StaticString) {
    self.data = data
    var places: [UInt32: Int] = [:]
    scale = data.withUTF8Buffer { text in
      var bits = OutlineBits(text)
      let scale = bits.number()
      var scalar = 0
      while bits.hasNumber {
        scalar += bits.number()
        let length = bits.number()
        places[UInt32(scalar)] = bits.place
        bits.place += length
      }
      return scale
    }
    self.places = places
  }

  /// Whether there is a letter for a character.
  func contains(_ scalar: Unicode.Scalar) -> Bool { places[scalar.value] != nil }

  /// The letter for a character; nil where there is none.
  subscript(scalar: Unicode.Scalar) -> Glyph? {
    guard let place = places[scalar.value] else { return nil }
    return data.withUTF8Buffer { text in
      var bits = OutlineBits(text, at: place)
      var glyph = Glyph(advance: bits.number() * scale)
      var (x, y) = (0, 0)
      for _ in 0..<bits.number() {
        glyph.contours.append(
          (0..<bits.number()).map { _ in
            let kind = bits.bits(2)
            if kind != 1 { x += bits.length() * scale }
            if kind != 0 { y += bits.length() * scale }
            return Point(x: x, y: y, isCorner: kind != 3)
          })
      }
      return glyph
    }
  }
}
