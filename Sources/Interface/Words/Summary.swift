import Optimization
import Presets

extension State {
  /// What the screen shows, as text in reading order: a thing a line, no drawing.
  public var summary: String {
    let ensembles = ensembleSummaries
    let optimizers = scene.preset.optimizers.indices.map { lines(ofOptimizer: $0, ensembles) }
    return ([sceneLines] + optimizers + pathLines + [beatLines]).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var sceneLines: [String] {
    let titles = [scene.preset.title, scene.preset.summary].filter { !$0.isEmpty }.map(
      \.escapingControls)
    let range = scene.preset.view
    var lines = [
      "landscape: \(scene.preset.landscapeName.escapingControls)",
      "view: x from \(Numerals.short(range.x.lowerBound)) to \(Numerals.short(range.x.upperBound))"
        + (scene.preset.landscape.dimension == 1
          ? ""
          : ", y from \(Numerals.short(range.y.lowerBound)) to \(Numerals.short(range.y.upperBound))"),
    ]
    lines += minima.map { minimum in
      let loss = Numerals.scientific(scene.preset.landscape.value(at: minimum), digits: 3)
      return "minimum: \(text(minimum)), loss \(loss)"
    }
    // Among so many others may have been missed.
    if scene.findings.areMinimaSearched, minima.count >= 10 {
      let least = scene.findings.mayBeMoreMinima ? "at least " : ""
      lines.append("minima: \(least)\(minima.count) found by a search of the view")
    }
    if let floor = scene.findings.floor {
      let loss = Numerals.scientific(scene.preset.landscape.value(at: floor), digits: 3)
      lines.append("a valley: equally low places, one of them at \(text(floor)), loss \(loss)")
    }
    return titles + lines + ["step: \(scene.timeline.step) of \(scene.timeline.stepLimit)"]
  }

  private func lines(ofOptimizer index: Int, _ ensembles: [Int: EnsembleSummary]) -> [String] {
    let run = scene.timeline.race.runs[index]
    let readout = self.readout(index, ensembles)
    let name = run.optimizer.name.escapingControls
    let position = ensembles[index]?.mean ?? run.particle.position
    let measures =
      readout.ensemble.map { lines(ofParticles: $0, mean: position) } ?? [
        "position: \(text(position))", "loss: \(readout.loss)",
        "gradient norm: \(readout.gradientNorm)",
      ]
    var report =
      [
        "optimizer \(index + 1) of \(scene.preset.optimizers.count): \(name)",
        "rule: \(run.settings(.comma).en)", "state: \(readout.condition.en)",
        "step: \(readout.step)",
      ] + measures + [
        "learning rate: \(readout.learningRate)"
          + (ensembles[index]?.hasOwnLearningRates == true ? ", of particle 0" : ""),
        "sigma: \(readout.sigma == "-" ? "no noise" : readout.sigma)",
      ]
    if let average = ensembles[index]?.average {
      report.append("mean of the averages: \(text(average.mean))")
      let loss = Numerals.scientific(average.loss, digits: 3)
      report.append("median loss at the averages: \(loss)")
    } else if readout.ensemble == nil, run.optimizer.average != nil {
      report.append("average: \(text(run.sample.average))")
    }
    if let distance = minima.map({ (position - $0).norm }).min(), distance.isFinite {
      let whose = readout.ensemble == nil ? "distance" : "distance of the mean"
      report.append("\(whose) to the nearest minimum: \(Numerals.scientific(distance, digits: 3))")
    }
    return report
  }

  private func lines(ofParticles ensemble: EnsembleReadout, mean: Vector) -> [String] {
    let deviation =
      "x \(ensemble.deviationX)"
      + (scene.preset.landscape.dimension == 1 ? "" : ", y \(ensemble.deviationY)")
    let wells = ensemble.allShares.map(\.en)
    return [
      "particles: \(ensemble.count)", "mean position: \(text(mean))",
      "standard deviation: \(deviation)", "median loss: \(ensemble.loss(atPercentile: 1))",
      "a tenth of the losses below: \(ensemble.loss(atPercentile: 0))",
      "nine tenths of the losses below: \(ensemble.loss(atPercentile: 2))",
    ] + wells.map { share in "share: \(share.drop { $0 == " " })" }
  }

  /// What is known of each logged path at this step.
  private var pathLines: [[String]] {
    shownPaths.map { shown in
      let objection = shown.path.objection(on: scene.preset.landscape, in: scene.preset.view)
      let place = shown.rows.last.map { row in
        [
          "step: \(row.step)", "position: \(text(row.position))",
          "loss: \(Numerals.scientific(shown.loss(row, on: scene.preset.landscape), digits: 3))",
        ]
      }
      return ["logged path: \(shown.path.name.escapingControls)"]
        + (place ?? ["it begins at step \(shown.path.rows[0].step)"])
        + [objection].compactMap(\.self)
    }
  }

  /// What has been said so far.
  private var beatLines: [String] {
    let beats = scene.preset.beats
    return beats.indices.filter { beats[$0].step <= scene.timeline.step }.map { index in
      let text = words(of: index).split(whereSeparator: \.isNewline).joined(separator: " ")
      return "said at step \(beats[index].step): \(text.escapingControls)" + answers(to: index)
        + pageAndPins(of: beats[index])
    }
  }

  /// What a beat says beside its caption, a line each.
  private func pageAndPins(of beat: Beat) -> String {
    guard !beat.isMissed else { return "" }
    let texts =
      [beat.page.map { ("page", $0) }].compactMap(\.self) + beat.pins.map { ("marked", $0.text) }
    return texts.map { name, wording in
      let text = spoken(wording, at: beat).split(whereSeparator: \.isNewline)
      return "\n  \(name): \(text.joined(separator: " ").escapingControls)"
    }.joined()
  }

  /// The answers that there are to what a beat asks, a line each.
  private func answers(to index: Int) -> String {
    let beat = scene.preset.beats[index]
    guard let question = beat.question, !beat.isMissed else { return "" }
    return question.choices.enumerated().map { number, choice in
      "\n  \(number + 1): \(spoken(choice, at: beat).escapingControls)"
    }.joined()
  }

  private func text(_ position: Vector) -> String {
    let x = "x \(Numerals.coordinate(position.x))"
    guard scene.preset.landscape.dimension == 2 else { return x }
    return "\(x), y \(Numerals.coordinate(position.y))"
  }
}
