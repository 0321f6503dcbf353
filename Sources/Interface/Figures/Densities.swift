import Optimization
import Plotting

/// The densities on the maps of a screen, each worked out while frames are drawn and keys are answered.
///
/// Where the temperature changes with the steps, what is shown is the last that is there.
struct Densities: Sendable {
  /// The density of one temperature, as lines on one map.
  struct Shown: Sendable {
    /// T of exp(-f/T).
    let temperature: Double
    /// The outlines, in the plane.
    let shares: [Outlines.Share]
  }

  private struct Map: Sendable {
    let projection: Projection
    var scan: DensityScan
    var shown: Shown?
  }

  private var maps: [Map] = []

  /// Whether all that is wanted is there.
  var areDone: Bool { maps.allSatisfy { $0.scan.result != nil } }

  /// The density on a map, if it is there and there is one.
  subscript(projection: Projection) -> Shown? {
    let map = maps.first { $0.projection == projection }
    return map?.shown.flatMap { $0.shares.isEmpty ? nil : $0 }
  }

  /// What is to be shown on a map.
  struct Wanted {
    let projection: Projection
    let landscape: any Landscape
    let temperature: Double
  }

  /// Has these densities worked out, and no others.
  mutating func want(_ wanted: [Wanted]) {
    guard !wanted.isEmpty || !maps.isEmpty else { return }
    maps = wanted.map { wanted in
      let projection = wanted.projection
      let scan = DensityScan(
        of: wanted.landscape, over: projection.viewport,
        at: (projection.dotXs, projection.dotYs), wanted.temperature)
      let known = maps.first { $0.projection == projection && $0.scan.isOf(wanted.landscape) }
      var map = known ?? Map(projection: projection, scan: scan)
      map.scan.turn(to: wanted.temperature)
      return map
    }
  }

  /// Does so much work, or what is left of it; says whether there is something new to see.
  mutating func advance(by work: Int) -> Bool {
    var left = work
    var isNew = false
    for index in maps.indices {
      while left > 0, maps[index].scan.result == nil {
        left -= max(1, maps[index].scan.doNextPiece())
        guard let shares = maps[index].scan.result else { continue }
        maps[index].shown = Shown(temperature: maps[index].scan.temperature, shares: shares)
        isNew = true
      }
    }
    return isNew
  }
}
