import Optimization
import Presets

// Which charts are shown, and what they need to be known.

extension State {
  /// What the charts show: what was chosen, or else the loss and the rates that change.
  var shownCurves: [Curve] {
    guard view.curves.isEmpty else { return view.curves }
    let charts = CurvesView(
      state: self, rect: Screen(self).curves, look: Look(view.display), lossFloor: nil)
    return [.loss] + charts.rates.filter { charts.constantRates(of: $0) == nil }.map(\.curve)
  }

  /// Adds a chart, the oldest giving way where there are too many, or takes it away.
  mutating func toggle(_ curve: Curve) {
    var curves = Screen(self).showsCurves ? shownCurves : view.curves
    if curves.contains(curve) {
      curves.removeAll { $0 == curve }
    } else {
      curves = curves.suffix(Curve.most - 1) + [curve]
    }
    show(curves)
  }

  /// Shows the next chart, or the one before, in place of the one at `place`.
  mutating func turnCurve(at place: Int, by offset: Int) {
    var curves = shownCurves
    guard curves.indices.contains(place) else { return }
    let others = curves.enumerated().filter { $0.offset != place }.map(\.element)
    let choices = curveChoices.filter { !others.contains($0) }
    guard let now = choices.firstIndex(of: curves[place]) else { return }
    curves[place] = choices[(now + offset + choices.count) % choices.count]
    show(curves)
  }

  /// What there is to show: a landscape of one dimension has no y.
  var curveChoices: [Curve] {
    Curve.allCases.filter { $0 != .effectiveRateY || scene.preset.landscape.dimension == 2 }
  }

  private mutating func show(_ curves: [Curve]) {
    view.curves = curves
    view.showsSweep = false
    if !Screen(self).showsCurves { view.showsCurves = true }
    say(
      curves.isEmpty
        ? "curves: the loss and what changes"
        : "curves: \(curves.map(\.rawValue).joined(separator: ", "))")
  }

  // MARK: - What has to be found for them

  private static let updatesPerFrame = 1 << 15

  /// The optimizers whose moves charts are to show.
  private var followedPlaces: [Int] {
    let needsMoves = view.curves.contains {
      [.move, .effectiveRateX, .effectiveRateY].contains($0)
    }
    return needsMoves && Screen(self).showsCurves ? visible : []
  }

  /// Whether moves are still to be found.
  var isFollowingMoves: Bool {
    !scene.moves.areComplete(followedPlaces, of: scene.timeline.race.runs)
  }

  /// Finds moves for as long as a frame has time.
  mutating func followMoves(by work: Int = Self.updatesPerFrame) {
    let places = followedPlaces
    guard !places.isEmpty else { return scene.moves.letGo() }
    guard isFollowingMoves else { return }
    scene.moves.follow(places, of: scene.timeline.race.runs, by: work)
    touch()
  }
}
