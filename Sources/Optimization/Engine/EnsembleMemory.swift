/// The memory that the ensembles of a scene take at most: told from rules, averages and numbers of
/// particles, before any particle is made.
///
/// Counted are all particles with what their rules and averages remember, the snapshots that going back
/// begins at, and the lists that are made while a cloud is drawn; or, where that is more, three copies
/// of the largest ensemble, which is what printing one takes.
package struct EnsembleMemory: Hashable, Sendable {
  /// No scene may take more: 2 GB.
  package static let bound = 2_000_000_000
  /// What takes more says so before it begins: 1 GB.
  package static let notable = 1_000_000_000

  /// How many bytes.
  package let bytes: Int

  /// What `optimizers` take on `landscape` while `score` changes them.
  package init(of optimizers: [Optimizer], on landscape: any Landscape, score: Score = Score()) {
    let ensembles = optimizers.filter { $0.particles > 1 }
    let sizes = optimizers.indices.filter { optimizers[$0].particles > 1 }.map { index in
      var recipe = optimizers[index]
      var most = Ensemble.size(of: recipe, on: landscape)
      for change in score.part(of: index, among: optimizers) {
        guard (try? recipe.apply(change.setting, at: change.step, on: landscape)) != nil else {
          continue
        }
        most = max(most, Ensemble.size(of: recipe, on: landscape))
      }
      return most
    }
    let sum = sizes.reduce(0, +)
    let fitting = sum > Timeline.snapshotBytes ? 0 : Timeline.snapshotBytes / max(1, sum)
    let snapshots = min(fitting, Timeline.mostSnapshots) * sum
    // Two lists of coordinates, of the positions and of the averages.
    let lists = (ensembles.map(\.particles).max() ?? 0) * 2 * MemoryLayout<Vector>.stride
    bytes = max(sum + snapshots + lists, 3 * (sizes.max() ?? 0))
  }

  /// The largest number of particles that the last of `optimizers` may have within the bound; nil
  /// where the others leave no room for two.
  package static func mostParticles(
    ofLastOf optimizers: [Optimizer], on landscape: any Landscape
  ) -> Int? {
    var optimizers = optimizers
    func fits(_ count: Int) -> Bool {
      optimizers[optimizers.endIndex - 1].particles = count
      return Self(of: optimizers, on: landscape).bytes <= bound
    }
    guard !optimizers.isEmpty, fits(2) else { return nil }
    var (most, tooMany) = (2, Ensemble.counts.upperBound + 1)
    while tooMany - most > 1 {
      let middle = (most + tooMany) / 2
      if fits(middle) { most = middle } else { tooMany = middle }
    }
    return most
  }
}
