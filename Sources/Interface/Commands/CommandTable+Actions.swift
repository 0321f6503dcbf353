// The commands that stand for one action, in the order of the list.

extension Command {
  static let time = [
    Self(.playPause, .togglePlaying),
    Self(.oneStepForward, .step(1)),
    Self(.oneStepBack, .step(-1)),
    Self(.restart, .restart),
    Self(.restartWithOtherNoise, .restartWithNewSeed),
    Self(.goToWhatHappensNext, .goToTick(1)),
    Self(.goToWhatHappenedBefore, .goToTick(-1)),
    Self(.nextBeat, .goToBeat(1)),
    Self(.beatBefore, .goToBeat(-1)),
    Self(.faster, .changeSpeed(1)),
    Self(.slower, .changeSpeed(-1)),
    Self(.stopWhatTakesLong, .stop),
  ]

  static let optimizers = [
    Self(.nextOptimizer, .moveFocus(1)),
    Self(.previousOptimizer, .moveFocus(-1)),
    Self(.explainNextUpdate, .toggle(.update)),
    Self(.formulasAndSettings, .toggle(.explanation)),
    Self(.editInForm, .toggle(.form)),
    Self(.verdictIsThisFair, .toggle(.fairness)),
    Self(.tuneThemAll, .tuneAll),
    Self(.hideOrShow, .toggleVisible),
    Self(.branchOffHere, .branch),
    Self(.splitASetting, .split),
    Self(.copyOptimizer, .duplicate),
    Self(.addOptimizer, .toggle(.rules)),
    Self(.takeOptimizerAway, .removeOptimizer),
    Self(.undo, .undo),
    Self(.redo, .redo),
    Self(.averageKinds, .nextAverage),
    Self(.lowerLearningRate, .scaleLearningRate(0.8)),
    Self(.raiseLearningRate, .scaleLearningRate(1.25)),
    Self(.lowerNoise, .scaleSigma(0.8)),
    Self(.raiseNoise, .scaleSigma(1.25)),
  ]

  static let scenes = [
    Self(.contentsCommand, .toggle(.presets)),
    Self(.allLandscapes, .toggle(.landscapes)),
    Self(.nextPreset, .changePreset(1)),
    Self(.previousPreset, .changePreset(-1)),
    Self(.nextLandscape, .changeLandscape(1)),
    Self(.previousLandscape, .changeLandscape(-1)),
    Self(.turnClockwise, .turnLandscape(-5)),
    Self(.turnAnticlockwise, .turnLandscape(5)),
  ]

  static let picture = [
    Self(.nextLayout, .nextLayout),
    Self(.isolines, .toggleIsolines),
    Self(.nextTrailLength, .nextTrail),
    Self(.arrowsTangents, .toggleArrows),
    Self(.whereNotConvex, .toggleCurvature),
    Self(.ballDensityStability, .toggleTheory),
    Self(.sweepLossOverSettings, .toggleSweep),
    Self(.basinsWhichWell, .toggleBasins),
    Self(.fieldOfGradients, .nextField),
    Self(.curvesByCostByRate, .nextCurves),
    Self(.chooseCurves, .toggle(.curves)),
    Self(.glyphKinds, .nextGlyphs),
    Self(.nextTheme, .changeTheme(1)),
    Self(.previousTheme, .changeTheme(-1)),
    Self(.zoomIn, .zoom(1.25)),
    Self(.zoomOut, .zoom(0.8)),
    Self(.moveViewLeft, .pan(x: -0.1, y: 0)),
    Self(.moveViewDown, .pan(x: 0, y: -0.1)),
    Self(.moveViewUp, .pan(x: 0, y: 0.1)),
    Self(.moveViewRight, .pan(x: 0.1, y: 0)),
    Self(.wholeViewAgain, .fit),
    Self(.pointerAlsoRightClick, .togglePointer),
    Self(.movePointerLeft, .movePointer(x: -1, y: 0)),
    Self(.movePointerDown, .movePointer(x: 0, y: 1)),
    Self(.movePointerUp, .movePointer(x: 0, y: -1)),
    Self(.movePointerRight, .movePointer(x: 1, y: 0)),
  ]

  static let program = [
    Self(.helpAllKeys, .toggle(.help)),
    Self(.messagesThatWentBy, .toggle(.messages)),
    Self(.mouseHereOrSelects, .toggleMouse),
    Self(.paintScreenAnew, .repaint),
    Self(.quit, .quit),
  ]
}
