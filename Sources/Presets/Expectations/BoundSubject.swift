import Optimization

/// What a bound's quantities are worked out from, besides the rows of a run.
struct BoundSubject: Sendable {
  /// What it runs down.
  let landscape: any Landscape
  /// The simulated time of its steps.
  let time: SimulatedTime

  /// The optimizer at place `index` of `preset`.
  init(of index: Int, in preset: Preset) {
    landscape = preset.landscape(of: index)
    // The run alone will do, and it costs nothing.
    var alone = preset
    alone.optimizers[index].particles = 1
    time = SimulatedTime(of: alone.race(of: index).runs[0], by: preset.time)
  }
}
