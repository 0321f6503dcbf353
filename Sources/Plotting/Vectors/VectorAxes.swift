/// The frame of a picture on a page, with ticks outside and their names, and where numbers fall in it.
struct VectorAxes {
  /// An axis: the numbers from one end to the other, and how they are spread.
  struct Axis {
    var range: ClosedRange<Double>
    var scale = AxisScale.linear
    /// What it is called; empty where it needs no name.
    var name = ""

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

  /// Where the picture itself is.
  let inner: Box
  private let across: Axis
  private let up: Axis
  private let acrossTicks: [(tick: Tick, text: VectorText)]
  private let upTicks: [(tick: Tick, text: VectorText)]
  private let style: PageStyle

  /// Axes that fill `box` with all that belongs to them.
  init(across: Axis, up: Axis, in box: Box, style: PageStyle) {
    self.across = across
    self.up = up
    self.style = style
    let room = box.height - style.lineHeight - style.tick
    let most = max(2, Int(room / (style.textSize * 2.6)))
    let ups = Ticks.values(in: up.range, maximumCount: min(most, 7), scale: up.scale)
    upTicks = Self.named(ups, up, apart: style.textSize * 1.2 / room, style)
    let widest = upTicks.map(\.text.width).max() ?? 0
    let name = up.name.isEmpty ? 0 : style.lineHeight
    let left = widest + style.tick + style.gap + name
    inner = box.inset(
      left: left, top: style.textSize / 2, right: style.textSize,
      bottom: style.tick + style.lineHeight + (across.name.isEmpty ? 0 : style.lineHeight))
    let columns = max(2, Int(inner.width / (style.textSize * 5)))
    let ticks = Ticks.values(
      in: across.range, maximumCount: min(columns, 8), scale: across.scale)
    acrossTicks = Self.named(ticks, across, apart: style.textSize * 2 / inner.width, style)
  }

  /// The ticks with their names, without those that would stand closer than a share of the axis to the one
  /// before.
  private static func named(
    _ ticks: [Tick], _ axis: Axis, apart: Double, _ style: PageStyle
  ) -> [(tick: Tick, text: VectorText)] {
    var last = -Double.infinity
    let kept = ticks.filter { tick in
      guard let share = axis.share(of: tick.value), share - last >= apart else { return false }
      last = share
      return true
    }
    return Array(zip(kept, style.texts(of: kept)))
  }

  /// Where a point of the plane is on the page; nil where it has no place.
  func spot(_ x: Double, _ y: Double) -> Spot? {
    guard let right = across.share(of: x), let height = up.share(of: y) else { return nil }
    return Spot(x: inner.x + right * inner.width, y: inner.endY - height * inner.height)
  }

  /// Draws frame, ticks and names.
  func draw(on drawing: inout Drawing) {
    var ticks = VectorPath()
    for (tick, name) in upTicks {
      guard let share = up.share(of: tick.value) else { continue }
      let y = inner.endY - share * inner.height
      ticks.add([Spot(x: inner.x - style.tick, y: y), Spot(x: inner.x, y: y)], isClosed: false)
      var text = name
      text.spot = Spot(x: inner.x - style.tick - style.gap, y: y + style.textSize * 0.35)
      text.anchor = .end
      drawing.add(text)
    }
    for (tick, name) in acrossTicks {
      guard let share = across.share(of: tick.value) else { continue }
      let x = inner.x + share * inner.width
      ticks.add(
        [Spot(x: x, y: inner.endY), Spot(x: x, y: inner.endY + style.tick)], isClosed: false)
      var text = name
      text.spot = Spot(x: x, y: inner.endY + style.tick + style.textSize * 1.05)
      text.anchor = .middle
      drawing.add(text)
    }
    let frame = Drawing.Paint.line(style.ink, width: style.hairline)
    drawing.add(inner.path, frame)
    drawing.add(ticks, frame)
    drawNames(on: &drawing)
  }

  private func drawNames(on drawing: inout Drawing) {
    let bottom = inner.endY + style.tick + style.lineHeight + style.textSize * 1.05
    drawing.add(
      VectorText(
        content: across.name, spot: Spot(x: inner.x + inner.width / 2, y: bottom),
        size: style.textSize, anchor: .middle, color: style.ink))
    let widest = upTicks.map(\.text.width).max() ?? 0
    let left = inner.x - style.tick - style.gap - widest - style.textSize * 0.6
    drawing.add(
      VectorText(
        content: up.name, spot: Spot(x: left, y: inner.y + inner.height / 2),
        size: style.textSize, anchor: .middle, color: style.ink, isUpright: true))
  }
}
