/// The colours of the bands of a map one over the other, with the values where they meet.
struct BandScale {
  let style: PageStyle
  let names: BandNames

  /// How wide the colours are, in millimetres.
  private static let bar = 3.0
  /// How far they are from the map.
  private static let gap = 2.5

  private var texts: [VectorText] {
    style.texts(of: names.levels.map { Tick(value: Double($0) ?? 0, label: $0) })
  }

  /// What the scale takes at the right of a map.
  var width: Double {
    Self.gap + Self.bar + style.tick + style.gap + (texts.map(\.width).max() ?? 0)
      + style.lineHeight * 1.2
  }

  /// Draws it at the right of a map, from the lowest band at its foot to the highest at its head.
  func draw(_ colors: [Color], beside map: Box, on drawing: inout Drawing) {
    let height = map.height / Double(colors.count)
    let bar = Box(x: map.endX + Self.gap, y: map.y, width: Self.bar, height: map.height)
    for (band, color) in colors.enumerated() {
      let part = Box(
        x: bar.x, y: bar.endY - Double(band + 1) * height, width: bar.width, height: height)
      drawing.add(part.path, .filled(color))
    }
    // As many numbers as go beside it.
    let step = max(1, Int((style.lineHeight / height).rounded(.up)))
    var ticks = VectorPath()
    let texts = texts
    for level in stride(from: step / 2, to: texts.count, by: step) {
      let y = bar.endY - Double(level + 1) * height
      ticks.add(
        [Spot(x: bar.endX, y: y), Spot(x: bar.endX + style.tick, y: y)], isClosed: false)
      var text = texts[level]
      text.spot = Spot(x: bar.endX + style.tick + style.gap, y: y + style.textSize * 0.35)
      drawing.add(text)
    }
    let frame = Drawing.Paint.line(style.ink, width: style.hairline)
    drawing.add(bar.path, frame)
    drawing.add(ticks, frame)
    drawing.add(
      VectorText(
        content: names.title,
        spot: Spot(x: map.endX + width - style.gap, y: map.y + map.height / 2),
        size: style.textSize, anchor: .middle, color: style.ink, isUpright: true))
  }
}
