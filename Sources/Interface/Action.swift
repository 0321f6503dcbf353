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
  case togglePointer
  case movePointer(x: Int, y: Int)
  case toggle(Overlay)
  case scroll(Int)
  case close
  case repaint
  case quit
}
