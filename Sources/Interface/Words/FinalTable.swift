import Optimization
import Plotting
import Presets

extension State {
  /// The numbers of every optimizer as lines of text, used where there is no screen.
  public var finalTable: String {
    let summaries = ensembleSummaries
    let rows =
      scene.preset.optimizers.indices.map { index in
        let readout = readout(index, summaries)
        return [
          scene.preset.optimizers[index].name.escapingControls, readout.step, readout.loss,
          readout.gradientNorm, readout.learningRate, readout.sigma, readout.x, readout.y,
        ] + readout.ensembleColumns(summaries) + averageColumns(index, summaries)
          + [word(readout.condition)]
      }
      + shownPaths.compactMap { shown in
        readout(shown).map { readout in
          [
            shown.path.name.escapingControls, readout.step, readout.loss, readout.gradientNorm,
            readout.learningRate, readout.sigma, readout.x, readout.y,
          ] + readout.ensembleColumns(summaries) + averageHeadings.map { _ in "-" }
            + [word(readout.condition)]
        }
      }
    let headings =
      ([.optimizer, .step, .loss, .gradientNorm, .eta, .sigma, .x, .y]
      + Readout.ensembleHeadings(summaries) + averageHeadings + [.condition]).map(word)
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

  /// What is said of averages, where there are any: of an ensemble the mean of its particles'
  /// averages, and the median of the losses at them.
  private var averageHeadings: [Phrase] {
    scene.preset.hasAverages
      ? [.averageX, .averageY, .averageLoss] : []
  }

  private func averageColumns(_ index: Int, _ summaries: [Int: EnsembleSummary]) -> [String] {
    let run = scene.timeline.race.runs[index]
    let average =
      summaries[index] == nil
      ? run.average.map { (mean: $0, loss: run.landscape.value(at: $0)) }
      : summaries[index]?.average
    guard let average else { return averageHeadings.map { _ in "-" } }
    return [
      Numerals.coordinate(average.mean.x),
      run.landscape.dimension == 2 ? Numerals.coordinate(average.mean.y) : "-",
      Numerals.scientific(average.loss, digits: 3),
    ]
  }
}

extension Readout {
  /// What is said of ensembles, where there are any: their loss is the median, their place the mean.
  fileprivate static func ensembleHeadings(_ summaries: [Int: EnsembleSummary]) -> [Phrase] {
    guard let summary = summaries.values.first else { return [] }
    return [.particles, .tenPercent, .ninetyPercent, .deviationX, .deviationY]
      + [summary.wells.leadingName].compactMap(\.self)
  }

  fileprivate func ensembleColumns(_ summaries: [Int: EnsembleSummary]) -> [String] {
    let headings = Self.ensembleHeadings(summaries)
    guard let ensemble else { return headings.map { $0 == .particles ? "1" : "-" } }
    let columns = [
      ensemble.count, ensemble.loss(atPercentile: 0), ensemble.loss(atPercentile: 2),
      ensemble.deviationX, ensemble.deviationY, ensemble.leadingPercent ?? "-",
    ]
    return Array(columns.prefix(headings.count))
  }
}

extension String {
  /// Left-aligned in `columns`.
  func filled(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextLayout.columns(of: self)))
  }

  fileprivate var trimmingTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
