// The commands that stand for one action, in the order of the list.

extension Command {
  static let time = [
    Self("play, pause", .togglePlaying),
    Self("one step forward", .step(1)),
    Self("one step back, exactly", .step(-1)),
    Self("restart", .restart),
    Self("restart with other noise", .restartWithNewSeed),
    Self("go to what happens next", .goToTick(1)),
    Self("go to what happened before", .goToTick(-1)),
    Self("next beat", .goToBeat(1)),
    Self("beat before", .goToBeat(-1)),
    Self("faster", .changeSpeed(1)),
    Self("slower", .changeSpeed(-1)),
    Self("stop what takes long", .stop),
  ]

  static let optimizers = [
    Self("next optimizer", .moveFocus(1)),
    Self("previous optimizer", .moveFocus(-1)),
    Self("explain the next update", .toggle(.update)),
    Self("formulas and settings of it", .toggle(.explanation)),
    Self("edit it: a form of all settings", .toggle(.form)),
    Self("verdict: is this fair?", .toggle(.fairness)),
    Self("hide or show it", .toggleVisible),
    Self("branch off from it here", .branch),
    Self("split a setting: less | more, in panes", .split),
    Self("copy the optimizer", .duplicate),
    Self("add an optimizer", .toggle(.rules)),
    Self("take the optimizer away", .removeOptimizer),
    Self("undo", .undo),
    Self("redo", .redo),
    Self("average: EMA, tail, none", .nextAverage),
    Self("lower the learning rate", .scaleLearningRate(0.8)),
    Self("raise the learning rate", .scaleLearningRate(1.25)),
    Self("lower the noise", .scaleSigma(0.8)),
    Self("raise the noise", .scaleSigma(1.25)),
  ]

  static let scenes = [
    Self("all presets, in pictures", .toggle(.presets)),
    Self("all landscapes", .toggle(.landscapes)),
    Self("next preset", .changePreset(1)),
    Self("previous preset", .changePreset(-1)),
    Self("next landscape", .changeLandscape(1)),
    Self("previous landscape", .changeLandscape(-1)),
    Self("turn the landscape clockwise", .turnLandscape(-5)),
    Self("turn the landscape anticlockwise", .turnLandscape(5)),
  ]

  static let picture = [
    Self("next layout", .nextLayout),
    Self("iso-lines", .toggleIsolines),
    Self("next trail length", .nextTrail),
    Self("arrows, tangents", .toggleArrows),
    Self("where it is not convex", .toggleCurvature),
    Self("ball, density, stability", .toggleTheory),
    Self("sweep: final loss over a setting", .toggleSweep),
    Self("basins: who ends in which well", .toggleBasins),
    Self("field of gradients, of first moves", .nextField),
    Self("curves; by cost, by rate", .nextCurves),
    Self("braille, blocks, ASCII", .nextGlyphs),
    Self("next theme", .changeTheme(1)),
    Self("previous theme", .changeTheme(-1)),
    Self("zoom in", .zoom(1.25)),
    Self("zoom out", .zoom(0.8)),
    Self("move the view left", .pan(x: -0.1, y: 0)),
    Self("move the view down", .pan(x: 0, y: -0.1)),
    Self("move the view up", .pan(x: 0, y: 0.1)),
    Self("move the view right", .pan(x: 0.1, y: 0)),
    Self("the whole view again", .fit),
    Self("pointer; also right click", .togglePointer),
    Self("move the pointer left", .movePointer(x: -1, y: 0)),
    Self("move the pointer down", .movePointer(x: 0, y: 1)),
    Self("move the pointer up", .movePointer(x: 0, y: -1)),
    Self("move the pointer right", .movePointer(x: 1, y: 0)),
  ]

  static let program = [
    Self("help: all keys", .toggle(.help)),
    Self("messages that went by", .toggle(.messages)),
    Self("mouse: here, or selects", .toggleMouse),
    Self("paint the screen anew", .repaint),
    Self("quit", .quit),
  ]
}
