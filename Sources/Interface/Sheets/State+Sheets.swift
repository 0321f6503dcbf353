import Optimization
import Plotting
import Presets

// What is on the screen as a file: a figure for paper, or the screen as it is.

extension State {
  /// What the file would be called unless another name is typed.
  func nameOfSheet(_ kind: Sheet.Kind) -> String {
    "\(plainName)-\(scene.timeline.step).\(kind.endings[0])"
  }

  /// Has what is on the screen drawn to a file.
  mutating func draw(_ kind: Sheet.Kind, to path: String) -> [Effect] {
    let sheet = Sheet(kind: kind, path: path, replaces: input.fileToReplace == path)
    input.fileToReplace = nil
    return [.draw(sheet)]
  }

  /// Asks whether a file may take the place of the one that is there.
  mutating func askToReplace(_ sheet: Sheet) {
    var prompt = Prompt(sheet.kind == .figure ? .drawFigure : .drawScreen)
    prompt.paste(sheet.path)
    prompt.fault = word(.isThereAlready(sheet.path))
    input.prompt = prompt
    input.fileToReplace = sheet.path
  }

  /// The scene as a figure in the colours of a theme, as `downhill figure` draws it: the same step, layout,
  /// view and layers as on the screen.
  public func sheetPage(in theme: Theme, width: Double) -> FigurePage {
    var state = self
    // Nothing of a figure depends on a screen.
    state.view.resize(to: Self.sheetScreen, of: scene.preset)
    state.view.display = Display(
      tier: .truecolor, glyphs: .braille, theme: theme, trail: view.display.trail,
      language: view.display.language)
    if let glide = view.glide {
      state.view.wanted = glide.to
      state.view.glide = nil
    }
    state.finishSearching()
    return state.figurePage(width: width)
  }

  /// The screen cell by cell, without what was typed and said last.
  public var sheetCells: CellBuffer {
    var state = self
    state.input.prompt = nil
    state.input.toast = nil
    state.view.display.cellPixels = nil
    var buffer = CellBuffer(size: view.size)
    var renderer = Renderer()
    renderer.render(state, into: &buffer)
    return buffer
  }

  private static let sheetScreen = Size(columns: 120, rows: 40)
}
