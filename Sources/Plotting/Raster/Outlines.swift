/// The letters of a typeface as closed lines, in units of which an em has 1024.
struct Outlines: Sendable {
  /// One letter.
  struct Glyph: Sendable {
    /// How far it goes.
    var advance = 0
    /// Its lines, from point to point, y upwards from the line that letters stand on.
    var contours: [[Point]] = []
  }

  /// A corner, or, between corners, what draws a curve of the second degree towards itself.
  struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
    var isCorner: Bool
  }

  /// Units in an em.
  static let unitsPerEm = 1024.0

  private let glyphs: [UInt32: Glyph]

  /// The letter for a character; nil where there is none.
  subscript(scalar: Unicode.Scalar) -> Glyph? { glyphs[scalar.value] }

  /// Reads what `.scripts/typefaces.py` has written.
  init(_ data: StaticString) {
    var reader = Reader(data)
    var glyphs: [UInt32: Glyph] = [:]
    var scalar = 0
    while !reader.isAtEnd {
      scalar += reader.number()
      var glyph = Glyph(advance: reader.number())
      var (x, y) = (0, 0)
      for _ in 0..<reader.number() {
        glyph.contours.append(
          (0..<reader.number()).map { _ in
            let across = reader.number()
            x += Reader.signed(across >> 1)
            y += Reader.signed(reader.number())
            return Point(x: x, y: y, isCorner: across & 1 == 1)
          })
      }
      glyphs[UInt32(scalar)] = glyph
    }
    self.glyphs = glyphs
  }
}

extension Outlines.Glyph {
  /// Its lines with curves as so many short lines each, in ems, y upwards.
  func lines(piecesPerCurve pieces: Int) -> [[(x: Double, y: Double)]] {
    contours.map { contour in
      let points = contour.map { point in
        (
          x: Double(point.x) / Outlines.unitsPerEm, y: Double(point.y) / Outlines.unitsPerEm,
          isCorner: point.isCorner
        )
      }
      var line: [(x: Double, y: Double)] = []
      for index in points.indices {
        let point = points[index]
        guard !point.isCorner else {
          line.append((point.x, point.y))
          continue
        }
        // Between two such points lies a corner that nobody has written down.
        let before = points[(index + points.count - 1) % points.count]
        let after = points[(index + 1) % points.count]
        let start = before.isCorner ? before : Self.middle(before, point)
        let end = after.isCorner ? after : Self.middle(point, after)
        if !before.isCorner { line.append((start.x, start.y)) }
        for piece in 1..<pieces {
          let t = Double(piece) / Double(pieces)
          let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
          line.append(
            (a * start.x + b * point.x + c * end.x, a * start.y + b * point.y + c * end.y))
        }
      }
      return line
    }
  }

  private static func middle(
    _ one: (x: Double, y: Double, isCorner: Bool), _ other: (x: Double, y: Double, isCorner: Bool)
  ) -> (x: Double, y: Double, isCorner: Bool) {
    ((one.x + other.x) / 2, (one.y + other.y) / 2, true)
  }
}

/// Numbers of seven bits a byte, the lowest first, in base 64.
private struct Reader {
  private let bytes: [UInt8]
  private var place = 0

  var isAtEnd: Bool { place >= bytes.count }

  init(_ data: StaticString) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(data.utf8CodeUnitCount)
    var (bits, count): (UInt32, UInt32) = (0, 0)
    data.withUTF8Buffer { text in
      for character in text {
        guard let value = Self.value(of: character) else { continue }
        bits = bits << 6 | value
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    self.bytes = bytes
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) - 48 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while place < bytes.count {
      let byte = Int(bytes[place])
      place += 1
      value |= (byte & 127) << shift
      shift += 7
      if byte < 128 { break }
    }
    return value
  }

  static func signed(_ value: Int) -> Int { value & 1 == 1 ? -(value + 1) / 2 : value / 2 }
}
