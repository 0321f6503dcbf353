import Testing

@testable import Plotting

@Suite struct ReliefCellsTests {
  private static let size = Size(columns: 60, rows: 20)

  private static func draw(
    _ tier: ColorTier, _ glyphs: GlyphSet, _ landscape: Landscape = .himmelblau,
    isolines: Bool = true, in rect: Rect = Rect(x: 0, y: 0, columns: 60, rows: 20)
  ) -> CellBuffer {
    let view = ReliefView(
      of: .of(landscape, proportion: 1.3), from: .standard, width: rect.columns * 2,
      height: rect.rows * 4)
    var buffer = CellBuffer(size: size, filledWith: Cell("#"))
    view.draw(
      into: &buffer, in: rect, palette: Theme.dark.palette(for: tier), glyphs: glyphs,
      showsIsolines: isolines)
    return buffer
  }

  private static func scalars(_ buffer: CellBuffer) -> Set<Unicode.Scalar> {
    Set(buffer.cells.map(\.scalar))
  }

  @Test func whereThereAreColoursCellsAreHalves() {
    let plain = Self.draw(.truecolor, .braille, isolines: false)
    #expect(Self.scalars(plain) == [" ", "\u{2580}"])
    // Both halves count.
    #expect(Set(plain.cells.map(\.foreground)).count > 100)
    #expect(Set(plain.cells.map(\.background)).count > 100)
    let lined = Self.scalars(Self.draw(.truecolor, .braille))
    #expect(lined.contains { (0x2801...0x28FF).contains($0.value) })
    #expect(Self.scalars(Self.draw(.palette256, .braille, isolines: false)) == [" ", "\u{2580}"])
  }

  @Test func aTerminalGetsOnlyItsOwnColours() {
    let palette = Theme.dark.palette(for: .palette256)
    let allowed = Set(palette.terrain + [palette.background])
    for cell in Self.draw(.palette256, .braille, isolines: false).cells {
      #expect(allowed.contains(cell.background))
    }
  }

  /// Blocks have no dots: iso-lines are lighter halves.
  @Test func blocksHaveIsolinesInTheirColours() {
    let lined = Self.draw(.truecolor, .blocks)
    #expect(Self.scalars(lined) == [" ", "\u{2580}"])
    #expect(lined != Self.draw(.truecolor, .blocks, isolines: false))
  }

  @Test func charactersAreASCII() {
    for tier in [ColorTier.truecolor, .palette256, .palette16, .mono] {
      #expect(Self.scalars(Self.draw(tier, .ascii)).allSatisfy { $0.isASCII })
    }
  }

  @Test func withoutColoursThereAreWires() {
    for tier in [ColorTier.palette16, .mono] {
      let scalars = Self.scalars(Self.draw(tier, .braille))
      #expect(scalars.allSatisfy { $0 == " " || (0x2801...0x28FF).contains($0.value) })
      #expect(scalars.count > 30)
    }
    #expect(Self.scalars(Self.draw(.mono, .blocks)) == [" ", "\u{B7}"])
  }

  /// Everywhere it stays inside of its rectangle, and gives every cell of it a ground.
  @Test(arguments: [ColorTier.truecolor, .mono])
  func staysInsideOfItsRectangle(tier: ColorTier) {
    for rect in [
      Rect(x: 5, y: 3, columns: 30, rows: 10), Rect(x: -9, y: -4, columns: 30, rows: 10),
      Rect(x: 50, y: 15, columns: 30, rows: 10), Rect(x: 2, y: 2, columns: 1, rows: 1),
      Rect(x: 2, y: 2, columns: 0, rows: 0), Rect(x: 70, y: 30, columns: 5, rows: 5),
    ] {
      let buffer = Self.draw(tier, .braille, in: rect)
      for y in 0..<Self.size.rows {
        for x in 0..<Self.size.columns {
          #expect((buffer[x, y].scalar == "#") == !rect.contains(x: x, y: y))
        }
      }
    }
  }

  /// Frames without room are drawn as nothing, with whatever is to be drawn on them.
  @Test(arguments: [(0, 5), (5, 0), (1, 1), (0, 0)]) func thereMayBeNoRoom(columns: Int, rows: Int)
  {
    let rect = Rect(x: 0, y: 0, columns: columns, rows: rows)
    for glyphs in GlyphSet.allCases {
      for tier in [ColorTier.truecolor, .mono] {
        let buffer = Self.draw(tier, glyphs, in: rect)
        #expect(buffer.cells.count { $0.scalar != "#" } == columns * rows)
      }
    }
    let view = ReliefView(of: .of(.saddle), from: .standard, width: columns, height: rows)
    #expect(view.isolines.count == columns * rows)
  }

  /// Where half of a relief is missing dots go along the foot that its numbers stand at, on nothing else.
  @Test(arguments: [GlyphSet.braille, .blocks, .ascii]) func anOpenFootIsDrawn(glyphs: GlyphSet) {
    func draw(_ relief: Relief) -> CellBuffer {
      let view = ReliefView(of: relief, from: .standard, width: 120, height: 80, margin: 4)
      var buffer = CellBuffer(size: Self.size)
      view.draw(
        into: &buffer, in: Rect(x: 0, y: 0, columns: 60, rows: 20),
        palette: Theme.dark.palette(for: .truecolor), glyphs: glyphs, showsIsolines: false)
      return buffer
    }
    let dimmed = Theme.dark.palette(for: .truecolor).dimmed.foreground
    func dots(_ buffer: CellBuffer) -> Int {
      buffer.cells.count { $0.foreground == dimmed && $0.scalar != " " }
    }
    #expect(dots(draw(.ofHeights { x, _ in x < 0 ? .nan : 5 })) > 10)
    #expect(dots(draw(.ofHeights { _, _ in 5 })) == 0)
    // A hole in the middle leaves all the walls.
    #expect(dots(draw(.ofHeights { x, y in x * x + y * y < 0.2 ? .nan : 5 })) == 0)
  }

  /// Half of the front and all of the left side, for an eye between them.
  @Test func theOpenFootIsWhereNoWallIs() throws {
    let relief = Relief.ofHeights { x, _ in x < 0 ? .nan : 5 }
    let view = ReliefView(of: relief, from: .standard, width: 120, height: 80)
    func seen(_ x: Double, _ y: Double) -> Point {
      view.point(of: view.perspective.sighting(of: SpacePoint(x: x, y: y, z: 0)))
    }
    #expect(view.openFoot == [[seen(-1, -1), seen(0, -1)], [seen(-1, -1), seen(-1, 1)]])
  }

  /// A hole is not drawn: what is behind it is seen, or nothing.
  @Test func aHoleIsOpen() {
    func samples(_ relief: Relief) -> Int {
      ReliefView(of: relief, from: .standard, width: 120, height: 80)
        .depth.nearness.count { $0 > 0 }
    }
    let whole = samples(.ofHeights { x, _ in 5 + 5 * x })
    let open = samples(.ofHeights { x, y in x * x + y * y < 0.2 ? .nan : 5 + 5 * x })
    #expect(open < whole - 100 && open > whole / 2)
  }
}
