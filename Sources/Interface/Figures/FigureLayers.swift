import Optimization
import Plotting
import Presets

/// What a figure shows of the landscape as a whole, below everything else: basins, curvature, fields.
struct FigureLayers {
  private let scene: SceneFigure
  /// How many times as wide as high the map is on the page.
  private let proportion: Double

  /// More basins could not be told apart.
  static let mostBasins = 9

  /// Rows of places at which the landscape is looked at; the columns follow.
  private static let (fieldRows, hatchRows, basinRows) = (14, 34, 120)

  /// The layers of a figure that is so many times as wide as high.
  init(_ scene: SceneFigure, proportion: Double) {
    self.scene = scene
    self.proportion = proportion
  }

  private var state: State { scene.state }
  private var landscape: any Landscape { state.scene.preset.landscape }

  /// The marks, the lowest first.
  var marks: [Mark] { basins + curvature + field }

  // MARK: - Basins

  private var owner: Int? {
    scene.optimizers.contains(state.view.focus) ? state.view.focus : scene.optimizers.first
  }

  private var basins: [Mark] {
    guard state.view.showsBasins, landscape.dimension == 2, !state.minima.isEmpty, let owner else {
      return []
    }
    let map = Rect(
      x: 0, y: 0, columns: max(2, Int(Double(Self.basinRows) * proportion)),
      rows: Self.basinRows / 2)
    var state = state
    state.view.viewport = scene.viewport
    var sketch = BasinQuestion(of: owner, in: state, on: map).sketch
    while sketch.result == nil { _ = sketch.doNextPiece() }
    let areas = CellAreas(columns: sketch.columns, rows: sketch.rows, in: scene.viewport)
    return state.minima.indices.prefix(Self.mostBasins).compactMap { number in
      areas.mark(of: number) { sketch.cell(column: $0, row: $1)?.end == .minimum(number) }
    }
  }

  /// The middles of cells all over the view, growing.
  private func middles(columns: Int, rows: Int) -> (xs: [Double], ys: [Double]) {
    func places(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
      (0..<count).map {
        range.lowerBound + (Double($0) + 0.5) / Double(count)
          * (range.upperBound - range.lowerBound)
      }
    }
    return (places(scene.viewport.x, columns), places(scene.viewport.y, rows))
  }

  // MARK: - Curvature

  private var curvature: [Mark] {
    guard state.view.showsCurvature else { return [] }
    guard landscape.dimension == 2 else { return concaveParts }
    let columns = Int(Double(Self.hatchRows) * proportion)
    let (xs, ys) = middles(columns: columns, rows: Self.hatchRows)
    let (dx, dy) = (
      0.3 * scene.viewport.width / Double(columns),
      0.3 * scene.viewport.height / Double(Self.hatchRows)
    )
    var lines: (indefinite: [Point], concave: [Point]) = ([], [])
    let gap = Point(x: .nan, y: .nan)
    for y in ys {
      for x in xs {
        let rise = [Point(x: x - dx, y: y - dy), Point(x: x + dx, y: y + dy), gap]
        switch CurvatureView.kind(of: landscape, at: Vector(x, y)) {
        case .convex, .belowConcave: break
        case .indefinite: lines.indefinite += rise
        case .concave:
          lines.concave += rise + [Point(x: x - dx, y: y + dy), Point(x: x + dx, y: y - dy), gap]
        }
      }
    }
    return [Mark(.line(lines.indefinite), .indefinite), Mark(.line(lines.concave), .concave)]
      .filter { if case .line(let points) = $0.shape { !points.isEmpty } else { false } }
  }

  /// A line a little below a curve where it is concave.
  private var concaveParts: [Mark] {
    let drop = 0.025 * scene.viewport.height
    let points = Grid.coordinates(scene.viewport.x, count: 401).map { x in
      CurvatureView.kind(of: landscape, at: Vector(x, 0)) == .concave
        ? Point(x: x, y: landscape.value(at: Vector(x, 0)) - drop) : Point(x: .nan, y: .nan)
    }
    return points.contains { $0.x.isFinite } ? [Mark(.line(points), .concave)] : []
  }

  // MARK: - Fields

  private var field: [Mark] {
    guard let kind = state.view.field, let owner, landscape.dimension == 2 else { return [] }
    // Square cells, so that directions are those on paper.
    let rows = Self.fieldRows
    let columns = max(1, Int(Double(rows) * proportion))
    let (xs, ys) = middles(columns: columns, rows: rows)
    let run = state.scene.timeline.race.runs[owner]
    let recipe = run.optimizer.first(rate: run.learningRate)
    let cell = (
      width: scene.viewport.width / Double(columns), height: scene.viewport.height / Double(rows)
    )
    return ys.flatMap { y in
      xs.compactMap { x -> Mark? in
        let place = Vector(x, y)
        let way =
          kind == .gradient
          ? -1 * landscape.evaluation(at: place).gradient
          : recipe.firstMove(from: place, on: landscape)
        let (right, up) = (way.x / cell.width, way.y / cell.height)
        let length = Double.norm(right, up)
        guard length > 0, length.isFinite else { return nil }
        let (dx, dy) = (0.36 * right / length * cell.width, 0.36 * up / length * cell.height)
        return Mark(
          .arrow(Point(x: x - dx, y: y - dy), Point(x: x + dx, y: y + dy)), .field,
          of: kind == .gradient ? nil : owner)
      }
    }
  }
}

extension State {
  /// What the arrows all over a map are.
  var fieldName: Phrase {
    view.field == .firstUpdate ? .firstUpdate : .downhill
  }
}
