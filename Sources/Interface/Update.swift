import Optimization
import Plotting
import Presets

/// Changes `state` as `event` asks, and returns what the outside world shall do.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  if case .tick(let elapsed) = event {
    let before = (state.scene.timeline.step, state.playback.isPlaying, state.input.toast?.text)
    state.pass(elapsed)
    let hasNewPreview = state.passPreview(elapsed)
    if hasNewPreview
      || before != (state.scene.timeline.step, state.playback.isPlaying, state.input.toast?.text)
    {
      state.touch()
    }
    return []
  }
  // Another window has the keyboard: the picture is what it was.
  if case .focus(let hasKeyboard) = event {
    state.input.hasKeyboard = hasKeyboard
    if !hasKeyboard { state.input.grab = nil }
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
    state.view.resize(to: size, of: state.scene.preset)
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
    state.shelf.readings[index] = reading
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
    case .focus(let index):
      if scene.preset.optimizers.indices.contains(index) { view.focus = index }
    case .toggleVisible: view.hidden.formSymmetricDifference([view.focus])
    case .scaleLearningRate(let factor): scale(.learningRate, of: view.focus, by: factor)
    case .scaleSigma(let factor): scale(.sigma, of: view.focus, by: factor)
    case .set(let value, to: let number): set(value, of: view.focus, to: number)
    case .setParameter(let name, let value): setParameter(name, to: value)
    case .setRule(let index): setRule(index)
    case .setSpeed(let speed): setSpeed(speed)
    case .keep(let name): return keep(as: name)
    case .goToStep(let step): goTo(step: step)
    case .goToTick(let direction): goToTick(direction)
    case .ask(let command): ask(command)
    case .accept: return acceptPrompt()
    case .nextLayout: view.layout = view.layout.next
    case .setLayout(let layout): view.layout = layout
    case .toggleIsolines: toggleIsolines()
    case .nextTrail: nextTrail()
    case .setTrail(let length): setTrail(length)
    case .toggleArrows: view.showsArrows.toggle()
    case .toggleCurvature: view.showsCurvature.toggle()
    case .toggleTheory: view.showsTheory.toggle()
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
    case .zoom(let factor): view.wanted = view.wanted.zoomed(by: factor, at: middle)
    case .pan(let x, let y): moveView(x: x, y: y)
    case .fit: view.wanted = scene.preset.openingView
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
    guard let pointer = view.pointer else { return view.viewport.center }
    let landscape = scene.preset.landscape
    return landscape.point(pointer, loss: landscape.value(at: pointer))
  }

  private mutating func toggleMouse() -> [Effect] {
    input.takesMouse.toggle()
    input.grab = nil
    say(input.takesMouse ? "the mouse works here" : "the mouse selects text; m takes it back")
    return [.setMouse(input.takesMouse)]
  }

  private mutating func toggleIsolines() {
    view.showsIsolines.toggle()
    let palette = view.display.palette
    if view.display.glyphs == .blocks, !palette.terrain.isEmpty {
      say("blocks show where bands meet instead of iso-lines")
    }
  }

  private mutating func changeTheme(_ offset: Int) {
    view.display.changeTheme(offset)
    say("theme \(view.display.theme.name)")
  }

  private mutating func setTheme(_ index: Int) {
    guard view.display.themes.indices.contains(index) else { return }
    view.display.theme = view.display.themes[index]
    say("theme \(view.display.theme.name)")
  }

  private mutating func nextGlyphs() {
    guard view.display.glyphChoices.count > 1 else {
      say("only ASCII in this locale")
      return
    }
    view.display.nextGlyphs()
    say("drawn with \(view.display.glyphs.summary)")
  }

  private mutating func changeLandscape(_ offset: Int) {
    let count = Catalog.landscapes.count
    let current = currentLandscape ?? (offset > 0 ? -1 : 0)
    openLandscape((current + offset + count) % count)
  }

  /// Which landscape of the catalogue is on the screen, if it is one.
  var currentLandscape: Int? {
    scene.landscapeIndex ?? Catalog.landscapes.firstIndex { $0.name == scene.preset.landscapeName }
  }

  private mutating func openLandscape(_ index: Int) {
    guard Catalog.landscapes.indices.contains(index) else { return }
    let source = scene.movable
    let moved = MovedScene(of: source, to: Catalog.landscapes[index])
    let layout = view.layout
    open(moved.preset, landscapeIndex: index, source: source)
    view.layout = layout
    say(moved.remark(letter: Look(view.display).letter(of:)))
  }

  private mutating func changePreset(_ offset: Int) -> [Effect] {
    guard !shelf.library.isEmpty else {
      say("no presets found")
      return []
    }
    let current = scene.libraryIndex ?? (offset > 0 ? -1 : 0)
    return openPreset((current + offset + shelf.library.count) % shelf.library.count)
  }

  private mutating func openPreset(_ index: Int) -> [Effect] {
    guard shelf.library.indices.contains(index) else { return [] }
    // Before it is known whether it can be loaded: one that cannot must not bar the way.
    scene.libraryIndex = index
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
