import Testing

@testable import Plotting

/// Trails that are drawn in part, keep away from signs, and share cells.
@Suite struct TrailLengthTests {
  private static let columns = 60
  private static let rows = 30
  private let projection = Projection(
    Viewport(x: 0...Double(2 * columns), y: 0...Double(4 * rows)),
    in: Rect(x: 2, y: 1, columns: columns, rows: rows))
  private let palette = Theme.dark.palette(for: .truecolor)

  /// A trail through the middles of dots, a step each, `y` from the bottom.
  private func trail(_ points: [(x: Int, y: Int)]) -> Trail {
    var trail = Trail(on: projection, keepsPath: true)
    for (step, point) in points.enumerated() {
      trail.append(Point(x: Double(point.x) + 0.5, y: Double(point.y) + 0.5), step: step)
    }
    return trail
  }

  private func layer(
    _ points: [(x: Int, y: Int)], _ number: Int = 0, length: Int? = nil, isFocused: Bool = false
  ) -> TrailLayer {
    TrailLayer(
      trail(points), color: palette.line(number), letter: ["A", "B", "C"][number],
      isFocused: isFocused, length: length)
  }

  private func drawn(
    _ layers: [TrailLayer], glyphs: GlyphSet = .braille, tier: ColorTier = .truecolor,
    halo: Halo? = nil
  ) -> CellBuffer {
    let palette = Theme.dark.palette(for: tier)
    var buffer = CellBuffer(
      size: Size(columns: Self.columns + 4, rows: Self.rows + 2),
      filledWith: Cell(background: palette.terrain.first ?? palette.background))
    TrailLayer.draw(layers, into: &buffer, palette: palette, glyphs: glyphs, halo: halo)
    return buffer
  }

  private func row(_ buffer: CellBuffer, _ y: Int) -> String {
    String(buffer.lines[y].dropFirst(2).prefix(8))
  }

  private var level: [(x: Int, y: Int)] { (0..<16).map { ($0, 119) } }

  @Test(arguments: [
    (GlyphSet.braille, "⠁⠁⠁⠁⠈⠉⠉⠉"), (.blocks, "····▀▀▀▀"), (.ascii, ",,,,aaaa"),
  ])
  func theLastStepsAreWholeAndOldOnesADotACell(glyphs: GlyphSet, line: String) {
    #expect(row(drawn([layer(level, length: 6)], glyphs: glyphs), 1) == line)
  }

  @Test func oldDotsInACellOfNewOnesAreLeftOut() {
    // Down the first column of dots and up the second, in one cell.
    let loop = (0..<4).map { (x: 0, y: 119 - $0) } + (0..<4).map { (x: 1, y: 116 + $0) }
    #expect(row(drawn([layer(loop)]), 1).first == "\u{28FF}")
    #expect(row(drawn([layer(loop, length: 2)]), 1).first == "\u{2838}")
  }

  @Test func oldPartsAreFaintAndNewOnesAsBrightAsEver() throws {
    let ground = palette.terrain[0]
    let buffer = drawn([layer(level, length: 6)])
    let old = try #require(buffer[3, 1].foreground.contrast(with: ground))
    #expect(buffer[9, 1].foreground == palette.line(0))
    #expect(old >= 1.5 && old < 3)
    for tier in [ColorTier.palette256, .palette16, .palette8, .mono] {
      let palette = Theme.dark.palette(for: tier)
      var layer = layer(level, length: 6)
      layer.color = palette.line(0)
      let buffer = drawn([layer], tier: tier)
      let faint = palette.isoline(over: buffer[3, 1].background)
      // Age takes the brightness that there is to take, not the hue that tells whose it is.
      #expect(buffer[3, 1].foreground == palette.line(0))
      #expect(buffer[3, 1].attributes == faint.attributes)
      #expect(buffer[9, 1].foreground == palette.line(0))
    }
  }

