/// Looks for places between two others where a landscape has no gradient: kinks, where the slope jumps,
/// and poles, where numbers end.
///
/// The gradients at both ends are compared, and the half that holds the larger difference is halved
/// again. Where the landscape is smooth the difference shrinks with the distance; at a kink it stays.
enum KinkSearch {
  /// A difference of gradients smaller than this, in relation to their length, is none.
  private static let least = 1e-3
  /// A slope that has grown by this is on its way to a pole.
  private static let pole = 1e9
  /// So many halvings make of a distance less than a billionth.
  private static let halvings = 32

  /// Where between `start` and `end` there is no gradient; nil where there is one all the way, as far
  /// as can be told.
  static func place(on landscape: any Landscape, from start: Vector, to end: Vector) -> Vector? {
    var (start, end) = (start, end)
    var first = landscape.evaluation(at: start)
    var last = landscape.evaluation(at: end)
    guard first.isFinite, last.isFinite else { return nil }
    // The steepest slope met: what is small beside it is no jump.
    var steepest = max(first.gradient.norm, last.gradient.norm)
    let steepestEnd = steepest
    for _ in 0..<halvings {
      guard (last.gradient - first.gradient).norm > least * steepest || steepest > 2 * steepestEnd
      else { return nil }
      let middle = start + 0.5 * (end - start)
      let between = landscape.evaluation(at: middle)
      guard between.isFinite, between.gradient.norm < pole * steepestEnd else { return middle }
      let isPeak = between.gradient.norm > 2 * max(first.gradient.norm, last.gradient.norm)
      steepest = max(steepest, between.gradient.norm)
      let takesFirst: Bool
      if isPeak {
        // Towards a pole the slope grows on both sides: it is where it grows more.
        let quarter = landscape.evaluation(at: start + 0.25 * (end - start))
        let other = landscape.evaluation(at: start + 0.75 * (end - start))
        takesFirst = !(other.gradient.norm > quarter.gradient.norm)
      } else {
        let before = (between.gradient - first.gradient).norm
        let after = (last.gradient - between.gradient).norm
        takesFirst = before >= after
      }
      if takesFirst { (end, last) = (middle, between) } else { (start, first) = (middle, between) }
    }
    let jump = (last.gradient - first.gradient).norm
    return jump > least * steepest ? start + 0.5 * (end - start) : nil
  }
}
