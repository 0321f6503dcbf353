import Optimization
import Plotting

/// Charts as they were drawn last, each by what it shows: while a run plays they stay the same for
/// several frames.
struct ChartCache {
  typealias Titled = (title: String, chart: LineChart)

  /// What charts depend on, besides their size and their look, while a run plays.
  struct Key: Equatable {
    struct Run: Equatable {
      let learningRate: LearningRate
      let noise: GradientNoise?
      let divergedAt: Int?
      /// What is to come at the end, by what a schedule that listens to the loss knows now.
      let lastLearningRate: Double
      let lastSigma: Double
    }

    let present: Int
    let stride: Int
    let horizon: Double
    let scene: Int
    let timeline: Int
    let focus: Int
    let visible: [Int]
    let floor: Double?
    let runs: [Run]
  }

  /// A chart below its title.
  struct Entry {
    let chart: LineChart
    let picture: CellBuffer
    /// The part of the picture that the lines are in.
    let plot: Rect
    fileprivate let key: Key?
    fileprivate let look: Look
  }

  /// What a chart shows, wherever it stands.
  enum Subject: Hashable {
    case loss
    case rate(Tunable)
    case sweep
  }

  private var entries: [Subject: Entry] = [:]
  private var constants: (key: Key, rates: [ConstantRates])?

  /// The rates that need no chart, looked for anew unless `key` says that they would be the same.
  mutating func constantRates(_ key: Key?, find: () -> [ConstantRates]) -> [ConstantRates] {
    if let key, let constants, constants.key == key { return constants.rates }
    let rates = find()
    constants = key.map { ($0, rates) }
    return rates
  }

  /// The chart of `subject`, drawn anew unless `key` says that it would be the same.
  mutating func entry(
    _ subject: Subject, _ key: Key?, size: Size, _ look: Look, make: () -> Titled
  ) -> Entry {
    if let key, let known = entries[subject], known.key == key, known.picture.size == size,
      known.look == look
    {
      return known
    }
    let (title, chart) = make()
    var picture = CellBuffer(size: size, filledWith: look.blank)
    var rest = picture.bounds
    let line = rest.cutTop(1)
    picture.write(
      title, x: line.x + 1, y: line.y, style: look.palette.dimmed,
      maximumColumns: line.columns - 1, ellipsis: look.glyphs.ellipsis)
    let plot = chart.draw(
      into: &picture, in: rest, palette: look.palette, glyphs: look.glyphs)
    let entry = Entry(chart: chart, picture: picture, plot: plot, key: key, look: look)
    entries[subject] = entry
    return entry
  }
}
