import Optimization
import Plotting
import Presets

/// Changes `state` as `event` asks, and returns what the outside world shall do.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  if case .tick(let elapsed) = event {
    let before = (state.timeline.step, state.isPlaying, state.toast?.text)
    state.pass(elapsed)
    if before != (state.timeline.step, state.isPlaying, state.toast?.text) { state.touch() }
    return []
  }
  // Another window has the keyboard: the picture is what it was.
  if case .focus(let hasKeyboard) = event {
    state.hasKeyboard = hasKeyboard
    if !hasKeyboard { state.grab = nil }
    return []
  }
  state.touch()
  switch event {
  case .resize(let size):
    state.size = size
    return []
  case .key(let key):
    return state.take(key)
  case .paste(let text):
    state.prompt?.paste(text)
    return []
  case .mouse(let mouse, let target):
    return state.point(mouse, over: target)
  case .loaded(let preset, let index):
    state.open(preset, libraryIndex: index)
    return []
  case .failed(let message):
    state.toast = Toast(message)
    return []
  case .focus, .tick:
    return []
  }
}

extension State {
  /// Gives a key to what has the keyboard: what it stands for is done, or else it is typed.
  mutating func take(_ key: Key) -> [Effect] {
    let context = keyContext
    if let action = KeyTable.action(for: key, in: context) { return perform(action) }
    if context == .prompt { prompt?.take(key) }
    return []
  }

  /// Does what a key stands for.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .togglePlaying: togglePlaying()
    case .step(let count): step(count)
    case .restart: restart()
    case .restartWithNewSeed: restartWithNewSeed()
    case .changeSpeed(let direction): changeSpeed(direction)
    case .moveFocus(let offset): moveFocus(offset)
    case .focus(let index): if preset.optimizers.indices.contains(index) { focus = index }
    case .toggleVisible: hidden.formSymmetricDifference([focus])
    case .scaleLearningRate(let factor): scale(.learningRate, of: focus, by: factor)
    case .scaleSigma(let factor): scale(.sigma, of: focus, by: factor)
    case .ask(let value): ask(for: value, of: focus)
    case .accept: acceptPrompt()
    case .nextLayout: layout = layout.next
    case .toggleIsolines: showsIsolines.toggle()
    case .toggleArrows: showsArrows.toggle()
    case .toggleCurvature: showsCurvature.toggle()
    case .toggleTheory: showsTheory.toggle()
    case .nextAverage: nextAverage()
    case .nextCurves: nextCurves()
    case .changeTheme(let offset): changeTheme(offset)
    case .nextGlyphs: nextGlyphs()
    case .zoom(let factor): viewport = viewport.zoomed(by: factor, at: viewport.center)
    case .pan(let x, let y): viewport = viewport.panned(x: x, y: y)
    case .fit: viewport = preset.openingView
    case .toggleMouse: return toggleMouse()
    case .togglePointer: togglePointer()
    case .movePointer(let x, let y): movePointer(x: x, y: y)
    case .toggle(let overlay): toggle(overlay)
    case .scroll(let lines): scrollOverlay(lines)
    case .close: close()
    case .changeLandscape(let offset): changeLandscape(offset)
    case .changePreset(let offset): return changePreset(offset)
    case .repaint: return [.repaint]
    case .quit: return [.quit]
    }
    return []
  }

  /// What the keys mean now: an overlay that a small screen has no room for does not take them.
  var keyContext: KeyTable.Context {
    guard overlay != nil || prompt != nil, Screen(self).fits else { return .scene }
    if prompt != nil { return .prompt }
    return overlay == .help ? .help : .explanation
  }

  private mutating func toggle(_ overlay: Overlay) {
    self.overlay = self.overlay == overlay ? nil : overlay
    overlayScroll = 0
  }

  private mutating func close() {
    if prompt != nil { prompt = nil } else { overlay = nil }
  }

  private mutating func toggleMouse() -> [Effect] {
    takesMouse.toggle()
    grab = nil
    toast = Toast(takesMouse ? "the mouse works here" : "the mouse selects text; m takes it back")
    return [.setMouse(takesMouse)]
  }

  private mutating func scrollOverlay(_ lines: Int) {
    let last =
      switch overlay {
      case .help: HelpLayout(size).mostScroll
      case .explanation: ExplanationLayout(self).mostScroll
      case nil: 0
      }
    overlayScroll = min(max(0, overlayScroll + lines), last)
  }

  private mutating func changeTheme(_ offset: Int) {
    display.changeTheme(offset)
    toast = Toast("theme \(display.theme.name)")
  }

  private mutating func nextGlyphs() {
    guard display.glyphChoices.count > 1 else {
      toast = Toast("only ASCII in this locale")
      return
    }
    display.nextGlyphs()
    toast = Toast("drawn with \(display.glyphs.summary)")
  }

  private mutating func changeLandscape(_ offset: Int) {
    let count = Catalog.landscapes.count
    let current =
      landscapeIndex
      ?? Catalog.landscapes.firstIndex { $0.name == preset.landscapeName }
      ?? (offset > 0 ? -1 : 0)
    let index = (current + offset + count) % count
    let scene = Preset.standard(on: Catalog.landscapes[index])
    let layout = layout
    open(scene, libraryIndex: nil)
    self.layout = layout
    landscapeIndex = index
    toast = Toast("\(preset.title): rates chosen for this landscape")
  }

  private mutating func changePreset(_ offset: Int) -> [Effect] {
    guard !library.isEmpty else {
      toast = Toast("no presets found")
      return []
    }
    let current = libraryIndex ?? (offset > 0 ? -1 : 0)
    let next = (current + offset + library.count) % library.count
    // Before it is known whether it can be loaded: one that cannot must not bar the way.
    libraryIndex = next
    return [.load(next)]
  }
}

extension Layout {
  /// The one after this, round and round.
  fileprivate var next: Layout {
    switch self {
    case .overlay: .panes
    case .panes: .curves
    case .curves: .overlay
    }
  }
}
