/// What a key can do.
public enum Action: Hashable, Sendable {
  case togglePlaying
  case step(Int)
  case restart
  case restartWithNewSeed
  case changeSpeed(Int)
  case moveFocus(Int)
  case focus(Int)
  case toggleVisible
  case scaleLearningRate(Double)
  case scaleSigma(Double)
  /// Opens a line to type a value in for the optimizer in focus.
  case ask(Tunable)
  /// Takes what was typed there.
  case accept
  case nextLayout
  case toggleIsolines
  case nextCurves
  case toggleArrows
  case toggleCurvature
  case toggleTheory
  case nextAverage
  case changeTheme(Int)
  case nextGlyphs
  case changeLandscape(Int)
  case changePreset(Int)
  case zoom(Double)
  case pan(x: Double, y: Double)
  case fit
  case toggleMouse
  case togglePointer
  case movePointer(x: Int, y: Int)
  case toggle(Overlay)
  case scroll(Int)
  case close
  case repaint
  case quit
}