  @Test func aTrailThatEndedKeepsItsLastSteps() {
    let early = layer(level, length: 6)
    let late = layer((0..<90).map { (x: $0, y: 60) }, 1, length: 6)
    #expect(row(drawn([early, late]), 1) == "⠁⠁⠁⠁⠈⠉⠉⠉")
  }

  @Test func newPartsLieAboveOldOnesOfOthers() {
    let across = layer([(0, 0)] + level, 0)
    let old = layer(level + (0..<40).map { (x: 20 + $0, y: 40) }, 1, length: 5, isFocused: true)
    let buffer = drawn([old, across])
    for x in 2..<10 { #expect(buffer[x, 1].foreground == palette.line(0)) }
  }

  /// Every direction a way can have, and one with corners.
  private static let ways: [[(x: Int, y: Int)]] = [
    (0..<110).map { ($0, 60) }, (0..<110).map { (60, $0) }, (0..<110).map { ($0, $0) },
    (0..<110).map { ($0, 110 - $0) }, (0..<110).map { (110 - $0, 50 + $0 / 3) },
    (0..<55).map { ($0, 20) } + (0..<55).map { (55, 20 + $0) },
  ]

  @Test(arguments: ways.indices, [nil, 0, 2])
  func threeEqualPathsLookLikeThree(way: Int, focus: Int?) {
    let points = Self.ways[way]
    let buffer = drawn((0..<3).map { layer(points, $0, isFocused: $0 == focus) })
    // Along the way, a cell after the other.
    var cells: [(x: Int, y: Int)] = []
    for point in points {
      let cell = (x: 2 + point.x / 2, y: 1 + (119 - point.y) / 4)
      if cells.last.map({ $0 != cell }) ?? true { cells.append(cell) }
    }
    var counts = [0, 0, 0]
    var last = (line: -1, run: 0)
    for cell in cells {
      let color = buffer[cell.x, cell.y].foreground
      guard let line = (0..<3).first(where: { palette.line($0) == color }) else {
        Issue.record("nothing at \(cell)")
        continue
      }
      counts[line] += 1
      last = line == last.line ? (line, last.run + 1) : (line, 1)
      #expect(last.run <= (line == focus ? 4 : 2), "way \(way), \(cell)")
    }
    #expect(counts.allSatisfy { $0 >= cells.count / 5 }, "way \(way): \(counts)")
    if let focus { #expect(counts[focus] == counts.max()) }
  }

  @Test func whereTwoWaysCrossTheNewerIsWhole() {
    let across = layer((0..<110).map { ($0, 61) }, 0)
    let down = layer([(60, 119)] + (0..<115).map { (60, 118 - $0) }, 1)
    let buffer = drawn([across, down])
    // 58 steps down, 60 across: the one across came last.
    #expect(buffer[32, 15].foreground == palette.line(0))
    for x in 2..<50 { #expect(buffer[x, 15].foreground == palette.line(0)) }
  }

  @Test func signsStandInAHalo() {
    let block = (0..<20).flatMap { row in (40..<70).map { (x: $0, y: 50 + row) } }
    let place = Point(x: 50.5, y: 60.5)
    let (x, y) = (2 + 25, 1 + (119 - 60) / 4)
    for kind in [Marker.Kind.minimum, .average(shape: 0), .head(shape: 1)] {
      let buffer = drawn(
        [layer(block)], halo: Halo(around: [Marker(kind, at: place)], on: projection))
      let lines = (-1...1).map { row in
        String((-2...2).map { Character(buffer[x + $0, y + row].scalar) })
      }
      #expect(lines == ["⣿⡟⠛⢻⣿", "⣿   ⣿", "⣿⣧⣤⣼⣿"], "\(kind)")
    }
    for kind in [Marker.Kind.start, .saddle, .snapshot] {
      let halo = Halo(around: [Marker(kind, at: place)], on: projection)
      #expect(drawn([layer(block)], halo: halo) == drawn([layer(block)]))
    }
    let outside = Halo(
      around: [Marker(.minimum, at: Point(x: -1, y: .nan))], on: projection)
    #expect(drawn([layer(block)], halo: outside) == drawn([layer(block)]))
  }
}
