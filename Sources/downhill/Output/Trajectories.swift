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
    let plain = format.line(of: preset)
    // Data stay as they are, but for a terminal, which would obey what a name may hold.
    let isShown = writer.goesToTerminal
    let line = { (row: TrajectoryRow) in isShown ? plain(row).escapingControls : plain(row) }
    // One at a time, so that there is one ensemble at a time.
    for index in preset.optimizers.indices {
      var race: Race? = preset.race(of: index)
      let (run, ensemble) = (race?.runs[0], race?.ensembles[0])
      // So that the ensemble is there once.
      race = nil
      if let ensemble {
        try write(ensemble, to: &writer, as: line, &progress)
      } else if let run {
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

  /// At each printed step a row for every particle that is still finite, and the last finite row of
  /// each that is not.
  private func write(
    _ start: consuming Ensemble, to writer: inout OutputWriter, as line: (TrajectoryRow) -> String,
    _ progress: inout Progress
  ) throws {
    var ensemble = start
    while true {
      for particle in 0..<ensemble.count where !ensemble.hasDiverged(particle) {
        try writer.writeLine(line(TrajectoryRow(ensemble, particle: particle)))
      }
      if ensemble.step == preset.steps { break }
      let next = min(every - ensemble.step % every, preset.steps - ensemble.step)
      let goneBefore = ensemble.divergedCount
      // Where every step is printed there are no rows between.
      let before = next > 1 ? ensemble : nil
      ensemble.advance(by: next)
      if let before, ensemble.divergedCount > goneBefore {
        try writeLastRows(from: before, steps: next, to: &writer, as: line)
      }
      progress.advance(by: next)
    }
    if ensemble.divergedCount > 0 {
      progress.clear()
      Console.complain(
        "\(ensemble.divergedCount) of \(ensemble.count) particles of "
          + "\(ensemble.optimizer.name.escapingControls) diverged")
    }
  }

  /// Goes through `steps` updates once more, one by one, and writes where each particle was before
  /// the one that led it out of the finite numbers; the rows of `printed` itself are written.
  private func writeLastRows(
    from printed: Ensemble, steps: Int, to writer: inout OutputWriter,
    as line: (TrajectoryRow) -> String
  ) throws {
    var ensemble = printed
    for step in 0..<steps {
      let last = ensemble
      ensemble.advance()
      guard step > 0, ensemble.divergedCount > last.divergedCount else { continue }
      for particle in 0..<ensemble.count
      where ensemble.hasDiverged(particle) && !last.hasDiverged(particle) {
        try writer.writeLine(line(TrajectoryRow(last, particle: particle)))
      }
    }
  }
}
