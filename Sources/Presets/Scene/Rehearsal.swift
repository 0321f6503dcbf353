import Optimization

extension Preset {
  /// Finds when the conditions of beats come true, which follows from the scene: the beats are put in
  /// the order of their steps, and what they change is dated.
  ///
  /// A condition is looked for from the beat before it in the file on. To be called again where the
  /// optimizers, the score, the seed or the steps are others.
  public mutating func rehearse() {
    beats.sort { $0.place < $1.place }
    if beats.contains(where: { $0.condition != nil }) { findConditions() }
    beats.sort { ($0.step, $0.place) < ($1.step, $1.place) }
  }

  /// The optimizer at place `index` by itself, of an ensemble particle 0 without all the others.
  private func run(of index: Int) -> Run {
    var alone = self
    for place in alone.optimizers.indices { alone.optimizers[place].particles = 1 }
    return alone.race(of: index).runs[0]
  }

  private mutating func findConditions() {
    for beat in beats where beat.condition != nil {
      for change in beat.changes { score.removeFirst(change) }
    }
    let isAboutWells = beats.contains {
      if case .escaped = $0.condition?.event { true } else { false }
    }
    var search = search(findsBasins: true)
    let findings =
      isAboutWells ? search.finish() : SceneSearch.Findings(knownOf: landscape)
    var last = 0
    for index in beats.indices {
      guard let condition = beats[index].condition else {
        last = beats[index].step
        continue
      }
      let step = optimizers.firstIndex { $0.name == condition.optimizer }.flatMap { place in
        condition.firstStep(
          of: run(of: place), from: last, to: steps,
          findings.turned(for: optimizers[place], on: landscape).basins)
      }
      beats[index].isMissed = step == nil
      beats[index].step = step ?? steps
      for place in beats[index].changes.indices {
        beats[index].changes[place].step = beats[index].step
        // A change at the last step has no update to hold for.
        if beats[index].step < steps { score.insert(beats[index].changes[place]) }
      }
      last = step ?? last
    }
  }
}
