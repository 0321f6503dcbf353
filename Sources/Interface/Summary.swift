import Optimization
import Presets

extension State {
  /// What the screen shows, as text in reading order: a thing a line, no drawing.
  public var summary: String {
    let optimizers = timeline.race.runs.enumerated().map { index, run in
      lines(of: run, number: index + 1)
    }
    return ([sceneLines] + optimizers + [beatLines]).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var sceneLines: [String] {
    let titles = [preset.title, preset.summary].filter { !$0.isEmpty }.map(\.escapingControls)
    let range = preset.view
    var lines = [
      "landscape: \(preset.landscapeName.escapingControls)",
      "view: x from \(Numerals.short(range.x.lowerBound)) to \(Numerals.short(range.x.upperBound))"
        + (preset.landscape.dimension == 1
          ? ""
          : ", y from \(Numerals.short(range.y.lowerBound)) to \(Numerals.short(range.y.upperBound))"),
    ]
    lines += minima.map { minimum in
      let loss = Numerals.scientific(preset.landscape.value(at: minimum), digits: 3)
      return "minimum: \(text(minimum)), loss \(loss)"
    }
    return titles + lines + ["step: \(timeline.step) of \(timeline.stepLimit)"]
  }

  private func lines(of run: Run, number: Int) -> [String] {
    let readout = Readout(run, stepLimit: timeline.stepLimit)
    var lines = [
      "optimizer \(number) of \(preset.optimizers.count): \(run.optimizer.name.escapingControls)",
      "rule: \(run.settings.replacing("  ", with: ", "))",
      "state: \(readout.condition)",
      "step: \(readout.step)",
      "position: \(text(run.particle.position))",
      "loss: \(readout.loss)",
      "gradient norm: \(readout.gradientNorm)",
      "learning rate: \(readout.learningRate)",
      "sigma: \(run.isNoisy ? readout.sigma : "no noise")",
    ]
    if run.optimizer.average != nil { lines.append("average: \(text(run.sample.average))") }
    if let distance = minima.map({ (run.particle.position - $0).norm }).min() {
      lines.append("distance to the nearest minimum: \(Numerals.scientific(distance, digits: 3))")
    }
    return lines
  }

  /// What has been said so far.
  private var beatLines: [String] {
    preset.beats.filter { $0.step <= timeline.step }.map { beat in
      let text = beat.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "said at step \(beat.step): \(text.escapingControls)"
    }
  }

  private func text(_ position: Vector) -> String {
    let x = "x \(Numerals.coordinate(position.x))"
    guard preset.landscape.dimension == 2 else { return x }
    return "\(x), y \(Numerals.coordinate(position.y))"
  }
}
