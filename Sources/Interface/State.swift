import Optimization
import Plotting
import Presets

/// Everything the screen shows, as plain values; `update` changes it, `render` reads it.
public struct State: Sendable {
  /// The scene being played.
  public internal(set) var preset: Preset
  /// Changes whenever what is seen may have changed; the same number means the same picture.
  public private(set) var pictureRevision = 0
  /// Counts the scenes there have been, so that a picture can tell whether it is of this one.
  public internal(set) var sceneRevision = 0
  /// The race and its past.
  public internal(set) var timeline: Timeline
  /// The terminal's size.
  public internal(set) var size: Size {
    didSet { captions = Self.captions(preset, size) }
  }
  /// What the preset says at each beat, in lines that fit the screen.
  private(set) var captions: [[String]]
  /// How pictures are drawn on this terminal.
  public internal(set) var display: Display
  /// What is known of the landscape, or was found in the preset's view.
  public internal(set) var findings: SceneSearch.Findings
  /// The search for it, until it is done: the first frame does not wait for it.
  var search: SceneSearch?
  /// The part of the plane that is asked for: a preset's view, moved and zoomed.
  var wantedView: Viewport { didSet { fitView() } }
  /// The part of the plane on the map: what is asked for, and more where scales are to be equal.
  public internal(set) var viewport: Viewport
  /// What is drawn where.
  public internal(set) var layout: Layout

  /// Whether steps are being made as time passes.
  public internal(set) var isPlaying: Bool
  /// Steps a second while playing.
  public internal(set) var speed: Double
  /// The step that the race is on its way to, where the way takes longer than a frame.
  public internal(set) var goal: Int?
  /// The fraction of a step that time has paid for already.
  var pendingSteps = 0.0

  /// The optimizer that keys act on, by its place.
  public internal(set) var focus = 0
  /// Optimizers that are not drawn.
  public internal(set) var hidden: Set<Int> = []
  /// Whether arrows show gradient and next move; tangents on a curve.
  public internal(set) var showsArrows = false
  /// Whether the map shows where it curves down.
  public internal(set) var showsCurvature = false
  /// Whether the map shows where noise is predicted to keep an optimizer.
  public internal(set) var showsTheory = false
  /// How much of every trail is drawn whole, if that was chosen by hand.
  public internal(set) var trail: TrailLength?
  /// Whether iso-lines are drawn on the map.
  public internal(set) var showsIsolines = true
  /// Whether curves stand beside the map; nil leaves it to the space there is.
  public internal(set) var showsCurves: Bool?
  /// What the curves were last asked to be drawn over.
  var curveAxis = CurveAxis.steps
  /// Where the axis of the steps ends at least: one that was grabbed does not shrink in the hand.
  var leastHorizon = 0.0
  /// Where the pointer is, whose numbers are shown, if it is out; y is 0 on a 1-D landscape.
  public internal(set) var pointer: Vector?
  /// What lies over the scene, the lowest first; the last has the keys.
  public internal(set) var overlays: [Overlay] = []
  /// What would be opened from the list on top, as a picture beside it.
  public internal(set) var preview: Preview?
  /// A value that is being typed.
  public internal(set) var prompt: Prompt?
  /// A passing remark, and how long it stays.
  public private(set) var toast: Toast?
  /// The remarks there have been.
  public private(set) var messages = MessageLog()

  /// Whether the mouse is ours; else the terminal has it, to select text.
  public internal(set) var takesMouse: Bool
  /// What the scene was before each change by hand, and after each one that was taken back.
  var done: [Content] = []
  var undone: [Content] = []
  /// The preset that may be replaced when it is saved under its name again.
  var nameToReplace: String?
  /// What would lose changes made by hand, and was asked for once.
  var askedAction: Action?
  /// What the mouse has hold of.
  var grab: Grab?
  /// Whether the window has the keyboard.
  public internal(set) var hasKeyboard = true

