import Optimization
import Plotting
import Presets

extension State {
  /// The numbers of every optimizer as lines of text, for where there is no screen.
  public var finalTable: String {
    let summaries = ensembleSummaries
    let rows = timeline.race.runs.enumerated().map { index, run in
      let readout = readout(index, summaries)
      return [
        run.optimizer.name.escapingControls, readout.step, readout.loss, readout.gradientNorm,
        readout.learningRate, readout.sigma, readout.x, readout.y, readout.condition,
      ]
    }
    let headings = ["optimizer", "step", "loss", "|grad|", "eta", "sigma", "x", "y", "state"]
    let widths = headings.indices.map { column in
      (rows + [headings]).map { TextLayout.columns(of: $0[column]) }.max() ?? 0
    }
    return ([headings] + rows).map { row in
      row.indices.map { column in
        column == 0 || column == row.count - 1
          ? row[column].filled(to: widths[column])
          : row[column].padded(to: widths[column])
      }
      .joined(separator: "  ").trimmingTrailingBlanks
    }
    .joined(separator: "\n")
  }
}

extension String {
  /// Left-aligned in `columns`.
  fileprivate func filled(to columns: Int) -> String {
    self + String(repeating: " ", count: columns - TextLayout.columns(of: self))
  }

  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
