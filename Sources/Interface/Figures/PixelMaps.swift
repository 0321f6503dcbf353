import Optimization
import Plotting

/// The maps of a screen as pixels, to lie under its text; their grounds are kept from frame to frame.
struct PixelMaps {
  /// All that a ground is made from.
  private struct Key: Equatable {
    let source: GroundSource
    let size: Size
    let cell: CellPixels
    let palette: Palette
    let showsIsolines: Bool
  }

  /// As many as a screen has at a time, and some from before a resize.
  private var maps = Memo<Key, PixelMap>(capacity: 12)
  private var reliefs = Memo<ReliefKey, (view: ReliefView, map: PixelMap)>(capacity: 12)
  private var surfaces = SurfaceCache()

  /// All that the picture of a relief is made from.
  private struct ReliefKey: Equatable {
    let surface: Surface.Key
    let samples: Int
    let cell: CellPixels
    let palette: Palette
    let showsIsolines: Bool
  }

  /// The picture of a map; nil where the map is drawn in cells.
  mutating func picture(of figure: SceneFigure, on map: Rect) -> PlacedPicture? {
    let (state, look, viewport) = (figure.state, figure.look, figure.viewport)
    guard state.isOnPixels, let cell = look.pixels, !map.isEmpty else { return nil }
    if state.isOnSurface {
      return relief(figure, on: map, cell)
    }
    let key = Key(
      source: state.groundSource(viewport), size: Size(columns: map.columns, rows: map.rows),
      cell: cell, palette: look.palette, showsIsolines: state.view.showsIsolines)
    var placed: PlacedPicture?
    _ = maps.value(for: key) { key in
      PixelMap(
        of: Figure(viewport: viewport, ground: figure.ground),
        width: key.size.columns * cell.width, height: key.size.rows * cell.height,
        cellHeight: cell.height, palette: key.palette, showsIsolines: key.showsIsolines)
    } goOn: {
      placed = $0.placed(x: map.x, y: map.y, with: figure.marks)
    }
    return placed
  }

  /// How a relief was looked at last.
  private struct Side: Equatable {
    let camera: Camera
    let viewport: Viewport
    let size: Size
  }

  private var lookedAt: Side?

  /// More pixels than this are smooth enough with a sample for each.
  private static let mostSmoothed = 700_000

  private mutating func relief(
    _ figure: SceneFigure, on map: Rect, _ cell: CellPixels
  ) -> PlacedPicture? {
    let (state, look) = (figure.state, figure.look)
    let pixels = map.columns * cell.width * map.rows * cell.height
    let samples = pixels > Self.mostSmoothed ? 1 : 2
    let surface = state.surfaceKey(
      on: map, samples: Size(columns: cell.width * samples, rows: cell.height * samples))
    let key = ReliefKey(
      surface: surface, samples: samples, cell: cell, palette: look.palette,
      showsIsolines: state.view.showsIsolines)
    if reliefs[key] == nil { forgetOtherSides(state) }
    var placed: PlacedPicture?
    _ = reliefs.value(for: key) { key in
      let view = surfaces.view(surface)
      let map = PixelMap(
        of: view, samples: samples, cellHeight: cell.height, palette: look.palette,
        showsIsolines: key.showsIsolines)
      return (view, map)
    } goOn: {
      placed = $0.map.placed(x: map.x, y: map.y, with: $0.view.flattened(figure.marks))
    }
    return placed
  }

  /// Lets go of reliefs as they were seen before: each has several numbers for every pixel.
  private mutating func forgetOtherSides(_ state: State) {
    let look = Side(
      camera: state.view.camera, viewport: state.view.viewport, size: state.view.size)
    guard lookedAt != look else { return }
    lookedAt = look
    reliefs = Memo(capacity: 12)
    surfaces = SurfaceCache()
  }
}

extension State {
  /// Whether what maps show is a picture below the text.
  ///
  /// Basins are cells by themselves.
  var isOnPixels: Bool { view.display.shownPixels != nil && !view.showsBasins }
}