  /// The presets to choose from.
  public let library: [LibraryEntry]
  /// What has been read of them so far, by their places.
  public internal(set) var readings: [Int: Reading] = [:]
  /// Which of them was asked for last, if the scene is not another one.
  public internal(set) var libraryIndex: Int?
  /// Which landscape of the catalogue was chosen by hand.
  var landscapeIndex: Int?
  /// The scene whose optimizers went there.
  var moved: Preset?
  /// The scene whose optimizers go to another landscape, with the rates that they have there.
  var movable: Preset { moved ?? preset }

  /// The scene at its start, playing unless it pauses there.
  public init(
    _ preset: Preset, size: Size, display: Display, library: [LibraryEntry] = [],
    libraryIndex: Int? = nil, takesMouse: Bool = true
  ) {
    self.preset = preset
    self.size = size
    self.display = display
    self.library = library
    self.libraryIndex = libraryIndex
    self.takesMouse = takesMouse
    timeline = Timeline(preset.race, stepLimit: preset.steps)
    wantedView = preset.openingView
    viewport = wantedView
    layout = preset.layout
    speed = preset.speed
    isPlaying = Self.playsAtStart(preset)
    captions = Self.captions(preset, size)
    findings = SceneSearch.Findings(knownOf: preset.landscape)
    fitView()
    beginSearch()
    if let notice = preset.memoryNotice { say(notice) }
  }

  /// The beat whose text is in the caption, if one has been reached.
  public var beatIndex: Int? { preset.beats.lastIndex { $0.step <= timeline.step } }

  /// Rows for the captions: room for the longest, so that nothing moves when one gives way to the next.
  var captionRows: Int { min(captions.reduce(0) { max($0, $1.count) }, size.rows < 20 ? 1 : 3) }

  /// The optimizers that are drawn, by their places.
  public var visible: [Int] { preset.optimizers.indices.filter { !hidden.contains($0) } }

  /// Whether the picture changes as time passes, so that ticks are wanted.
  public var isAnimated: Bool {
    isPlaying || goal != nil || toast != nil || search != nil || preview?.isAnimated == true
  }

  /// Makes a passing remark.
  mutating func say(_ text: String) {
    toast = Toast(text)
    messages.append(Message(step: timeline.step, text: text))
  }

  /// Lets a remark grow older, and forgets it in the end.
  mutating func ageToast(_ elapsed: Duration) {
    toast?.remaining -= elapsed
    if let toast, toast.remaining <= .zero { self.toast = nil }
  }

  /// Says that what is seen may have changed.
  public mutating func touch() {
    pictureRevision += 1
  }

  /// Puts another scene in place of this one.
  mutating func open(_ preset: Preset, libraryIndex: Int?) {
    self.preset = preset
    self.libraryIndex = libraryIndex
    beginTimeline()
    layout = preset.layout
    speed = preset.speed
    isPlaying = Self.playsAtStart(preset)
    captions = Self.captions(preset, size)
    beginSearch()
    focus = 0
    hidden = []
    wantedView = preset.openingView
    trail = nil
    (done, undone) = ([], [])
    askedAction = nil
    curveAxis = .steps
    pointer = nil
    prompt = nil
    grab = nil
    landscapeIndex = nil
    moved = nil
    if let notice = preset.memoryNotice { say(notice) }
  }

  /// Begins the race of the preset, as it is now, at its start.
  mutating func beginTimeline() {
    sceneRevision += 1
    // First, so that there are never the ensembles of two scenes.
    timeline = Timeline(Race([], on: preset.landscape), stepLimit: 0)
    timeline = Timeline(preset.race, stepLimit: preset.steps)
    leastHorizon = 0
    goal = nil
    pendingSteps = 0
  }

  private static func captions(_ preset: Preset, _ size: Size) -> [[String]] {
    preset.beats.map { TextLayout.wrap($0.text, columns: size.columns - 2) }
  }

  static func playsAtStart(_ preset: Preset) -> Bool {
    !preset.beats.contains { $0.step == 0 && $0.pauses }
  }
}
