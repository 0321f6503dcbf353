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
    var progress = Progress(total: preset.steps * preset.optimizers.count)
    if let header = format.header(of: preset) { try writer.writeLine(header) }
    let row = format.row(of: preset)
    for var run in preset.race.runs {
      var written = -1
      while true {
        let step = run.particle.step
        let isLast = step == preset.steps || run.particle.divergedAt != nil
        if step.isMultiple(of: every) || isLast, step != written {
          try writer.writeLine(row(run))
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
    progress.clear()
  }
}
