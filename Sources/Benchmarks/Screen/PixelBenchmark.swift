import CBenchmarks
import Optimization
import Plotting
import Recording

/// What a frame of pixels is made of: a trail on a map, and a tile that is packed for a terminal.
struct PixelBenchmark {
  let table: Table

  private static let cell = CellPixels(width: 10, height: 20)
  private static let size = Size(columns: 120, rows: 36)

  func run() {
    let landscape: any Landscape = Rosenbrock()
    let viewport = Viewport(x: landscape.domain.x, y: landscape.domain.y)
    let (width, height) = (Self.size.columns * Self.cell.width, Self.size.rows * Self.cell.height)
    let grid = Grid(
      xs: Grid.coordinates(viewport.x, count: 241), ys: Grid.coordinates(viewport.y, count: 145)
    ) { landscape.value(at: Vector($0, $1)) }
    let figure = Figure(
      viewport: viewport, ground: Ground(grid, levels: Levels(for: grid, minimum: 0)))
    var map = PixelMap(
      of: figure, width: width, height: height, cellHeight: Self.cell.height,
      palette: Theme.dark.palette(for: .truecolor), showsIsolines: true)
    let trail = Self.trail(in: viewport)
    let mark = Mark(.line(trail), .trail, of: 0)
    frame(&map, mark, Self.spots(of: trail, in: viewport, width: width, height: height))
    tile(&map, mark)
  }

  /// A spiral of 400 moves from the middle of a view outwards.
  private static func trail(in viewport: Viewport) -> [Point] {
    var place = (x: 1.0, y: 0.0)
    let step = (x: 0.995, y: 0.0998)
    return (0...400).map { index in
      place = (place.x * step.x - place.y * step.y, place.x * step.y + place.y * step.x)
      let reach = 0.45 * Double(index) / 400
      return Point(
        x: viewport.x.lowerBound + viewport.width * (0.5 + reach * place.x),
        y: viewport.y.lowerBound + viewport.height * (0.5 + reach * place.y))
    }
  }

  private static func spots(
    of trail: [Point], in viewport: Viewport, width: Int, height: Int
  ) -> [Double] {
    var spots: [Double] = []
    for point in trail {
      spots.append((point.x - viewport.x.lowerBound) / viewport.width * Double(width))
      spots.append((viewport.y.upperBound - point.y) / viewport.height * Double(height))
    }
    return spots
  }

  private func frame(_ map: inout PixelMap, _ mark: Mark, _ spots: [Double]) {
    let ground = map.groundPicture
    var light: [UInt16] = []
    for pixel in ground.pixels {
      for shift: UInt32 in [16, 8, 0] { light.append(UInt16(pixel >> shift & 0xFF) * 257) }
    }
    let values = (0...65535).map { UInt8($0 >> 8) }
    var (copy, pixels) = (light, ground.pixels)
    table.section("Pixels: a trail of 400 moves on a map of \(ground.width) x \(ground.height)")
    var placed: PlacedPicture?
    table.compare(
      "a frame", unit: "ms", amount: 1e6,
      limit: {
        copy.withUnsafeMutableBufferPointer { copy in
          limit_raster(
            light, raster(light: copy.baseAddress, width: ground.width, height: ground.height),
            spots, spots.count / 2, 1.6, values, &pixels)
        }
      },
      ours: { placed = map.placed(x: 0, y: 0, with: [mark]) })
    if placed?.picture == ground { print("  nothing is drawn") }
  }

  private func tile(_ map: inout PixelMap, _ mark: Mark) {
    let (plain, drawn) = (
      map.placed(x: 0, y: 0, with: []), map.placed(x: 0, y: 0, with: [mark])
    )
    // Of the tiles that differ one is shown in turn: as many as C packs.
    var one = plain
    let (width, height) = (16 * Self.cell.width, 8 * Self.cell.height)
    for row in 0..<height {
      let start = (2 * height + row) * plain.picture.width + 3 * width
      one.picture.put(
        Array(drawn.picture.pixels[start..<start + width]), width: width, x: 3 * width,
        y: 2 * height + row)
    }
    let pictures = [
      PlacedPicture(x: 0, y: 0, picture: plain.picture),
      PlacedPicture(x: 0, y: 0, picture: one.picture),
    ]
    var channels = [UInt8](repeating: 0, count: width * height * 3)
    var packed = [UInt8](repeating: 0, count: 2 * channels.count)
    var (screen, turn, length) = (KittyScreen(cell: Self.cell), 0, 0)
    _ = screen.show([pictures[0]])
    let first = 2 * height * plain.picture.width + 3 * width
    table.section(
      "Pixels: one tile of \(width) x \(height) on that map, found and sent here, packed in C")
    table.compare(
      "a tile", unit: "ms", amount: 1e6,
      limit: {
        one.picture.pixels.withUnsafeBufferPointer { pixels in
          length = limit_tile(
            pixels.baseAddress.map { $0 + first }, plain.picture.width, width, height, &channels,
            &packed, packed.count)
        }
      },
      ours: {
        turn = 1 - turn
        length = screen.show([pictures[turn]]).count
      })
    if length == 0 { print("  nothing is sent") }
  }
}
