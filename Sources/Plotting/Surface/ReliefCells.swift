extension ReliefView {
  /// Draws the relief with its upper left cell at that of `rect`, of a frame with 2 x 4 samples a cell: in
  /// half blocks where there are colours, as a frame of wires where there are none.
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
        let upper = color(of: corner, rows: 2, mixed, shades, inks, palette)
        let lower = color(of: corner + 2 * depth.width, rows: 2, mixed, shades, inks, palette)
        let ground = color(of: corner, rows: 4, mixed, shades, inks, palette)
        if !isMixed, let marks, let line = glyph(of: marks, at: corner, glyphs) {
          buffer.put(line, x: x, y: y, style: palette.isoline(over: ground).on(ground))
        } else if glyphs == .ascii || upper == lower {
          buffer.put(" ", x: x, y: y, style: Style(palette.text.foreground, on: ground))
        } else {
          buffer.put("\u{2580}", x: x, y: y, style: Style(upper, on: lower))
        }
      }
    }
  }

  /// What two columns of samples look like together, from one of them on.
  private func color(
    of corner: Int, rows: Int, _ isolines: [Bool]?, _ shades: ReliefShades, _ inks: ReliefInks,
    _ palette: Palette
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
    func side(_ index: Int) -> Int { sides[min(max(Int(depth.heights[index]), 0), bands - 1)] }
    for y in 0..<max(depth.height - 1, 0) {
      for index in y * depth.width..<(y + 1) * depth.width - 1
      where depth.nearness[index] > 0 && depth.shades[index] >= 0 {
        let here = side(index)
        for next in [index + 1, index + depth.width]
        where depth.shades[next] >= 0 && isBeside(index, next) && side(next) != here {
          lines[index] = true
        }
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
    guard !mask.isEmpty else { return nil }
    return switch glyphs {
    case .braille: mask.glyph(.braille, letter: " ")
    case .blocks: nil
    case .ascii: mask.punctuation
    }
  }
}
