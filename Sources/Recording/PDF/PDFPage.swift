import Plotting

/// The operators that draw a page, in points from its lower left corner.
struct PDFPage {
  /// A millimetre in points.
  static let points = 72 / 25.4

  /// What draws the page.
  var content: String { operators.joined(separator: "\n") }
  /// The opacities that are used, by the numbers of their states.
  private(set) var opacities: [Double] = []
  /// The letters that the file brings.
  private(set) var letters = PDFLetters()
  private var operators: [String] = []
  private let height: Double

  init(height: Double) { self.height = height }

  /// Fills the page.
  mutating func begin(background: Color, width: Double, height: Double) {
    operators.append("1 j 1 J")
    operators.append(
      "\(rgb(background)) rg 0 0 \(length(width)) \(length(height)) re f")
  }

  /// Adds one element.
  mutating func add(_ element: Drawing.Element) {
    switch element {
    case .clip(let box):
      operators.append(
        "q \(x(box.x)) \(y(box.endY)) \(length(box.width)) \(length(box.height)) re W n")
    case .unclip: operators.append("Q")
    case .path(let path, let paint): add(path, paint)
    case .text(let text): add(text)
    }
  }

  private mutating func add(_ path: VectorPath, _ paint: Drawing.Paint) {
    var lines: [String] = ["q"]
    if paint.opacity < 1 { lines.append("/G\(state(of: paint.opacity)) gs") }
    if let fill = paint.fill { lines.append("\(rgb(fill)) rg") }
    if let stroke = paint.stroke {
      lines.append("\(rgb(stroke)) RG \(length(paint.width)) w")
      if !paint.dashes.isEmpty {
        lines.append("[\(paint.dashes.map(length).joined(separator: " "))] 0 d")
      }
    }
    for part in path.parts {
      for (index, spot) in part.spots.enumerated() {
        lines.append("\(x(spot.x)) \(y(spot.y)) \(index == 0 ? "m" : "l")")
      }
      if part.isClosed { lines.append("h") }
    }
    switch (paint.fill, paint.stroke) {
    case (nil, nil): lines.append("n")
    case (nil, _?): lines.append("S")
    case (_?, nil): lines.append("f*")
    case (_?, _?): lines.append("B*")
    }
    lines.append("Q")
    operators.append(lines.joined(separator: "\n"))
  }

  private mutating func add(_ text: VectorText) {
    let shift =
      switch text.anchor {
      case .start: 0.0
      case .middle: -text.width / 2
      case .end: -text.width
      }
    let size = text.size * Self.points
    let content = PDFText(text.content)
    let (originX, originY) =
      text.isUpright
      ? (x(text.spot.x), y(text.spot.y - shift)) : (x(text.spot.x + shift), y(text.spot.y))
    let turn = text.isUpright ? "0 1 -1 0" : "1 0 0 1"
    // The first font stands before the place, and others where they begin.
    var line = ""
    for (index, part) in parts(of: content, text.face).enumerated() {
      line += "\(index > 0 ? " " : "")\(part.font) \(Decimals.text(size)) Tf "
      if index == 0 { line += "\(turn) \(originX) \(originY) Tm " }
      line += "\(part.operand) Tj"
    }
    if case .western(let exponent) = PDFText(text.exponent).pieces.first {
      line += " /F0 \(Decimals.text(size * VectorText.exponentSize)) Tf "
      line += "\(Decimals.text(size * VectorText.exponentRise)) Ts \(exponent) Tj 0 Ts"
    }
    if let halo = text.halo { add(halo, around: text, hasOutlines: content.hasOutlines, line) }
    operators.append("BT \(rgb(text.color)) rg \(line) ET")
  }

  /// The pieces of a line, each with its font.
  private mutating func parts(
    of text: PDFText, _ face: VectorText.Face
  ) -> [(font: String, operand: String)] {
    text.pieces.flatMap { piece in
      switch piece {
      case .western(let operand): [(Self.font(face), operand)]
      case .outlined(let scalars): letters.operands(scalars, isBold: face == .bold)
      case .other(let operand): [("/F2", operand)]
      }
    }
  }

  /// The soft edge of a line of text; outlines in a font have none, so theirs is drawn by itself.
  private mutating func add(
    _ halo: Color, around text: VectorText, hasOutlines: Bool, _ line: String
  ) {
    let pen = "\(rgb(halo)) RG \(length(2 * VectorText.haloWidth)) w"
    guard hasOutlines else {
      operators.append("q 1 Tr \(pen) BT \(line) ET Q")
      return
    }
    let lines = TextOutlines(text, scale: Self.points).lines.map { line in
      line.enumerated().map { index, spot in
        "\(Decimals.text(spot.x)) \(Decimals.text(height - spot.y)) \(index == 0 ? "m" : "l")"
      }.joined(separator: "\n") + "\nh"
    }
    operators.append((["q \(pen)"] + lines + ["S Q"]).joined(separator: "\n"))
  }

  private static func font(_ face: VectorText.Face) -> String {
    switch face {
    case .regular: "/F0"
    case .bold: "/F1"
    case .italic: "/F3"
    }
  }

  private mutating func state(of opacity: Double) -> Int {
    if let known = opacities.firstIndex(of: opacity) { return known }
    opacities.append(opacity)
    return opacities.count - 1
  }

  private func x(_ millimetres: Double) -> String { Decimals.text(millimetres * Self.points) }

  private func y(_ millimetres: Double) -> String {
    Decimals.text(height - millimetres * Self.points)
  }

  private func length(_ millimetres: Double) -> String {
    Decimals.text(millimetres * Self.points)
  }

  private func rgb(_ color: Color) -> String {
    let hex = color.hex ?? 0
    return [16, 8, 0].map { shift in
      let thousandths = Int((Double(hex >> shift & 0xFF) / 255 * 1000).rounded())
      return thousandths == 1000 ? "1" : thousandths == 0 ? "0" : "0." + padded(thousandths)
    }.joined(separator: " ")
  }

  private func padded(_ thousandths: Int) -> String {
    String(repeating: "0", count: 3 - String(thousandths).count) + String(thousandths)
  }
}
