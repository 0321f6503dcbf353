import Plotting

/// The letters of a page that the fonts of readers do not have, as fonts of the file's own.
///
/// Each letter is drawn by its outline (a font of type 3), and a table says which character it is, so that
/// text can be searched and copied.
struct PDFLetters {
  /// A letter of a weight.
  private struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var isBold: Bool
  }

  private var letters: [(letter: Letter, glyph: Outlines.Glyph)] = []
  private var places: [Letter: Int] = [:]
  /// A code is a byte.
  private static let perFont = 256

  /// How many fonts there are.
  var fontCount: Int { (letters.count + Self.perFont - 1) / Self.perFont }

  /// The name of a font among the resources of the page.
  static func name(ofFont number: Int) -> String { "/H\(number)" }

  /// What writes letters, from font to font: the name of each, and what stands before `Tj`.
  mutating func operands(
    _ scalars: [Unicode.Scalar], isBold: Bool
  ) -> [(font: String, operand: String)] {
    var parts: [(font: Int, codes: String)] = []
    for scalar in scalars {
      guard let place = place(of: Letter(scalar: scalar, isBold: isBold)) else { continue }
      let (font, code) = place.quotientAndRemainder(dividingBy: Self.perFont)
      if parts.last?.font != font { parts.append((font, "")) }
      parts[parts.count - 1].codes += Self.hexadecimal(code, digits: 2)
    }
    return parts.map { (Self.name(ofFont: $0.font), "<\($0.codes)>") }
  }

  private mutating func place(of letter: Letter) -> Int? {
    if let known = places[letter] { return known }
    let face = letter.isBold ? Typeface.sansBold : .sans
    guard let glyph = face.letter(letter.scalar) else { return nil }
    places[letter] = letters.count
    letters.append((letter, glyph))
    return letters.count - 1
  }

  /// The objects of a font, of which the first has the number `first`: the font, the table of its
  /// characters, its letters.
  func objects(ofFont number: Int, from first: Int) -> [String] {
    let shown = letters[(number * Self.perFont)...].prefix(Self.perFont)
    let codes = shown.indices.map { $0 - number * Self.perFont }
    let names = codes.map { "/g\($0)" }.joined(separator: " ")
    let procedures = codes.map { "/g\($0) \(first + 2 + $0) 0 R" }.joined(separator: " ")
    let widths = shown.map { "\($0.glyph.advance)" }.joined(separator: " ")
    let unit = "\(1 / Outlines.unitsPerEm)"
    let entries = [
      "/Type /Font /Subtype /Type3 /FontBBox [-64 -256 1344 1088]",
      "/FontMatrix [\(unit) 0 0 \(unit) 0 0] /FirstChar 0 /LastChar \(shown.count - 1)",
      "/Widths [\(widths)] /Encoding << /Type /Encoding /Differences [0 \(names)] >>",
      "/CharProcs << \(procedures) >> /Resources << >> /ToUnicode \(first + 1) 0 R",
    ]
    return ["<< \(entries.joined(separator: " ")) >>"]
      + [PDFDrawing.stream(Self.characters(shown.map(\.letter.scalar)))]
      + shown.map { PDFDrawing.stream($0.glyph.procedure) }
  }

  /// Which character each code is.
  private static func characters(_ scalars: [Unicode.Scalar]) -> String {
    var lines = [
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
      "/CMapName /Letters def /CMapType 2 def",
      "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    // A block has at most a hundred.
    for start in stride(from: 0, to: scalars.count, by: 100) {
      let block = scalars[start...].prefix(100)
      lines.append("\(block.count) beginbfchar")
      for (code, scalar) in zip(block.indices, block) {
        let units = (UTF16.encode(scalar) ?? UTF16.EncodedScalar()).map {
          hexadecimal(Int($0), digits: 4)
        }
        lines.append("<\(hexadecimal(code, digits: 2))> <\(units.joined())>")
      }
      lines.append("endbfchar")
    }
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return lines.joined(separator: "\n")
  }

  private static func hexadecimal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension Outlines.Glyph {
  /// What draws it in a font of type 3, in whatever colour text has.
  fileprivate var procedure: String {
    let points = contours.flatMap { $0 }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    let box = [xs.min(), ys.min(), xs.max(), ys.max()].map { "\($0 ?? 0)" }
    var lines = ["\(advance) 0 \(box.joined(separator: " ")) d1"]
    for contour in contours { lines += Self.operators(along: contour) }
    if !points.isEmpty { lines.append("f") }
    return lines.joined(separator: "\n")
  }

  private static func operators(along contour: [Outlines.Point]) -> [String] {
    var lines: [String] = []
    for (index, point) in contour.enumerated() {
      let before = contour[(index + contour.count - 1) % contour.count]
      let after = contour[(index + 1) % contour.count]
      guard !point.isCorner else {
        // A curve has come here already.
        if lines.isEmpty || before.isCorner {
          lines.append("\(point.x) \(point.y) \(lines.isEmpty ? "m" : "l")")
        }
        continue
      }
      // Between two points that draw curves lies a corner that nobody has written down.
      let start = before.isCorner ? place(before) : middle(before, point)
      let end = after.isCorner ? place(after) : middle(point, after)
      if lines.isEmpty { lines.append("\(Decimals.text(start.x)) \(Decimals.text(start.y)) m") }
      // The same curve as one of the third degree.
      let drawn = [start, end].map { end in
        (x: (end.x + 2 * Double(point.x)) / 3, y: (end.y + 2 * Double(point.y)) / 3)
      }
      let numbers = (drawn + [end]).flatMap { [$0.x, $0.y] }
      lines.append(numbers.map(Decimals.text).joined(separator: " ") + " c")
    }
    return lines + ["h"]
  }

  private static func place(_ point: Outlines.Point) -> (x: Double, y: Double) {
    (Double(point.x), Double(point.y))
  }

  private static func middle(
    _ one: Outlines.Point, _ other: Outlines.Point
  ) -> (x: Double, y: Double) {
    (Double(one.x + other.x) / 2, Double(one.y + other.y) / 2)
  }
}
