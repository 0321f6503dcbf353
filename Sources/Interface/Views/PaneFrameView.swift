import Optimization
import Plotting

/// Title and lower edge of a pane with one optimizer: who it is and how it stands.
struct PaneFrameView: AnsweringView {
  let state: State
  let index: Int
  let geometry: MapGeometry
  let look: Look
  /// The numbers of the ensembles, by the places of their optimizers.
  let ensembles: [Int: EnsembleSummary]
  /// Which page of the panes this is, from 0, and how many there are; set for the last pane of a page.
  var page: (index: Int, count: Int)?

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    for rect in [geometry.title, geometry.lowerEdge] { targets.mark(rect, as: .optimizer(index)) }
    let readout = state.readout(index, ensembles)
    drawTitle(readout, into: &buffer, targets: &targets)
    let edge = geometry.lowerEdge
    var room = edge.columns - 1
    if let page {
      let label = look.word(.page(page.index + 1, of: page.count))
      buffer.write(label, endX: edge.endX - 1, y: edge.y, style: look.palette.accent)
      room -= TextLayout.columns(of: label) + 2
    }
    let warning = (state.localTheory(of: index)?.shortWarning).map(look.word)
    buffer.write(
      warning ?? numbers(readout, columns: room), x: edge.x + 1, y: edge.y,
      style: readout.hasDiverged || warning != nil ? look.palette.warning : look.palette.dimmed,
      maximumColumns: room, ellipsis: look.glyphs.ellipsis)
  }

  /// As many numbers as there is room for, each in its place however they change.
  private func numbers(_ readout: Readout, columns: Int) -> String {
    guard !readout.hasDiverged else {
      return "\(look.word(readout.condition))  \(readout.position)"
    }
    let (x, y) = (readout.x.padded(to: 10), readout.y.padded(to: 10))
    let place = readout.y == "-" ? "x = \(x)" : "(\(x), \(y))"
    let condition = look.word(readout.condition).padded(to: 10)
    let pieces: [String]
    if let ensemble = readout.ensemble {
      let headline = look.word(ensemble.headline)
      let short =
        TextLayout.columns(of: headline) <= columns ? headline : look.word(ensemble.shortHeadline)
      let median = "\(look.word(.median)) \(readout.loss.padded(to: 10))"
      // A share of a well comes before the loss; only how many there are comes after it.
      pieces =
        (ensemble.headlineIsShare ? [short, median] : [median, short])
        + [condition, "\(look.word(.mean)) \(place)"]
    } else {
      pieces = [
        "\(look.word(.loss)) \(readout.loss.padded(to: 10))",
        "\(look.word(.gradientNorm)) \(readout.gradientNorm.padded(to: 9))", condition, place,
      ]
    }
    var text = pieces[0]
    for piece in pieces.dropFirst()
    where TextLayout.columns(of: text) + 2 + TextLayout.columns(of: piece) <= columns {
      text += "  " + piece
    }
    return text
  }

  /// Learning rate and sigma, as many of them as fit into `columns` behind the name.
  private func rates(_ readout: Readout, columns: Int) -> [(value: Tunable, text: String)] {
    func rate(_ value: Tunable, _ number: String) -> (value: Tunable, text: String) {
      (value, "\(look.word(value.heading)) \(number.padded(to: Self.rateColumns))")
    }
    var rates = [rate(.learningRate, readout.learningRate)]
    if readout.sigma != "-" { rates.append(rate(.sigma, readout.sigma)) }
    while !rates.isEmpty,
      rates.reduce(0, { $0 + Self.gap + TextLayout.columns(of: $1.text) }) > columns
    {
      rates.removeLast()
    }
    return rates
  }

  private static let rateColumns = 8
  private static let gap = 2

  private func drawTitle(
    _ readout: Readout, into buffer: inout CellBuffer, targets: inout Targets
  ) {
    let title = geometry.title
    let isFocused = index == state.view.focus
    let name = state.scene.preset.optimizers[index].name
    let sign = "\(look.sign(of: index)) \(look.letter(of: index))"
    let used = buffer.write(sign, x: title.x, y: title.y, style: look.style(of: index)) + 1
    let room = max(0, title.columns - used)
    // The name says whose pane it is; the numbers stand elsewhere too.
    let rates = rates(readout, columns: room - TextLayout.columns(of: name))
    buffer.write(
      name, x: title.x + used, y: title.y,
      style: isFocused ? look.palette.accent : look.palette.text,
      maximumColumns: room, ellipsis: look.glyphs.ellipsis)
    var endX = title.endX
    for (value, text) in rates.reversed() {
      buffer.write(text, endX: endX, y: title.y, style: look.palette.dimmed, from: title.x + used)
      let startX = max(title.x + used, endX - TextLayout.columns(of: text))
      targets.mark(
        Rect(x: startX, y: title.y, columns: endX - startX, rows: 1), as: .value(value, of: index))
      endX = startX - Self.gap
    }
  }
}
