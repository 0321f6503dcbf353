extension CellBuffer {
  /// Sets the glyph of one cell; its background stays unless `style` has one.
  public mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, style: Style = Style()) {
    put(TextGlyph(scalar: scalar, columns: 1), x: x, y: y, style: style)
  }

  /// Fills a rectangle with `scalar`, a space by default.
  public mutating func fill(
    _ rect: Rect, with style: Style, scalar: Unicode.Scalar = " "
  ) {
    let visible = bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        put(scalar, x: x, y: y, style: style)
      }
    }
  }

  /// Writes one line of text from column `x` of row `y` on and says how many columns it took.
  ///
  /// Nothing is written beyond `maximumColumns` or the edges of the screen. If the text is longer
  /// than `maximumColumns`, its last visible column shows `ellipsis` when one is given. Control
  /// characters, line feeds too, are shown as visible text (`^[`).
  @discardableResult
  public mutating func write(
    _ text: String, x: Int, y: Int, style: Style = Style(),
    maximumColumns: Int = .max, ellipsis: Unicode.Scalar? = nil
  ) -> Int {
    let limit = max(0, maximumColumns)
    let plain = plainCharacters(of: text)
    let glyphs = plain == nil ? textGlyphs(text) : []
    let columns = plain?.count ?? glyphs.reduce(0) { $0 + $1.columns }
    let cut = columns > limit ? ellipsis : nil
    let room = max(0, limit - (cut?.columns ?? 0))
    var used = 0
    if plain != nil {
      used = min(columns, room)
      var text = text
      text.withUTF8 {
        putRow(UnsafeBufferPointer(rebasing: $0[..<used]), x: x, y: y, style: style)
      }
    }
    for glyph in glyphs {
      guard used + glyph.columns <= room else { break }
      put(glyph, x: x + used, y: y, style: style)
      used += glyph.columns
    }
    if let cut, room < limit {
      put(cut, x: x + used, y: y, style: style)
      used += 1
    }
    return used
  }

  /// The characters of each row, blanks at the end kept: a picture for tests and for pipes.
  public var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
        line.append(cell.scalar)
        if cell.mark != "\0" { line.append(cell.mark) }
      }
      return String(line)
    }
  }

  private mutating func put(_ glyph: TextGlyph, x: Int, y: Int, style: Style) {
    guard bounds.contains(x: x, y: y) else { return }
    self[x, y] = Cell(
      glyph.scalar, mark: glyph.mark, foreground: style.foreground,
      background: style.background ?? cells[y * size.columns + x].background,
      attributes: style.attributes, width: UInt8(glyph.columns))
  }
}
