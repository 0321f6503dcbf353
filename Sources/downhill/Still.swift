import Interface
import Plotting
import Presets

/// One frame of a preset, drawn without a terminal.
struct Still {
  let preset: Preset
  let step: Int
  let size: Size
  let display: Display
  let layout: Layout?

  /// The frame.
  var buffer: CellBuffer {
    var preset = preset
    if let layout { preset.layout = layout }
    var state = State(preset, size: size, display: display)
    state.show(step: step)
    var buffer = CellBuffer(size: size)
    var renderer = Renderer()
    renderer.render(state, into: &buffer)
    return buffer
  }
}
