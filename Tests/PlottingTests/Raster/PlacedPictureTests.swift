import Testing

@testable import Plotting

@Suite struct PlacedPictureTests {
  private static let viewport = Viewport(x: -2...2, y: -1...1)

  /// A map of 20 by 5 cells.
  private func map() -> PixelMap {
    let grid = Grid(
      xs: Grid.coordinates(Self.viewport.x, count: 41),
      ys: Grid.coordinates(Self.viewport.y, count: 21)
    ) { x, y in x * x + 4 * y * y }
    return PixelMap(
      of: Figure(
        viewport: Self.viewport, ground: Ground(grid, levels: Levels(for: grid, minimum: 0))),
      width: 160, height: 80, cellHeight: 16, palette: Theme.dark.palette(for: .truecolor),
      showsIsolines: true)
  }

  private func dots(_ x: Double, _ y: Double) -> Mark {
    Mark(.dots([Point(x: x, y: y)]), .particle, of: 0)
  }

  /// Parts are compared where they may differ from a ground that both have, and everywhere else.
  @Test(arguments: [true, false]) func partsAreComparedPixelForPixel(haveOneGround: Bool) {
    var map = map()
    let scenes = [
      [], [dots(-1, 0.5)], [dots(1, -0.5)], [dots(-1, 0.5), dots(1, -0.5)], [dots(-1, 0.4)],
    ]
    let placed = scenes.map { map.placed(x: 0, y: 0, with: $0) }
    for one in placed {
      for two in placed {
        let other =
          haveOneGround ? two : PlacedPicture(x: 0, y: 0, picture: two.picture)
        for x in stride(from: 0, to: 160, by: 40) {
          for y in stride(from: 0, to: 80, by: 16) {
            let isEqual = (y..<y + 16).allSatisfy { row in
              one.picture.pixels[row * 160 + x..<row * 160 + x + 40]
                == two.picture.pixels[row * 160 + x..<row * 160 + x + 40]
            }
            #expect(one.isEqual(to: other, x: x..<x + 40, y: y..<y + 16) == isEqual)
          }
        }
      }
    }
  }

  /// A cell that gets a colour of its own differs from the ground from then on.
  @Test func aColouredCellIsADifference() {
    var map = map()
    var buffer = CellBuffer(size: Size(columns: 20, rows: 5))
    let plain = map.placed(x: 0, y: 0, with: [])
    var marked = plain
    buffer[4, 3] = Cell(background: .rgb(0x123456))
    marked.makeWay(for: buffer, cell: CellPixels(width: 8, height: 16))
    #expect(!marked.isEqual(to: plain, x: 32..<40, y: 48..<64))
    #expect(!plain.isEqual(to: marked, x: 32..<40, y: 48..<64))
    #expect(plain.isEqual(to: marked, x: 0..<32, y: 0..<80))
  }

  /// What a cell with a ground of its own stands on has its colour.
  @Test func cellsHideWhatIsBelow() {
    var buffer = CellBuffer(size: Size(columns: 30, rows: 10))
    buffer[4, 3] = Cell(background: .rgb(0x123456))
    let picture = map().picture(of: [])
    var placed = PlacedPicture(x: 2, y: 2, picture: picture)
    placed.makeWay(for: buffer, cell: CellPixels(width: 8, height: 16))
    for (index, pixel) in placed.picture.pixels.enumerated() {
      let isHidden = (16..<24).contains(index % 160) && (16..<32).contains(index / 160)
      #expect(pixel == (isHidden ? 0x123456 : picture.pixels[index]))
    }
  }

  /// Under a letter there is the ground alone, whatever has been drawn there.
  @Test func lettersStandOnTheGround() {
    var buffer = CellBuffer(size: Size(columns: 30, rows: 10))
    buffer[4, 3] = Cell("A")
    let map = map()
    let crossing = Mark(.line([Point(x: -4, y: 2), Point(x: 4, y: -2)]), .trail, of: 0)
    let picture = map.picture(of: [crossing])
    let ground = map.picture(of: [])
    #expect(map.groundPicture == ground && picture != ground)
    for corner in 0..<3 {
      var placed = PlacedPicture(
        x: 4 - corner, y: 3 - corner, picture: picture, ground: map.groundPicture)
      placed.makeWay(for: buffer, cell: CellPixels(width: 8, height: 16))
      for (index, pixel) in placed.picture.pixels.enumerated() {
        let isBelow = index % 160 / 8 == corner && index / 160 / 16 == corner
        #expect(pixel == (isBelow ? ground : picture).pixels[index])
      }
    }
  }
}
