import Optimization
import Plotting
import Presets

/// The numbers of ensembles as they are now, worked out once a step for all views.
struct EnsembleCache {
  private struct SummaryKey: Equatable {
    let moments: [Ensemble.Moment?]
    let minima: [Vector]
    let basins: Basins
  }

  private var known = Memo<SummaryKey, [Int: EnsembleSummary]>(capacity: 1)

  /// Numbers of every ensemble, by the places of their optimizers.
  mutating func summaries(_ state: State) -> [Int: EnsembleSummary] {
    let ensembles = state.scene.timeline.race.ensembles
    guard ensembles.contains(where: { $0 != nil }) else { return [:] }
    let state = state.unturned
    let key = SummaryKey(
      moments: ensembles.map { $0?.moment }, minima: state.minima,
      basins: state.scene.findings.basins)
    return known.value(for: key) { _ in state.ensembleSummaries }
  }
}
