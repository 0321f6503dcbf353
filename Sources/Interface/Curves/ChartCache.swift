import Optimization
import Plotting
import Presets

/// Charts as they were drawn last, each by what it shows: while a run plays they stay the same for
/// several frames.
struct ChartCache {
  typealias Titled = (title: String, chart: LineChart)

  /// All that charts are made from, besides what they show and how large they are.
  struct Key: Equatable {
    /// All of the place for charts; how they share it decides what of them is written.
    let area: Size
    let look: Look
    let axis: CurveAxis
    /// What a step takes in simulated time.
    let time: StepTime
    /// From the left edge of the axis to the right.
    let span: ClosedRange<Double>
    /// The last step that is seen to have been made.
    let present: Int
    /// How many steps a bucket of the histories holds.
    let stride: Int
    let focus: Int
    let visible: [Int]
    /// What is subtracted from losses before taking logarithms.
    let floor: Double?
    /// What decides all that each run has been through.
    let origins: [Run.Origin]
    /// What is known now of each of their rates.
    let outlooks: [Run.Outlook]
    /// What distances are to.
    let minima: [Vector]
    /// The last steps up to which it is known how far runs moved.
    let followed: [Int]
    /// What is drawn beside the runs, and the ground it is on; nil where nothing is.
    let paths: [LoggedPath]
    let ground: GroundSource?
  }

  /// A chart below its title.
  struct Entry {
    let chart: LineChart
    let picture: CellBuffer
    /// The part of the picture that the lines are in.
    let plot: Rect
    /// The lines, where they are pixels.
    let lines: PixelPicture?

    /// The lines where the chart stands with its corner in a cell.
    func placedLines(x: Int, y: Int) -> PlacedPicture? {
      lines.map { PlacedPicture(x: x + plot.x, y: y + plot.y, picture: $0) }
    }
  }

  /// What a chart shows, wherever it stands.
  enum Subject: Hashable {
    case curve(Curve)
    case sweep
  }

  private struct EntryKey: Equatable {
    let subject: Subject
    let size: Size
    let key: Key
  }

  private var entries = Memo<EntryKey, Entry>(capacity: 3)
  private var maps = Memo<SweepMap.Key, SweepMap.Picture>(capacity: 1)
  private var constants = Memo<Key, [ConstantRates]>(capacity: 1)

  /// The rates that need no chart.
  mutating func constantRates(_ key: Key, find: () -> [ConstantRates]) -> [ConstantRates] {
    constants.value(for: key) { _ in find() }
  }

  /// The chart of `subject`.
  mutating func entry(_ subject: Subject, size: Size, _ key: Key, make: () -> Titled) -> Entry {
    entries.value(for: EntryKey(subject: subject, size: size, key: key)) { _ in
      Self.draw(make(), size: size, key.look)
    }
  }

  /// The map of a sweep over two settings.
  mutating func map(_ key: SweepMap.Key) -> SweepMap.Picture {
    maps.value(for: key) { SweepMap($0).picture }
  }

  /// A chart drawn below its title.
  static func draw(_ titled: Titled, size: Size, _ look: Look) -> Entry {
    let (title, chart) = titled
    var picture = CellBuffer(size: size, filledWith: look.blank)
    var rest = picture.bounds
    let line = rest.cutTop(1)
    picture.write(
      title, x: line.x + 1, y: line.y, style: look.palette.dimmed,
      maximumColumns: line.columns - 1, ellipsis: look.glyphs.ellipsis)
    let plot = chart.draw(
      into: &picture, in: rest, palette: look.palette, glyphs: look.glyphs,
      linesArePixels: look.pixels != nil)
    let lines = look.pixels.flatMap { cell in
      plot.isEmpty ? nil : chart.picture(size: plot.size, cell: cell, palette: look.palette)
    }
    return Entry(chart: chart, picture: picture, plot: plot, lines: lines)
  }
}
