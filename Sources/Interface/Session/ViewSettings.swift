import Optimization
import Plotting
import Presets

/// How a scene is looked at: on what screen, which part of it, and what is drawn with it.
public struct ViewSettings: Sendable {
  /// The terminal's size.
  public internal(set) var size: Size
  /// How pictures are drawn on this terminal.
  public internal(set) var display: Display
  /// How many rows the longest text of a beat takes on this screen.
  private var longestCaption = 0
  /// Changes whenever what is seen may have changed; the same number means the same picture.
  public internal(set) var revision = 0

  /// What is drawn where.
  public internal(set) var layout: Layout
  /// The part of the plane that is asked for: a preset's view, moved and zoomed.
  var wanted: Viewport
  /// The part of the plane on the map: what is asked for, and more where scales are to be equal.
  public internal(set) var viewport: Viewport
  /// From where reliefs are looked at: all of a screen from the same side.
  public internal(set) var camera: Camera
  /// The optimizer that keys act on, by its place.
  public internal(set) var focus = 0
  /// Optimizers that are not drawn.
  public internal(set) var hidden: Set<Int> = []

  /// Whether arrows show gradient and next move; tangents on a curve.
  public internal(set) var showsArrows = false
  /// Whether the map shows where it curves down.
  public internal(set) var showsCurvature = false
  /// Whether the map shows which minimum is reached from where.
  public internal(set) var showsBasins = false
  /// What the map shows the direction of all over, if anything.
  public internal(set) var field: FieldKind?
  /// Whether the map shows where noise is predicted to keep an optimizer.
  public internal(set) var showsTheory = false
  /// How much of every trail is drawn whole, if that was chosen by hand.
  public internal(set) var trail: TrailLength?
  /// Whether the final loss over a setting stands in place of the rates.
  public internal(set) var showsSweep = false
  /// Whether it is a map over two settings.
  public internal(set) var sweepsTwo = false
  /// The loss that the race on the card of fairness is to, if one was set.
  var raceLoss: Double?
  /// The path of the setting that a hand changed last.
  var lastSetting: [String]?
  /// The panes that an optimizer was split into.
  var split: Split?
  /// Whether iso-lines are drawn on the map.
  public internal(set) var showsIsolines = true
  /// Whether captions and keys are shown; a page says them as text of its own.
  var showsWords = true
  /// Whether keys are shown among them; nobody can press one in a film.
  var showsKeys = true
  /// Whether curves stand beside the map; nil leaves it to the space there is.
  public internal(set) var showsCurves: Bool?
  /// What the charts show, in their order; empty for the loss and the rates that change.
  public internal(set) var curves: [Curve] = []
  /// What the curves were last asked to be drawn over.
  var curveAxis = CurveAxis.steps
  /// Where the axis of the steps ends at least: one that was grabbed does not shrink in the hand.
  var leastHorizon = 0.0
  /// Where the pointer is, whose numbers are shown, if it is out; y is 0 on a 1-D landscape.
  public internal(set) var pointer: Vector?

  /// The way to the view of a beat, while it lasts.
  var glide: Glide?

  /// What beats have said about all that.
  var direction = Direction()

  /// The whole view of a scene, in its own layout.
  init(of preset: Preset, size: Size, display: Display) {
    self.size = size
    self.display = display
    wanted = preset.openingView
    viewport = wanted
    layout = preset.layout
    camera = preset.camera
    curves = preset.curves
    curveAxis = preset.axis ?? .steps
    breakCaptions(of: preset)
  }

  /// Looks at another scene as it wants to be looked at; what is drawn with it stays.
  mutating func turn(to preset: Preset) {
    endDirection()
    glide = nil
    wanted = preset.openingView
    camera = preset.camera
    layout = preset.layout
    curves = preset.curves
    focus = 0
    hidden = []
    (lastSetting, split, raceLoss) = (nil, nil, nil)
    trail = nil
    curveAxis = preset.axis ?? .steps
    leastHorizon = 0
    pointer = nil
    breakCaptions(of: preset)
  }

  /// Takes another size.
  mutating func resize(to size: Size, of preset: Preset) {
    self.size = size
    breakCaptions(of: preset)
  }

  /// Rows for the captions: room for the longest, so that nothing moves when one gives way to the next.
  var captionRows: Int { showsWords ? min(longestCaption, size.rows < 20 ? 1 : 3) : 0 }

  private mutating func breakCaptions(of preset: Preset) {
    longestCaption =
      preset.beats.map { Caption.mostRows(of: $0, in: preset.language, columns: size.columns - 2) }
      .max() ?? 0
  }
}
