import Optimization
import Presets

/// What runs: a preset with all that a hand has changed about it, and its race.
///
/// `init` is the only way to one.
public struct Scene: Sendable {
  /// What was loaded, and all changes since.
  public internal(set) var preset: Preset
  /// The race and its past.
  package internal(set) var timeline: Timeline
  /// What is known of the landscape, or was found in the preset's view.
  package internal(set) var findings: SceneSearch.Findings
  /// What is common to all optimizers, while the scene is as one sees it that has the landscape turned.
  var unturned: Unturned?
  /// The search for it, until it is done: the first frame does not wait for it.
  var search: SceneSearch?
  /// From where which minimum is reached, as far as that was asked for.
  var basins = BasinAtlas()
  /// The final loss over a setting, if that was asked for.
  var sweep: SweepPage?
  /// The tuning of all rates, while it goes on, and what the last one has set.
  var tuning: RateTuningWork?
  var tuned: [TunedRate] = []
  /// How far runs moved, and the rates that coordinates felt, as far as that is shown.
  var moves = FollowedMoves()
  /// The densities that noise of a temperature leads to, as far as they are shown.
  var densities = Densities()

  /// What the scene was before each change by hand, and after each one that was taken back.
  var done: [Content] = []
  var undone: [Content] = []

  /// Which preset of the library it is, if it is one.
  public internal(set) var libraryIndex: Int?
  /// Which landscape of the catalogue was chosen by hand.
  private(set) var landscapeIndex: Int?
  /// The scene whose optimizers went there.
  private(set) var source: Preset?

  /// The race of `preset` at its start.
  init(
    _ preset: Preset, libraryIndex: Int? = nil, landscapeIndex: Int? = nil, source: Preset? = nil
  ) {
    self.preset = preset
    self.libraryIndex = libraryIndex
    self.landscapeIndex = landscapeIndex
    self.source = source
    timeline = Timeline(preset.race, stepLimit: preset.steps, marks: preset.spokenSteps)
    findings = SceneSearch.Findings(knownOf: preset.landscape)
    beginSearch()
  }

  /// Takes what is written down of the landscape, and begins to look for the rest.
  mutating func beginSearch() {
    findings = SceneSearch.Findings(knownOf: preset.landscape)
    let search = preset.search(findsBasins: preset.optimizers.contains { $0.particles > 1 })
    self.search = search.result == nil ? search : nil
  }

  /// The scene whose optimizers go to another landscape, with the rates that they have there.
  var movable: Preset { source ?? preset }

  /// What to subtract from losses before taking logarithms, as far as it is known by now.
  var lossFloor: Double? { search?.findings.lossFloor ?? findings.lossFloor }

  /// The beat whose text is in the caption, if one has been reached.
  public var beatIndex: Int? { preset.beats.lastIndex { $0.step <= timeline.step } }

  /// Whether the scene pauses at its very start.
  var pausesAtStart: Bool { preset.beats.contains { $0.step == 0 && $0.pauses } }

  /// Begins the race of the preset, as it is now, at its start.
  mutating func restartRace() {
    letRaceGo()
    timeline = Timeline(preset.race, stepLimit: preset.steps, marks: preset.spokenSteps)
  }

  /// Lets the particles go, so that there are never the ensembles of two races.
  mutating func letRaceGo() { timeline = Timeline(Race([], on: preset.landscape), stepLimit: 0) }
}
