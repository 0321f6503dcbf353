/// A character that fills its cell and goes on in those around it: drawn, not written.
struct CellGlyph {
  private let scalar: Unicode.Scalar

  /// The character.
  init(_ scalar: Unicode.Scalar) { self.scalar = scalar }

  /// Whether it is drawn.
  var isDrawn: Bool {
    (0x2800...0x28FF).contains(scalar.value) || !elements(in: .rgb(0)).isEmpty
  }

  /// What draws it in a cell that is 10 units wide and 20 high; nothing where it is a letter.
  func elements(in color: Color) -> [Drawing.Element] {
    if (0x2800...0x28FF).contains(scalar.value) { return dots(color) }
    if let share = Self.shades[scalar] {
      return [.path(Self.whole.path, .filled(color, opacity: share))]
    }
    if let shape = BlockShape(scalar) { return blocks(shape, color) }
    return lines(color)
  }

  private static let whole = Box(x: 0, y: 0, width: 10, height: 20)
  private static let lineWidth = 1.2

  private func dots(_ color: Color) -> [Drawing.Element] {
    var path = VectorPath()
    for (bit, dot) in Self.dotCenters.enumerated() where scalar.value >> UInt32(bit) & 1 == 1 {
      path.addDot(at: Spot(x: dot.0, y: dot.1))
    }
    return path.isEmpty ? [] : [.path(path, .line(color, width: 3.4))]
  }

  private func blocks(_ shape: BlockShape, _ color: Color) -> [Drawing.Element] {
    let height = 20 / Double(shape.rows)
    return (0..<2 * shape.rows).filter { shape.bits >> $0 & 1 == 1 }.map { part in
      let box = Box(
        x: Double(part % 2) * 5, y: Double(part / 2) * height, width: 5, height: height)
      return .path(box.path, .filled(color))
    }
  }

  private func lines(_ color: Color) -> [Drawing.Element] {
    var path = VectorPath()
    let middle = Spot(x: 5, y: 10)
    let ends = [Spot(x: 0, y: 10), Spot(x: 10, y: 10), Spot(x: 5, y: 0), Spot(x: 5, y: 20)]
    var width = Self.lineWidth
    if let arms = Self.arms[scalar] {
      for (arm, end) in ends.enumerated() where arms.sides >> arm & 1 == 1 {
        // Beyond the edge, so that no round end is seen.
        path.add(
          [
            middle,
            Spot(x: middle.x + 1.2 * (end.x - middle.x), y: middle.y + 1.2 * (end.y - middle.y)),
          ], isClosed: false)
      }
      if arms.isHeavy { width *= 2 }
    } else if let (across, up) = Self.corners[scalar] {
      let (start, end) = (ends[across], ends[up])
      // From side to side, around the middle of the cell.
      let spots = (0...8).map { step in
        let t = Double(step) / 8
        return Spot(
          x: (1 - t) * (1 - t) * start.x + (1 - (1 - t) * (1 - t)) * middle.x,
          y: t * t * end.y + (1 - t * t) * middle.y)
      }
      path.add(spots, isClosed: false)
    } else if scalar == "\u{22C8}" {
      // The sign of a saddle, which few fonts have.
      path.add(
        [Spot(x: 1.5, y: 6), Spot(x: 1.5, y: 14), Spot(x: 8.5, y: 6), Spot(x: 8.5, y: 14)],
        isClosed: true)
    } else if scalar == "\u{2571}" || scalar == "\u{2573}" || scalar == "\u{2572}" {
      if scalar != "\u{2572}" {
        path.add([Spot(x: -1, y: 22), Spot(x: 11, y: -2)], isClosed: false)
      }
      if scalar != "\u{2571}" {
        path.add([Spot(x: -1, y: -2), Spot(x: 11, y: 22)], isClosed: false)
      }
    }
    return path.isEmpty ? [] : [.path(path, .line(color, width: width))]
  }

  /// Where the dot of each bit lies, by the order of bits in Unicode.
  private static let dotCenters: [(Double, Double)] = [
    (2.5, 2.5), (2.5, 7.5), (2.5, 12.5), (7.5, 2.5), (7.5, 7.5), (7.5, 12.5), (2.5, 17.5),
    (7.5, 17.5),
  ]

  private static let shades: [Unicode.Scalar: Double] = [
    "\u{2591}": 0.25, "\u{2592}": 0.5, "\u{2593}": 0.75,
  ]

  /// Which sides lines go to from the middle: left 1, right 2, up 4, down 8.
  private static let arms: [Unicode.Scalar: (sides: Int, isHeavy: Bool)] = [
    "\u{2500}": (3, false), "\u{2501}": (3, true), "\u{2502}": (12, false),
    "\u{2503}": (12, true), "\u{250C}": (10, false), "\u{2510}": (9, false),
    "\u{2514}": (6, false), "\u{2518}": (5, false), "\u{251C}": (14, false),
    "\u{2524}": (13, false), "\u{252C}": (11, false), "\u{2534}": (7, false),
    "\u{253C}": (15, false),
  ]

  /// Which two sides a rounded corner joins, across and up, by their places among the ends.
  private static let corners: [Unicode.Scalar: (Int, Int)] = [
    "\u{256D}": (1, 3), "\u{256E}": (0, 3), "\u{256F}": (0, 2), "\u{2570}": (1, 2),
  ]
}
