/// Which of several trails a cell shows.
///
/// Where they only cross, the focused one comes before the one that was there last, that before the
/// one with most dots. Where they go the same way for longer they take turns along it, so that none is
/// lost: those in equal dashes, the focused one in longer ones. New parts come before old ones.
struct TrailCell {
  /// What a cell shows.
  struct Shown {
    /// Whose dots they are.
    var layer: Int
    /// The dots.
    var dots: UInt8
    /// Whether all of them are older than the trail is long.
    var isOld: Bool
  }

  private let layers: [TrailLayer]
  /// The first step that each trail shows whole.
  private let oldest: [Int?]
  /// The trails that have dots in the cell; kept, so that no cell needs memory of its own.
  private var candidates: [Shown] = []

  /// Trails that go the same way for fewer cells than this cross.
  private static let stretch = 4
  private static let dash = 2
  private static let focusedDash = 4

  /// Cells of trails that share one projection.
  init(_ layers: [TrailLayer]) {
    self.layers = layers
    oldest = layers.map { layer in layer.length.map(layer.trail.firstStep(ofLast:)) }
  }

  /// What a cell shows outside of a halo.
  mutating func shown(in cell: Int, _ halo: Halo?) -> Shown? {
    candidates.removeAll(keepingCapacity: true)
    var isOld = true
    for index in layers.indices {
      let all = layers[index].trail.canvas.masks[cell]
      guard all != 0 else { continue }
      var dots = all
      if let oldest = oldest[index] { dots = layers[index].trail.dots(in: cell, since: oldest) }
      if let halo { dots = halo.without(dots, in: cell) }
      if dots != 0 {
        if isOld { candidates.removeAll(keepingCapacity: true) }
        isOld = false
        candidates.append(Shown(layer: index, dots: dots, isOld: false))
      } else if isOld {
        dots = halo?.without(all, in: cell) ?? all
        if dots != 0 { candidates.append(Shown(layer: index, dots: dots, isOld: true)) }
      }
    }
    guard candidates.count > 1 else { return candidates.first }
    return turn(in: cell) ?? winner(in: cell)
  }

  /// The one whose turn it is on a way that all candidates have in common; nil where they cross.
  private func turn(in cell: Int) -> Shown? {
    guard let path = layers[candidates[0].layer].trail.path, let place = path.place(of: cell),
      path.isStretch(
        at: place, of: Self.stretch,
        where: { next in
          candidates.allSatisfy { layers[$0.layer].trail.canvas.masks[next] != 0 }
        })
    else { return nil }
    guard let focused = candidates.firstIndex(where: { layers[$0.layer].isFocused }) else {
      return candidates[place / Self.dash % candidates.count]
    }
    let round = Self.focusedDash + Self.dash * (candidates.count - 1)
    let rest = place % round - Self.focusedDash
    let other = rest / Self.dash
    return candidates[rest < 0 ? focused : other < focused ? other : other + 1]
  }

  private func winner(in cell: Int) -> Shown {
    var best = candidates[0]
    for other in candidates.dropFirst() where rank(other, cell) > rank(best, cell) { best = other }
    return best
  }

  private func rank(_ shown: Shown, _ cell: Int) -> (Int, Int, Int) {
    (
      layers[shown.layer].isFocused ? 1 : 0, layers[shown.layer].trail.newestStep(in: cell),
      shown.dots.nonzeroBitCount
    )
  }
}
