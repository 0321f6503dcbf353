extension ReliefView {
  /// Draws the relief with its upper left cell at that of `rect`, of a frame with 2 x 4 samples a cell: in
  /// half blocks where there are colours, as a frame of wires where there are none.
  ///
  /// Iso-lines are dots or characters over the ground, and with block glyphs shades of it, which only true colour has:
  /// neither wires nor blocks in 256 colours show any. Below missing values dots go along the foot.
  public func draw(
    into buffer: inout CellBuffer, in rect: Rect, palette: Palette, glyphs: GlyphSet,
    showsIsolines: Bool
  ) {
    let shades = ReliefShades(palette, bandCount: relief.levels.bandCount)
    let size = Size(columns: depth.width / 2, rows: depth.height / 4)
    let place = Rect(x: rect.x, y: rect.y, columns: size.columns, rows: size.rows)
    let visible = buffer.bounds.intersection(rect).intersection(place)
    guard !shades.colors.isEmpty else {
      return drawWires(size, in: visible, of: rect, into: &buffer, palette, glyphs)
    }
    let marks = showsIsolines ? isolines : nil
    let isMixed = palette.tier == .truecolor && glyphs == .blocks
    let inks = ReliefInks(shades, palette)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let corner = (y - rect.y) * 4 * depth.width + (x - rect.x) * 2
        let mixed = isMixed ? marks : nil
        func color(_ rows: Range<Int>) -> Color {
          self.color(
            of: corner + rows.lowerBound * depth.width, rows: rows.count, mixed, shades, inks)
        }
        if !isMixed, let marks, let line = glyph(of: marks, at: corner, glyphs) {
          let ground = color(0..<4)
          buffer.put(line, x: x, y: y, style: palette.isoline(over: ground).on(ground))
          continue
        }
        let (upper, lower) = glyphs == .ascii ? (color(0..<4), nil) : (color(0..<2), color(2..<4))
        if let lower, lower != upper {
          buffer.put("\u{2580}", x: x, y: y, style: Style(upper, on: lower))
        } else {
          buffer.put(" ", x: x, y: y, style: Style(palette.text.foreground, on: upper))
        }
      }
    }
    drawOpenFoot(size, in: visible, of: rect, into: &buffer, palette, glyphs)
  }

  /// Draws the foot where no wall is above it, in cells that show nothing else.
  private func drawOpenFoot(
    _ size: Size, in visible: Rect, of rect: Rect, into buffer: inout CellBuffer,
    _ palette: Palette, _ glyphs: GlyphSet
  ) {
    var canvas = DotCanvas(size: size)
    for line in openFoot {
      let ends = line.map { DotPosition(x: $0.x, y: Double(depth.height) - $0.y) }
      canvas.line(from: ends[0], to: ends[1])
    }
    guard !canvas.isEmpty else { return }
    let style = palette.dimmed.on(palette.background)
    for y in visible.y..<visible.endY {
      for x in visible.x..<visible.endX {
        let (mask, cell) = (canvas[x - rect.x, y - rect.y], buffer[x, y])
        if !mask.isEmpty, cell.scalar == " ", cell.background == palette.background {
          buffer.put(mask.lineGlyph(glyphs), x: x, y: y, style: style)
        }
      }
    }
  }

  /// What two columns of samples look like together, from one of them on.
  private func color(
    of corner: Int, rows: Int, _ isolines: [Bool]?, _ shades: ReliefShades, _ inks: ReliefInks
  ) -> Color {
    var mixture = ReliefInks.Mixture()
    for row in 0..<rows {
      for index in corner + row * depth.width...corner + row * depth.width + 1 {
        guard depth.nearness[index] > 0 else {
          inks.addBackground(to: &mixture)
          continue
        }
        let tone = shades.index(height: depth.heights[index], shade: depth.shades[index])
        inks.add(tone, isLine: isolines?[index] ?? false, to: &mixture)
      }
    }
    return inks.color(of: mixture)
  }

  /// Which samples lie on a major level: where the next one to the right or below is on its other side.
  var isolines: [Bool] {
    let bands = relief.levels.bandCount
    let sides = (0..<bands).map { band in (0..<band).count { relief.levels.isMajor($0) } }
    var lines = [Bool](repeating: false, count: depth.nearness.count)
    guard depth.width > 1, depth.height > 1 else { return lines }
    func side(_ index: Int) -> Int { sides[min(max(Int(depth.heights[index]), 0), bands - 1)] }
    func isCrossed(_ index: Int, _ next: Int) -> Bool {
      depth.shades[next] >= 0 && isBeside(index, next) && side(next) != side(index)
    }
    for y in 0..<depth.height - 1 {
      for index in y * depth.width..<(y + 1) * depth.width - 1
      where depth.nearness[index] > 0 && depth.shades[index] >= 0 {
        lines[index] = isCrossed(index, index + 1) || isCrossed(index, index + depth.width)
      }
    }
    return lines
  }

  /// Whether two samples show parts of the relief that hang together.
  private func isBeside(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (depth.nearness[one], depth.nearness[other])
    return b > 0 && abs(a - b) < 0.02 * a
  }

  private func glyph(
    of isolines: [Bool], at corner: Int, _ glyphs: GlyphSet
  ) -> Unicode.Scalar? {
    var mask = DotMask()
    for y in 0..<4 {
      for x in 0..<2 where isolines[corner + y * depth.width + x] {
        mask.insert(DotMask(x: x, y: y))
      }
    }
    return mask.isEmpty || glyphs == .blocks ? nil : mask.lineGlyph(glyphs)
  }
}

extension DotMask {
  /// What a cell of a line shows where there are dots.
  func lineGlyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    switch glyphs {
    case .braille, .octants, .sextants: glyph(.braille, letter: " ")
    case .blocks: "\u{B7}"
    case .ascii: punctuation
    }
  }
}
