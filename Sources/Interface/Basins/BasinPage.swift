import Optimization
import Plotting
import Presets

/// A map of basins as a figure for paper: the area from which each minimum is reached, stronger where it is
/// reached sooner.
public struct BasinPage {
  private let state: State
  private let optimizer: Int
  private let minima: [Vector]
  private let cells: [BasinMap.Cell]
  private let columns: Int

  /// The page of cells, row by row from the top, in which runs of an optimizer began.
  package init(
    of optimizer: Int, in preset: Preset, minima: [Vector], cells: [BasinMap.Cell], columns: Int,
    display: Display
  ) {
    state = State(preset, size: Size(columns: 120, rows: 40), display: display).seen(by: optimizer)
    self.optimizer = optimizer
    self.minima = minima
    self.cells = cells
    self.columns = columns
  }

  private var preset: Preset { state.scene.preset }
  private var rows: Int { cells.count / max(1, columns) }

  /// What was looked at; a curve has a range of losses as well.
  private var viewport: Viewport {
    Viewport(
      x: preset.view.x,
      y: preset.landscape.dimension == 1 ? state.view.wanted.y : preset.view.y)
  }

  /// The figure, and what its colours mean.
  public var page: FigurePage {
    let scene = SceneFigure(
      state: state, optimizers: [], viewport: viewport, look: Look(state.view.display),
      arrows: nil)
    var figure = scene.figure(titled: nil)
    figure.title = preset.optimizers[optimizer].name
    figure.owner = optimizer
    figure.camera = nil
    let lines = figure.ground.map(isolines) ?? []
    // The colours are those of the minima.
    figure.ground = nil
    figure.marks = lines + areas + figure.marks.filter { !$0.isMinimum } + signs
    return FigurePage(
      title: preset.title, figures: [figure], charts: [],
      legend: legend + FigureLegend.signs(figure.marks.compactMap(seenKind), in: state))
  }

  /// The kind of a sign that is in view.
  private func seenKind(_ mark: Mark) -> Marker.Kind? {
    guard case .sign(let kind, let point) = mark.shape, viewport.contains(point) else { return nil }
    return kind
  }

  private func isolines(of ground: Ground) -> [Mark] {
    Contours.lines(of: ground.grid, levels: ground.levels)
      .filter { ground.levels.isMajor($0.level) }
      .map { Mark(.line($0.points + ($0.isClosed ? $0.points.prefix(1) : [])), .isoline) }
  }

  // MARK: - Areas

  private var reached: [Int] {
    Set(cells.compactMap { if case .minimum(let number) = $0.end { number } else { nil } }).sorted()
  }

  /// Thirds of all places that lead to a minimum, by when they do: the last steps of the first two.
  private var thirds: [Int] {
    let steps = cells.filter { if case .minimum = $0.end { true } else { false } }.map(\.steps)
      .sorted()
    guard let last = steps.last else { return [] }
    let ends = [steps[steps.count / 3], steps[2 * steps.count / 3]].filter { $0 < last }
    return ends.count == 2 && ends[0] == ends[1] ? [ends[0]] : ends
  }

  /// An area of each minimum, with what is sooner once more over it, and the area of what leaves.
  private var areas: [Mark] {
    let areas = CellAreas(columns: columns, rows: rows, in: viewport)
    func cell(_ column: Int, _ row: Int) -> BasinMap.Cell { cells[row * columns + column] }
    let layers = [Int.max] + thirds.reversed()
    let basins = reached.flatMap { number in
      layers.compactMap { latest in
        areas.mark(of: number) {
          let cell = cell($0, $1)
          return cell.end == .minimum(number) && cell.steps <= latest
        }
      }
    }
    return basins
      + [areas.mark(of: nil) { cell($0, $1).end == .diverged }].compactMap(\.self)
  }

  /// The minima with their numbers.
  private var signs: [Mark] {
    minima.enumerated().map { number, place in
      let point = preset.landscape.point(place, loss: preset.landscape.value(at: place))
      return Mark(.sign(.minimum, point), .place, named: "\(number)")
    }
  }

  // MARK: - Legend

  private var legend: [FigurePage.Entry] {
    let shown = reached.prefix(FigureLayers.mostBasins)
    let basins = shown.map { number in
      FigurePage.Entry(
        .line(.basin), of: number, "\(number)  \(place(of: number))  \(share(of: .minimum(number)))"
      )
    }
    let more: [Phrase] =
      reached.count > shown.count ? [.firstMinima(shown.count, of: reached.count)] : []
    let away =
      share(of: .diverged).isEmpty
      ? []
      : [FigurePage.Entry(.line(.basin), "\(state.word(.divergesPlace))  \(share(of: .diverged))")]
    let nowhere: [Phrase] =
      share(of: .nowhere).isEmpty ? [] : [.endsAtNone(share: share(of: .nowhere))]
    let strength: [Phrase] = thirds.isEmpty ? [] : [.stronger(within: thirds)]
    return basins + away
      + (more + nowhere + strength).map { FigurePage.Entry(.none, state.word($0)) }
  }

  private func place(of number: Int) -> String {
    let (x, y) = (minima[number].x.rounded(toDigits: 3), minima[number].y.rounded(toDigits: 3))
    return preset.landscape.dimension == 1
      ? "x = \(Numerals.short(x))" : "(\(Numerals.short(x)), \(Numerals.short(y)))"
  }

  /// How much of the map ends so; empty where nothing does.
  private func share(of end: BasinMap.End) -> String {
    let count = cells.count { $0.end == end }
    guard count > 0 else { return "" }
    let percent = 100 * Double(count) / Double(cells.count)
    return percent < 0.5 ? "< 1 %" : "\(Int(percent.rounded())) %"
  }
}

extension Mark {
  fileprivate var isMinimum: Bool {
    if case .sign(.minimum, _) = shape { true } else { false }
  }
}
