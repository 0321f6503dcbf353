import Interface
import Plotting
import Presets
import Recording

/// One frame of a preset, drawn without a terminal.
struct Still {
  let preset: Preset
  let step: Int
  let size: Size
  let display: Display

  /// The frame.
  var buffer: CellBuffer { draw(state) }

  /// The frame as text, and the numbers of every optimizer below it.
  var report: String {
    let state = state
    let table = state.finalTable
    return PlainText.encode(draw(state)) + "\n" + table + "\n"
  }

  /// The frame as figures and charts, for paper of a width in millimetres.
  func page(width: Double, showing layers: Set<FigureLayer>) -> FigurePage {
    state.figurePage(width: width, showing: layers)
  }

  private var state: State {
    var state = State(preset, size: size, display: display)
    state.show(step: step)
    state.finishJobs()
    return state
  }

  private func draw(_ state: State) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    var renderer = Renderer()
    renderer.render(state, into: &buffer)
    return buffer
  }
}
