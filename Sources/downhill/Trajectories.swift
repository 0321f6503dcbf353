import Optimization
import Presets

/// Runs a preset's optimizers one after the other and writes their rows as they come.
struct Trajectories {
  /// What is run.
  let preset: Preset
  /// Rows are written every so many steps, and for the last.
  let every: Int
  /// How a row is written.
  let format: TrajectoryFormat

  /// Writes all rows; a run that leaves the finite numbers ends with its last finite row, and
  /// standard error says so.
  func write(to writer: inout OutputWriter) throws {
    var progress = Progress(total: preset.steps * preset.optimizers.count, writingTo: writer)
    if let header = format.header(of: preset) { try writer.writeLine(header) }
    let line = format.line(of: preset)
    let race = preset.race
    for (run, ensemble) in zip(race.runs, race.ensembles) {
      if let ensemble {
        try write(ensemble, to: &writer, as: line, &progress)
      } else {
        try write(run, to: &writer, as: line, &progress)
      }
    }
    progress.clear()
  }

  private func write(
    _ start: Run, to writer: inout OutputWriter, as line: (TrajectoryRow) -> String,
    _ progress: inout Progress
  ) throws {
    var run = start
    var written = -1
    while true {
      let step = run.particle.step
      let isLast = step == preset.steps || run.particle.divergedAt != nil
      if step.isMultiple(of: every) || isLast, step != written {
        try writer.writeLine(line(TrajectoryRow(run)))
        written = step
      }
      if isLast { break }
      let next = min(every - step % every, preset.steps - step)
      run.advance(by: next)
      progress.advance(by: next)
    }
    if let step = run.particle.divergedAt {
      progress.clear()
      Console.complain("\(run.optimizer.name.escapingControls) diverged at step \(step)")
    }
  }

  /// At each step a row for every particle that is still finite.
  private func write(
    _ start: Ensemble, to writer: inout OutputWriter, as line: (TrajectoryRow) -> String,
    _ progress: inout Progress
  ) throws {
    var ensemble = start
    while true {
      for particle in 0..<ensemble.count where !ensemble.hasDiverged(particle) {
        try writer.writeLine(line(TrajectoryRow(ensemble, particle: particle)))
      }
      if ensemble.step == preset.steps { break }
      let next = min(every - ensemble.step % every, preset.steps - ensemble.step)
      ensemble.advance(by: next)
      progress.advance(by: next)
    }
    let diverged = (0..<ensemble.count).count(where: ensemble.hasDiverged)
    if diverged > 0 {
      progress.clear()
      Console.complain(
        "\(diverged) of \(ensemble.count) particles of "
          + "\(ensemble.optimizer.name.escapingControls) diverged")
    }
  }
}
