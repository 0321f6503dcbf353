import Optimization
import Plotting
import Presets

/// Which beats say how the scene is looked at, and how it was looked at before any did.
struct Direction: Sendable {
  /// Something that beats say: by which it was said last, and what it was before.
  struct Held<Value: Sendable>: Sendable {
    /// The place of the beat that says what it is; nil where none does.
    private(set) var beat: Int?
    /// What it was before; nil where none says.
    private(set) var base: Value?

    /// What it becomes when the last beat that says so is the one at `place`: what was chosen by hand
    /// since that beat stays.
    mutating func follow(_ place: Int?, saying cue: Value?, now: Value) -> Value {
      guard place != beat else { return now }
      if beat == nil { base = now }
      let before = base
      beat = place
      guard place == nil else { return cue ?? now }
      base = nil
      return before ?? now
    }
  }

  var focus = Held<Int>()
  var layout = Held<Layout>()
  var camera = Held<Camera>()
  var view = Held<Viewport>()
  var speed = Held<Double>()
  var arrows = Held<Bool>()
  var curvature = Held<Bool>()
  var theory = Held<Bool>()
  var isolines = Held<Bool>()
  var basins = Held<Bool>()
  var field = Held<FieldKind?>()
  var curves = Held<Bool?>()
  var chosenCurves = Held<[Curve]>()
  var axis = Held<CurveAxis>()
  var pointer = Held<Vector?>()
  var explains = Held<Bool>()
}

extension State {
  /// Looks at the scene as the last beats up to this step have it, unless a hand has changed that since;
  /// says whether the map may be another one.
  mutating func followCues(glides: Bool) -> Bool {
    guard scene.preset.beats.contains(where: { !$0.cues.isEmpty }) else { return false }
    let before = (view.layout, view.camera, view.wanted, view.focus, view.showsCurves)
    let focus = lastCue(\.focus)
    let place = focus.flatMap { cue in
      scene.preset.optimizers.firstIndex { $0.name == cue.value }
    }
    view.focus = view.direction.focus.follow(focus?.place, saying: place, now: view.focus)
    let layout = lastCue(\.layout)
    view.layout = view.direction.layout.follow(
      layout?.place, saying: layout?.value, now: view.layout)
    let camera = lastCue(\.camera)
    view.camera = view.direction.camera.follow(
      camera?.place, saying: camera?.value, now: view.camera)
    followView(glides: glides)
    let speed = lastCue(\.speed)
    playback.speed = view.direction.speed.follow(
      speed?.place, saying: speed?.value, now: playback.speed)
    followLayers()
    let isExplained = isUpdateExplained
    explainUpdate(followExplaining(now: isExplained))
    return isExplained != isUpdateExplained
      || before != (view.layout, view.camera, view.wanted, view.focus, view.showsCurves)
  }

  private mutating func followView(glides: Bool) {
    let part = lastCue(\.view)
    let (seen, wanted) = (view.wanted, view.glide?.to ?? view.wanted)
    let next = view.direction.view.follow(
      part?.place, saying: part.map { scene.preset.viewport(on: $0.value) }, now: wanted)
    guard next != wanted || !glides else { return }
    view.wanted = next
    view.glide = nil
    if glides { glide(from: seen) }
  }

  private mutating func followExplaining(now isExplained: Bool) -> Bool {
    let cue = lastCue(\.explains)
    return view.direction.explains.follow(cue?.place, saying: cue?.value, now: isExplained)
  }

  private mutating func followLayers() {
    follow(.arrows, \.showsArrows, \.arrows)
    follow(.curvature, \.showsCurvature, \.curvature)
    follow(.theory, \.showsTheory, \.theory)
    follow(.isolines, \.showsIsolines, \.isolines)
    follow(.basins, \.showsBasins, \.basins)
    let field = lastCue { $0.layers[.field] }
    view.field = view.direction.field.follow(
      field?.place, saying: field.map { $0.value ? FieldKind.allCases.first : nil },
      now: view.field)
    let chosen = lastCue(\.curves)
    view.curves = view.direction.chosenCurves.follow(
      chosen?.place, saying: chosen?.value, now: view.curves)
    let axis = lastCue(\.axis)
    view.curveAxis = view.direction.axis.follow(
      axis?.place, saying: axis?.value, now: view.curveAxis)
    // Who chooses curves, or their axis, shows them.
    let curves = lastCue {
      $0.layers[.curves] ?? ($0.curves == nil && $0.axis == nil ? nil : true)
    }
    view.showsCurves = view.direction.curves.follow(
      curves?.place, saying: curves.map(\.value), now: view.showsCurves)
    let pointer = lastCue { $0.layers[.pointer] }
    view.pointer = view.direction.pointer.follow(
      pointer?.place, saying: pointer.map { $0.value ? place(ofFocusAt: $0.step) : nil },
      now: view.pointer)
  }

  private mutating func follow(
    _ layer: Cues.Layer, _ shown: WritableKeyPath<ViewSettings, Bool>,
    _ held: WritableKeyPath<Direction, Direction.Held<Bool>>
  ) {
    let cue = lastCue { $0.layers[layer] }
    view[keyPath: shown] = view.direction[keyPath: held].follow(
      cue?.place, saying: cue?.value, now: view[keyPath: shown])
  }

  /// What the last beat up to this step says of something, if any does.
  private func lastCue<Value>(
    _ cue: (Cues) -> Value?
  ) -> (place: Int, value: Value, step: Int)? {
    let step = scene.timeline.step
    for beat in scene.preset.beats.reversed() where beat.step <= step && !beat.isMissed {
      if let value = cue(beat.cues) { return (beat.place, value, beat.step) }
    }
    return nil
  }

  /// Where the optimizer in focus was at a step of a beat.
  private func place(ofFocusAt step: Int) -> Vector? {
    let entries = scene.timeline.moments[step]?.entries ?? []
    return entries.indices.contains(view.focus) ? entries[view.focus].sample.position : nil
  }
}

extension ViewSettings {
  /// Draws again what was drawn before beats said otherwise.
  mutating func endDirection() {
    showsArrows = direction.arrows.base ?? showsArrows
    showsCurvature = direction.curvature.base ?? showsCurvature
    showsTheory = direction.theory.base ?? showsTheory
    showsIsolines = direction.isolines.base ?? showsIsolines
    showsBasins = direction.basins.base ?? showsBasins
    field = direction.field.base ?? field
    showsCurves = direction.curves.base ?? showsCurves
    curves = direction.chosenCurves.base ?? curves
    curveAxis = direction.axis.base ?? curveAxis
    direction = Direction()
  }
}
