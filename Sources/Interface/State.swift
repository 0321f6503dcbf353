import Optimization
import Plotting
import Presets

/// Everything the screen shows, as plain values; `update` changes it, `render` reads it.
public struct State: Sendable {
  /// What runs.
  public internal(set) var scene: Scene
  /// How time passes in it.
  public internal(set) var playback: Playback
  /// How it is looked at.
  public internal(set) var view: ViewSettings
  /// What has the keys and the mouse.
  public internal(set) var input: Input
  /// What else could be opened.
  public internal(set) var shelf: Shelf

  /// The scene at its start, at a pace.
  public init(
    _ preset: Preset, size: Size, display: Display, library: [LibraryEntry] = [],
    libraryIndex: Int? = nil, takesMouse: Bool = true, pace: Pace = Pace(), seen: Set<String> = [],
    isNew: Bool = false
  ) {
    scene = Scene(preset, libraryIndex: libraryIndex)
    playback = Playback(of: scene, pace: pace)
    view = ViewSettings(of: preset, size: size, display: display)
    input = Input(takesMouse: takesMouse)
    shelf = Shelf(library, seen: seen, isNew: isNew)
    followBeats()
    fitView()
    holdToRead()
    sayNotices()
    if !playback.isOpening, let courseOffer { say(courseOffer) }
  }

  /// Says what a scene will take, and what does not fit together in it.
  private mutating func sayNotices() {
    for notice in [scene.preset.memoryNotice].compactMap(\.self) + scene.preset.pathObjections {
      say(notice)
    }
  }

  /// The optimizers that are drawn, by their places.
  public var visible: [Int] {
    scene.preset.optimizers.indices.filter { !view.hidden.contains($0) }
  }

  /// Whether the picture changes as time passes, so that ticks are wanted.
  public var isAnimated: Bool {
    playback.isPlaying || playback.goal != nil || input.toast != nil || hasJobs
      || isResting || view.glide != nil
      || input.preview?.isAnimated == true
  }

  /// Makes a passing remark.
  mutating func say(_ text: String) {
    input.toast = Toast(text)
    input.messages.append(Message(step: scene.timeline.step, text: text))
  }

  /// Lets a remark grow older, and forgets it in the end.
  mutating func ageToast(_ elapsed: Duration) {
    input.toast?.remaining -= elapsed
    if let toast = input.toast, toast.remaining <= .zero { input.toast = nil }
  }

  /// Says that what is seen may have changed.
  public mutating func touch() {
    view.revision += 1
  }

  /// Puts another scene in place of this one: the preset at a place of the library, or the optimizers of
  /// `source` on the landscape at a place of the catalogue.
  mutating func open(
    _ preset: Preset, libraryIndex: Int? = nil, landscapeIndex: Int? = nil, source: Preset? = nil
  ) {
    scene.letRaceGo()
    scene = Scene(
      preset, libraryIndex: libraryIndex, landscapeIndex: landscapeIndex, source: source)
    playback = Playback(of: scene, pace: playback.pace)
    if view.direction.explains.base == false { explainUpdate(false) }
    view.turn(to: preset)
    input.letGo()
    followBeats()
    fitView()
    holdToRead()
    sayNotices()
  }

  /// Begins the race of the preset, as it is now, at its start.
  mutating func beginTimeline() {
    scene.restartRace()
    view.leastHorizon = 0
    playback.goal = nil
    playback.pendingSteps = 0
  }
}
