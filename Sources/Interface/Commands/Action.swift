import Optimization
import Presets

/// What can be done: by a key, a click or a command.
public enum Action: Hashable, Sendable {
  case togglePlaying
  /// Turns the page that lies over the scene, on (1) or back (-1).
  case turnPage(Int)
  case step(Int)
  case restart
  case restartWithNewSeed
  case changeSpeed(Int)
  case moveFocus(Int)
  /// Gives the keys to the optimizer of this name.
  case focus(String)
  /// Gives the keys to the optimizer with this number, from 1.
  case focusNumber(Int)
  case toggleVisible
  case scaleLearningRate(Double)
  case scaleSigma(Double)
  /// Makes a value of the optimizer in focus this number.
  case set(Tunable, to: Double)
  /// Gives a hyper-parameter of its rule to the optimizer in focus.
  case setParameter(String, ParameterValue)
  /// Gives the rule of this name to the optimizer in focus.
  case setRule(String)
  /// Steps the chosen row of the form up (1) or down (-1).
  case stepSetting(Int)
  /// Opens the line to type that row in, with this typed already.
  case typeSetting(String)
  /// Sets a row of the form, by its path, as a preset would.
  case setSetting([String], String)
  case setSpeed(Double)
  /// Shows who comes to this loss first.
  case race(Double)
  /// Gives every optimizer the same number of trial runs for its learning rate.
  case tuneAll
  /// Keeps the scene as a preset with this name.
  case keep(String)
  /// Draws what is on the screen to the file with this path.
  case draw(Sheet.Kind, String)
  case goToStep(Int)
  /// Goes to where something happens, after this step (1) or before it (-1).
  case goToTick(Int)
  /// Goes to the next beat (1) or to the one before (-1).
  case goToBeat(Int)
  /// Picks the answer with this number, from 1, to what is asked.
  case answer(Int)
  /// Opens a line to type the argument of a command in.
  case ask(Command)
  /// Does what was typed there.
  case accept
  case nextLayout
  case setLayout(Layout)
  case toggleIsolines
  case nextTrail
  /// How much of every trail is drawn whole; nil as the preset has it.
  case setTrail(TrailLength?)
  case nextCurves
  /// Shows a chart, or takes it away.
  case toggleCurve(Curve)
  /// Draws the curves over something else.
  case drawCurvesOver(CurveAxis)
  case toggleArrows
  case toggleCurvature
  case toggleTheory
  /// Splits the setting changed last into panes.
  case split
  /// Shows the final loss over a setting, or the rates again.
  case toggleSweep
  /// Shows which minimum is reached from where, or the landscape again.
  case toggleBasins
  /// Arrows all over the map: of the gradient, of first updates, none.
  case nextField
  case nextAverage
  case undo
  case redo
  /// Lets an optimizer branch off from the one in focus.
  case branch
  case duplicate
  case removeOptimizer
  /// Adds one with the rule of this name.
  case addOptimizer(String)
  case changeTheme(Int)
  /// The theme of this name.
  case setTheme(String)
  case nextGlyphs
  case changeLandscape(Int)
  /// The landscape of this name.
  case openLandscape(String)
  /// Turns the landscape so many degrees further, anticlockwise.
  case turnLandscape(Double)
  /// Turns the landscape to so many degrees.
  case setRotation(Double)
  case changePreset(Int)
  /// The preset of this name.
  case openPreset(String)
  case zoom(Double)
  case pan(x: Double, y: Double)
  case fit
  case toggleMouse
  case togglePointer
  case movePointer(x: Int, y: Int)
  case toggle(Overlay.Kind)
  /// Opens the filter of the list on top (true), or is done with typing it.
  case setTyping(Bool)
  /// Lights the next sub-step of the update that is told (1) or the one before (-1), of the neighbouring
  /// update where there is none.
  case nextSubStep(Int)
  /// Does what the line chosen in the list on top stands for.
  case choose
  case scroll(Int)
  /// Calls off what takes long.
  case stop
  case close
  case repaint
  case quit
}
