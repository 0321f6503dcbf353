import Optimization
import Plotting
import Presets

/// Changes `state` as `event` asks, and returns what the program around it is to do.
public func update(_ state: inout State, _ event: Event) -> [Effect] {
  if case .tick(let elapsed) = event {
    let before = (state.scene.timeline.step, state.playback.isPlaying, state.input.toast?.text)
    state.pass(elapsed)
    let isGliding = state.passGlide(elapsed)
    if state.followBeats(glides: true) || isGliding { state.fitView() }
    state.followPage()
    let hasNewPreview = state.passPreview(elapsed)
    if hasNewPreview || isGliding
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
  state.followBeats(glides: true)
  state.followPage()
  // Another size or layout has maps of other proportions.
  state.fitView()
  state.wantDensities()
  state.followChoice()
  return effects
}

private func respond(_ state: inout State, _ event: Event) -> [Effect] {
  switch event {
  case .cellPixels(let pixels):
    state.view.display.cellPixels = pixels
    return []
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
  case .reloaded(let preset):
    state.reload(preset)
    return []
  case .faulty(let error):
    state.show(error)
    return []
  case .failed(let message):
    state.say(message)
    return []
  case .kept(let path, let name, let hidesBundled):
    state.say(hidesBundled ? .keptBeforeBundled(as: path, name) : .kept(as: path, name))
    return []
  case .drawn(let path, let folder):
    state.say(.drawn(to: path, in: folder))
    return []
  case .fileExists(let sheet):
    state.askToReplace(sheet)
    return []
  case .exists(let name, let path):
    state.askToReplace(name, hidingBundledBy: path)
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
    guard mayTouch(action.lock), mayLose(by: action) else { return [] }
    switch action {
    case .togglePlaying: togglePlaying()
    case .turnPage(let offset): turnPage(offset)
    case .step(let count): step(count)
    case .restart: restart()
    case .restartWithNewSeed: restartWithNewSeed()
    case .changeSpeed(let direction): changeSpeed(direction)
    case .moveFocus(let offset): moveFocus(offset)
    case .focus(let name): focus(scene.preset.optimizers.firstIndex { $0.name == name })
    case .focusNumber(let number): if !answer(number) { focus(number: number) }
    case .answer(let number): answer(number)
    case .toggleVisible: view.hidden.formSymmetricDifference([view.focus])
    case .scaleLearningRate(let factor): scale(.learningRate, of: view.focus, by: factor)
    case .scaleSigma(let factor): scale(.sigma, of: view.focus, by: factor)
    case .set(let value, to: let number): set(value, of: view.focus, to: number)
    case .setParameter(let name, let value): setParameter(name, to: value)
    case .setRule(let name): setRule(name)
    case .stepSetting(let direction): stepSetting(direction)
    case .typeSetting(let text): typeSetting(text)
    case .setSetting(let path, let text): if let fault = setSetting(path, to: text) { say(fault) }
    case .race(let loss): return race(to: loss)
    case .tuneAll: tuneAll()
    case .setSpeed(let speed): setSpeed(speed)
    case .keep(let name): return keep(as: name)
    case .draw(let kind, let path): return draw(kind, to: path)
    case .goToStep(let step): goTo(step: step)
    case .goToTick(let direction): goToTick(direction)
    case .goToBeat(let direction): goToBeat(direction)
    case .ask(let command): ask(command)
    case .accept: return acceptPrompt()
    case .nextLayout: view.layout = nextLayout
    case .setLayout(let layout): show(layout)
    case .toggleIsolines: toggleIsolines()
    case .nextTrail: nextTrail()
    case .setTrail(let length): setTrail(length)
    case .toggleArrows: view.showsArrows.toggle()
    case .toggleCurvature: view.showsCurvature.toggle()
    case .split: split()
    case .toggleSweep: toggleSweep()
    case .toggleBasins: toggleBasins()
    case .nextField: nextField()
    case .toggleTheory: view.showsTheory.toggle()
    case .nextAverage: nextAverage()
    case .undo: undo()
    case .redo: redo()
    case .branch: branch()
    case .duplicate: duplicate()
    case .removeOptimizer: removeOptimizer()
    case .addOptimizer(let rule): addOptimizer(ofRule: rule)
    case .nextCurves: nextCurves()
    case .toggleCurve(let curve): toggle(curve)
    case .drawCurvesOver(let axis): drawCurves(over: axis)
    case .changeTheme(let offset): changeTheme(offset)
    case .setTheme(let name): setTheme(name)
    case .nextGlyphs: nextGlyphs()
    case .zoom(let factor): look(at: view.wanted.zoomed(by: factor, at: middle))
    case .pan(let x, let y): pan(x: x, y: y)
    case .fit: fit()
    case .toggleMouse: return toggleMouse()
    case .togglePointer: togglePointer()
    case .movePointer(let x, let y): movePointer(x: x, y: y)
    case .toggle(let kind): return toggle(kind)
    case .setTyping(let isTyping): setTyping(isTyping)
    case .nextSubStep(let offset): lightSubStep(offset)
    case .scroll(let lines): scroll(lines)
    case .choose: return choose()
    case .close: close()
    case .stop: stop()
    case .changeLandscape(let offset): changeLandscape(offset)
    case .openLandscape(let name): openLandscape(name)
    case .turnLandscape(let degrees): turnLandscape(by: degrees)
    case .setRotation(let degrees): turnLandscape(to: degrees)
    case .changePreset(let offset): return changePreset(offset)
    case .openPreset(let name): return openPreset(name)
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
    say(input.takesMouse ? .mouseWorksHere : .mouseSelectsText)
    return [.setMouse(input.takesMouse)]
  }

  private mutating func toggleIsolines() {
    view.showsIsolines.toggle()
    let palette = view.display.palette
    if view.display.glyphs == .blocks, !palette.terrain.isEmpty {
      say(.blocksHaveNoIsolines)
    }
  }

  private mutating func changeTheme(_ offset: Int) {
    view.display.changeTheme(offset)
    say(.theme(view.display.theme.name))
  }

  private mutating func setTheme(_ name: String) {
    guard let theme = view.display.themes.first(where: { $0.name == name }) else { return }
    view.display.theme = theme
    say(.theme(view.display.theme.name))
  }

  private mutating func nextGlyphs() {
    guard view.display.glyphChoices.count > 1 else {
      say(.onlyASCII)
      return
    }
    view.display.nextGlyphs()
    say(.drawn(with: view.display.shownPixels == nil ? .glyphs(view.display.glyphs) : .pixels))
  }
}
