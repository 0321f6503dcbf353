import Optimization
import Plotting

/// Title and lower edge of a pane with one optimizer: who it is and how it stands.
struct PaneFrameView: View {
  let state: State
  let index: Int
  let geometry: MapGeometry
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let run = state.timeline.race.runs[index]
    let readout = Readout(run, stepLimit: state.timeline.stepLimit)
    drawTitle(readout, into: &buffer)
    let edge = geometry.lowerEdge
    var pieces = ["loss \(readout.loss)"]
    if readout.hasDiverged {
      pieces = [readout.condition, readout.position]
    } else {
      if edge.columns >= 36 { pieces.append("|grad| \(readout.gradientNorm)") }
      if edge.columns >= 64 { pieces.append(readout.position) }
      if edge.columns >= 80 { pieces.append(readout.condition) }
    }
    buffer.write(
      pieces.joined(separator: "  "), x: edge.x + 1, y: edge.y,
      style: readout.hasDiverged ? look.palette.warning : look.palette.dimmed,
      maximumColumns: edge.columns - 1, ellipsis: look.glyphs.ellipsis)
  }

  /// Learning rate and sigma, as many of them as leave room for a name.
  private func rates(_ readout: Readout, columns: Int) -> String {
    let rate = "eta \(readout.learningRate)"
    guard readout.sigma != "-" else { return rate }
    let both = "\(rate)  sigma \(readout.sigma)"
    return both.count + Self.leastName <= columns ? both : rate
  }

  /// Sign, letter and a few characters of the name.
  private static let leastName = 12

  private func drawTitle(_ readout: Readout, into buffer: inout CellBuffer) {
    let title = geometry.title
    let isFocused = index == state.focus
    let rates = rates(readout, columns: title.columns)
    let room = title.columns - TextLayout.columns(of: rates) - 2
    let sign = "\(look.sign(of: index)) \(look.letter(of: index))"
    let used = buffer.write(sign, x: title.x, y: title.y, style: look.style(of: index)) + 1
    buffer.write(
      state.preset.optimizers[index].name, x: title.x + used, y: title.y,
      style: isFocused ? look.palette.accent : look.palette.text,
      maximumColumns: max(0, room - used), ellipsis: look.glyphs.ellipsis)
    buffer.write(
      rates, endX: title.endX, y: title.y, style: look.palette.dimmed, from: title.x + used)
  }
}
