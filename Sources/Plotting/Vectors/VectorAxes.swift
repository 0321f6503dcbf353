/// The frame of a picture on a page, with ticks outside and their names, and where numbers fall in it.
struct VectorAxes {
  /// An axis: the numbers from one end to the other, and how they are spread.
  struct Axis {
    var range: ClosedRange<Double>
    var scale = AxisScale.linear
    /// What it is called; empty where it needs no name.
    var name = ""
    /// Whether its ticks have their numbers beside them.
    var hasNumbers = true

    /// How far along the axis a number is, 0 at its beginning; nil where it has no place.
    func share(of value: Double) -> Double? {
      guard let position = scale.position(of: value),
        let start = scale.position(of: range.lowerBound),
        let end = scale.position(of: range.upperBound), end > start
      else { return nil }
      // Further out all places are one: nothing that far is seen.
      return min(max((position - start) / (end - start), -1e4), 1e4)
    }
  }

  /// What is kept free at the sides of a frame at the least, in millimetres.
  struct Room {
    var left = 0.0
    var right = 0.0
  }

  /// Where the picture itself is.
  let inner: Box
  private let across: Axis
  private let up: Axis
  private let acrossTicks: AxisTicks
  private let upTicks: AxisTicks
  private let style: PageStyle

  /// Axes that fill `box` with all that belongs to them; what they do not fill because the picture is to
  /// be `proportion` times as wide as high stays empty at the right or below.
  init(
    across: Axis, up: Axis, in box: Box, style: PageStyle, room: Room = Room(),
    proportion: Double? = nil
  ) {
    self.across = across
    self.up = up
    self.style = style
    let bottom =
      style.tick + (across.hasNumbers ? style.lineHeight : 0)
      + (across.name.isEmpty ? 0 : style.lineHeight)
    let outer = box.inset(top: style.textSize / 2, right: 0, bottom: bottom)
    upTicks = AxisTicks(upwards: up, length: outer.height, style: style)
    let name = up.name.isEmpty ? 0 : up.name.count == 1 ? style.textSize : style.lineHeight
    let left = max(upTicks.width + style.tick + style.gap + name, room.left)
    var inner = outer.inset(left: left, right: max(style.textSize, room.right))
    if let proportion {
      inner.width = min(inner.width, inner.height * proportion)
      inner.height = min(inner.height, inner.width / proportion)
    }
    self.inner = inner
    acrossTicks = AxisTicks(across: across, length: inner.width, style: style)
  }

  /// Axes that are not drawn: the whole box is the picture.
  init(of viewport: Viewport, filling box: Box, style: PageStyle) {
    across = Axis(range: viewport.x, hasNumbers: false)
    up = Axis(range: viewport.y, hasNumbers: false)
    inner = box
    upTicks = AxisTicks(upwards: up, length: box.height, style: style)
    acrossTicks = AxisTicks(across: across, length: box.width, style: style)
    self.style = style
  }

  /// Where a point of the plane is on the page; nil where it has no place.
  func spot(_ x: Double, _ y: Double) -> Spot? {
    guard let right = across.share(of: x), let height = up.share(of: y) else { return nil }
    return Spot(x: inner.x + right * inner.width, y: inner.endY - height * inner.height)
  }

  /// Draws frame, ticks and names.
  func draw(on drawing: inout Drawing) {
    var ticks = VectorPath()
    for (share, length) in upTicks.strokes {
      let y = inner.endY - share * inner.height
      ticks.add([Spot(x: inner.x - length, y: y), Spot(x: inner.x, y: y)], isClosed: false)
    }
    for (share, length) in acrossTicks.strokes {
      let x = inner.x + share * inner.width
      ticks.add([Spot(x: x, y: inner.endY), Spot(x: x, y: inner.endY + length)], isClosed: false)
    }
    let frame = Drawing.Paint.line(style.ink, width: style.hairline)
    drawing.add(inner.path, frame)
    drawing.add(ticks, frame)
    drawNumbers(on: &drawing)
    drawNames(on: &drawing)
  }

  private func drawNumbers(on drawing: inout Drawing) {
    for (share, number) in upTicks.numbers {
      var text = number
      text.spot = Spot(
        x: inner.x - style.tick - style.gap,
        y: inner.endY - share * inner.height + style.textSize * 0.35)
      text.anchor = .end
      drawing.add(text)
    }
    for (share, number) in acrossTicks.numbers {
      var text = number
      text.spot = Spot(
        x: inner.x + share * inner.width, y: inner.endY + style.tick + style.textSize * 1.05)
      text.anchor = .middle
      drawing.add(text)
    }
  }

  private func drawNames(on drawing: inout Drawing) {
    func text(_ name: String) -> VectorText {
      VectorText(
        content: name, spot: Spot(x: 0, y: 0), size: style.textSize, anchor: .middle,
        color: style.ink, face: name.count == 1 ? .italic : .regular)
    }
    var below = text(across.name)
    below.spot = Spot(
      x: inner.x + inner.width / 2,
      y: inner.endY + style.tick + (across.hasNumbers ? style.lineHeight : 0)
        + style.textSize * 1.05)
    drawing.add(below)
    var beside = text(up.name)
    let left = inner.x - style.tick - style.gap - upTicks.width
    // A single letter stands upright.
    beside.isUpright = up.name.count > 1
    beside.spot =
      beside.isUpright
      ? Spot(x: left - style.textSize * 0.6, y: inner.y + inner.height / 2)
      : Spot(x: left - style.textSize * 0.5, y: inner.y + inner.height / 2 + style.textSize * 0.35)
    drawing.add(beside)
  }
}
