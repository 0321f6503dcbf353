import Optimization
import Presets

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
  /// Makes a value of the optimizer in focus this number.
  case set(Tunable, to: Double)
  /// Gives a hyper-parameter of its rule to the optimizer in focus.
  case setParameter(String, ParameterValue)
  /// Gives the rule at this place of the catalogue to the optimizer in focus.
  case setRule(Int)
  case setSpeed(Double)
  /// Keeps the scene as a preset with this name.
  case keep(String)
  case goToStep(Int)
  /// Goes to where something happens, after this step (1) or before it (-1).
  case goToTick(Int)
  /// Opens a line to type a number in.
  case ask(TypedCommand)
  /// Does what was typed there.
  case accept
  case nextLayout
  case setLayout(Layout)
  case toggleIsolines
  case nextTrail
  /// How much of every trail is drawn whole; nil as the preset has it.
  case setTrail(TrailLength?)
  case nextCurves
  case toggleArrows
  case toggleCurvature
  case toggleTheory
  case nextAverage
  case undo
  case redo
  /// Lets an optimizer branch off from the one in focus.
  case branch
  case duplicate
  case removeOptimizer
  /// Adds one with the rule at this place of the catalogue.
  case addOptimizer(Int)
  case changeTheme(Int)
  /// The theme at this place of those there are.
  case setTheme(Int)
  case nextGlyphs
  case changeLandscape(Int)
  /// The landscape at this place of the catalogue.
  case openLandscape(Int)
  case changePreset(Int)
  /// The preset at this place of the library.
  case openPreset(Int)
  case zoom(Double)
  case pan(x: Double, y: Double)
  case fit
  case toggleMouse
  case togglePointer
  case movePointer(x: Int, y: Int)
  case toggle(Overlay.Kind)
  /// Opens the filter of the list on top (true), or is done with typing it.
  case setTyping(Bool)
  /// Does what the line chosen in the list on top stands for.
  case choose
  case scroll(Int)
  case close
  case repaint
  case quit
}
