import Optimization
import Plotting
import Presets

/// Changes `state` as `event` asks, and returns what the outside world shall do.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  if case .tick(let elapsed) = event {
    let before = (state.timeline.step, state.isPlaying, state.toast?.text)
    state.pass(elapsed)
    let hasNewPreview = state.passPreview(elapsed)
    if hasNewPreview || before != (state.timeline.step, state.isPlaying, state.toast?.text) {
      state.touch()
    }
    return []
  }
  // Another window has the keyboard: the picture is what it was.
  if case .focus(let hasKeyboard) = event {
    state.hasKeyboard = hasKeyboard
    if !hasKeyboard { state.grab = nil }
    return []
  }
  state.touch()
  let effects = respond(&state, event)
  // Another size or layout has maps of other proportions.
  state.fitView()
  state.followChoice()
  return effects
}

private func respond(_ state: inout State, _ event: Event) -> [Effect] {
  switch event {
  case .resize(let size):
    state.size = size
    return []
  case .key(let key):
    return state.take(key)
  case .paste(let text):
    state.paste(text)
    return []
  case .mouse(let mouse, let target):
    return state.point(mouse, over: target)
  case .loaded(let preset, let index):
    state.open(preset, libraryIndex: index)
    return []
  case .failed(let message):
    state.say(message)
    return []
  case .kept(let path, let name):
    state.say("kept as \(path); downhill \(name) opens it")
    return []
  case .exists(let name):
    state.askToReplace(name)
    return []
  case .read(let reading, let index):
    state.readings[index] = reading
    return []
  case .focus, .tick:
    return []
  }
}

extension State {
  /// Does what a key stands for.
  mutating func perform(_ action: Action) -> [Effect] {
    guard mayLose(by: action) else { return [] }
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
    case .set(let value, to: let number): set(value, of: focus, to: number)
    case .setParameter(let name, let value): setParameter(name, to: value)
    case .setRule(let index): setRule(index)
    case .setSpeed(let speed): setSpeed(speed)
    case .keep(let name): return keep(as: name)
    case .goToStep(let step): goTo(step: step)
    case .goToTick(let direction): goToTick(direction)
    case .ask(let command): ask(command)
    case .accept: return acceptPrompt()
    case .nextLayout: layout = layout.next
    case .setLayout(let layout): self.layout = layout
    case .toggleIsolines: toggleIsolines()
    case .nextTrail: nextTrail()
    case .setTrail(let length): setTrail(length)
    case .toggleArrows: showsArrows.toggle()
    case .toggleCurvature: showsCurvature.toggle()
    case .toggleTheory: showsTheory.toggle()
    case .nextAverage: nextAverage()
    case .undo: undo()
    case .redo: redo()
    case .branch: branch()
    case .duplicate: duplicate()
    case .removeOptimizer: removeOptimizer()
    case .addOptimizer(let index): addOptimizer(ofRule: index)
    case .nextCurves: nextCurves()
    case .changeTheme(let offset): changeTheme(offset)
    case .setTheme(let index): setTheme(index)
    case .nextGlyphs: nextGlyphs()
    case .zoom(let factor): wantedView = wantedView.zoomed(by: factor, at: middle)
    case .pan(let x, let y): moveView(x: x, y: y)
    case .fit: wantedView = preset.openingView
    case .toggleMouse: return toggleMouse()
    case .togglePointer: togglePointer()
    case .movePointer(let x, let y): movePointer(x: x, y: y)
    case .toggle(let kind): return toggle(kind)
    case .setTyping(let isTyping): setTyping(isTyping)
    case .scroll(let lines): scroll(lines)
    case .choose: return choose()
    case .close: close()
    case .changeLandscape(let offset): changeLandscape(offset)
    case .openLandscape(let index): openLandscape(index)
    case .changePreset(let offset): return changePreset(offset)
    case .openPreset(let index): return openPreset(index)
    case .repaint: return [.repaint]
    case .quit: return [.quit]
    }
    return []
  }

  /// What stays where it is while the view grows or shrinks: the pointer, if it is out, or the middle.
  private var middle: Point {
    guard let pointer else { return viewport.center }
    let landscape = preset.landscape
    return landscape.point(pointer, loss: landscape.value(at: pointer))
  }

  private mutating func toggleMouse() -> [Effect] {
    takesMouse.toggle()
    grab = nil
    say(takesMouse ? "the mouse works here" : "the mouse selects text; m takes it back")
    return [.setMouse(takesMouse)]
  }

  private mutating func toggleIsolines() {
    showsIsolines.toggle()
    let palette = display.palette
    if display.glyphs == .blocks, !palette.terrain.isEmpty {
      say("blocks show where bands meet instead of iso-lines")
    }
  }

  private mutating func changeTheme(_ offset: Int) {
    display.changeTheme(offset)
    say("theme \(display.theme.name)")
  }

  private mutating func setTheme(_ index: Int) {
    guard display.themes.indices.contains(index) else { return }
    display.theme = display.themes[index]
    say("theme \(display.theme.name)")
  }

  private mutating func nextGlyphs() {
    guard display.glyphChoices.count > 1 else {
      say("only ASCII in this locale")
      return
    }
    display.nextGlyphs()
    say("drawn with \(display.glyphs.summary)")
  }

  private mutating func changeLandscape(_ offset: Int) {
    let count = Catalog.landscapes.count
    let current = currentLandscape ?? (offset > 0 ? -1 : 0)
    openLandscape((current + offset + count) % count)
  }

  /// Which landscape of the catalogue is on the screen, if it is one.
  var currentLandscape: Int? {
    landscapeIndex ?? Catalog.landscapes.firstIndex { $0.name == preset.landscapeName }
  }

  private mutating func openLandscape(_ index: Int) {
    guard Catalog.landscapes.indices.contains(index) else { return }
    let source = movable
    let scene = MovedScene(of: source, to: Catalog.landscapes[index])
    let layout = layout
    open(scene.preset, libraryIndex: nil)
    self.layout = layout
    landscapeIndex = index
    moved = source
    say(scene.remark(letter: Look(display).letter(of:)))
  }

  private mutating func changePreset(_ offset: Int) -> [Effect] {
    guard !library.isEmpty else {
      say("no presets found")
      return []
    }
    let current = libraryIndex ?? (offset > 0 ? -1 : 0)
    return openPreset((current + offset + library.count) % library.count)
  }

  private mutating func openPreset(_ index: Int) -> [Effect] {
    guard library.indices.contains(index) else { return [] }
    // Before it is known whether it can be loaded: one that cannot must not bar the way.
    libraryIndex = index
    return [.load(index)]
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
