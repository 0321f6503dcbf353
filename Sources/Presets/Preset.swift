import Optimization
import Plotting

/// A scene or lesson as a preset file describes it: pure data, checked.
public struct Preset: Sendable {
  /// What it is called.
  public var titles: Wording
  /// What it shows, in one line.
  public var summaries = Wording("")
  /// Its place in the course, if it is a lesson.
  public var course: CoursePlace?
  /// What keys and commands leave alone.
  public var locks: Set<Lock> = []
  /// The language that its texts are shown in.
  public var language = Language.en
  /// What the optimizers run down.
  public var landscape: any Landscape
  /// The landscape's name as written, or its formula.
  public var landscapeName: String
  /// The file that the landscape's losses are in, where it is a grid.
  public var attachment: Attachment?
  /// Another curve to compare a 1-D landscape with; nothing runs down it.
  public var beside: Beside?
  /// The part of the plane that is shown at first.
  public var view: Domain
  /// How long units are beside each other on the screen; nil leaves it to what is drawn.
  public var aspect: Aspect?
  /// How much of every trail is drawn whole; nil leaves it to the user, or to what suits each.
  public var trail: TrailLength?
  /// The same for single optimizers, by their names.
  public var trails: [String: TrailLength] = [:]
  /// Where every optimizer without a start of its own begins.
  public var start: Vector
  /// How many updates each optimizer makes.
  public var steps = Self.defaultSteps
  /// The seed of the noise.
  public var seed: UInt64 = 0
  /// Steps a second while playing.
  public var speed = Self.defaultSpeed
  /// What is drawn where.
  public var layout = Layout.overlay
  /// From where reliefs are looked at first.
  public var camera = Camera.standard
  /// What the charts show, in their order; empty for the loss and the rates that change.
  public var curves: [Curve] = []
  /// What the charts are drawn over at first; nil for the steps, and charts where there is room.
  public var axis: CurveAxis?
  /// What a step takes in simulated time.
  public var time = StepTime()
  /// The optimizers, in the order of the file.
  public var optimizers: [Optimizer] = []
  /// What changes about the optimizers, and when.
  public var score = Score()
  /// Trajectories that were logged elsewhere, drawn beside the optimizers.
  public var paths: [LoggedPath] = []
  /// What happens at which step, in order of step.
  public var beats: [Beat] = []
  /// What is claimed about the run.
  public var expectations: [Expectation] = []

  /// A scene on `landscape` with everything else at its default and no optimizers yet.
  public init(title: String, landscape: any Landscape, landscapeName: String) {
    titles = Wording(title)
    self.landscape = landscape
    self.landscapeName = landscapeName
    view = landscape.domain
    start = landscape.start
  }

  static let defaultSteps = 1000
  static let defaultSpeed = 30.0
  /// How many optimizers there may be: a digit key selects each of them on the screen.
  public static let mostOptimizers = 9

  /// How many logged paths there may be.
  static let mostPaths = 9

  /// Whether a unit along x is to be as long as one along y, so that a disk looks like a disk.
  public var hasEqualScales: Bool {
    guard landscape.dimension == 2 else { return false }
    return aspect.map { $0 == .equal } ?? optimizers.contains { $0.constraint?.isDisk == true }
  }

  /// Whether charts are to be shown on small screens too.
  public var asksForCurves: Bool { !curves.isEmpty || axis != nil }

  /// What it is called, in its language.
  public var title: String {
    get { titles.text(in: language) }
    set { titles = Wording(newValue) }
  }

  /// What it shows, in its language.
  public var summary: String {
    get { summaries.text(in: language) }
    set { summaries = Wording(newValue) }
  }

  /// The steps whose numbers are spoken of or shown later.
  public var spokenSteps: [Int] {
    beats.filter { beat in
      beat.cues.layers[.pointer] == true || !beat.pins.isEmpty
        || beat.wordings.contains { Template($0.text(in: language)).hasNumbers }
    }.map(\.step)
  }

  /// The landscape of the optimizer at place `index`, which may be turned.
  public func landscape(of index: Int) -> any Landscape { optimizers[index].ground(on: landscape) }

  /// Whether optimizers have the landscape turned by different angles, so that no map shows it to all.
  public var hasTurnedPanes: Bool { Set(optimizers.map(\.rotation)).count > 1 }

  /// All optimizers at their starts.
  public var race: Race { Race(optimizers, on: landscape, from: start, seed: seed, score: score) }

  /// The optimizer at place `index` by itself, at its start, to go through the same as beside the others.
  public func race(of index: Int) -> Race {
    let changes = score.part(of: index, among: optimizers).map {
      Change(step: $0.step, optimizer: 0, $0.setting)
    }
    var optimizer = optimizers[index]
    optimizer.branch = nil
    return Race([optimizer], on: landscape, from: start, seed: seed, score: Score(changes))
  }

  /// Whether any optimizer keeps an average, at some time or other.
  public var hasAverages: Bool {
    optimizers.contains { $0.average != nil }
      || score.changes.contains {
        switch $0.setting {
        case .average(let average): average != nil
        case .rule(let rule): rule.broughtAverage != nil
        default: false
        }
      }
  }

  /// What the ensembles take, where that is worth a word before they are made: more than 1 GB.
  public var memoryNotice: String? {
    let bytes = EnsembleMemory(of: optimizers, on: landscape, score: score).bytes
    guard bytes > EnsembleMemory.notable else { return nil }
    return "its ensembles take up to \(EnsembleMemory.text(bytes)) of memory"
  }

  /// The search for what nobody has written down of the landscape in view: minima, saddles, maxima,
  /// and basins where it is to find them.
  package func search(findsBasins: Bool) -> SceneSearch {
    SceneSearch(
      of: landscape, in: view,
      // Where a turned landscape leads to would have to be turned back.
      runs: optimizers.filter { $0.rotation == 0 }.map {
        Run($0, on: landscape, from: start, seed: seed)
      }, steps: steps,
      findsBasins: findsBasins)
  }
}

extension Constraint {
  fileprivate var isDisk: Bool {
    shape.parts.contains { if case .disk = $0 { true } else { false } }
  }
}

extension EnsembleMemory {
  /// So many bytes in words, as in "1.3 GB".
  public static func text(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999_999) / 100_000_000
    return "\(tenths / 10).\(tenths % 10) GB"
  }
}
