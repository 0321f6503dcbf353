/// Looks for places between two others where a landscape has no gradient.
///
/// Those are kinks, where the slope jumps, jumps of the value itself, and places where numbers end. A pole that is passed by finite
/// numbers on both sides may be missed. The gradients at both ends are compared, and the half in which
/// they change more is halved again. Where the landscape is smooth the difference shrinks with the
/// distance; at a kink it stays.
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
    kink(on: landscape, from: start, to: end) ?? jump(on: landscape, from: start, to: end)
  }

  /// Where the value jumps: how far it changes beside what the slopes at both ends tell shrinks with the
  /// distance where the landscape is smooth, and stays where it jumps.
  private static func jump(
    on landscape: any Landscape, from start: Vector, to end: Vector
  ) -> Vector? {
    var (start, end) = (start, end)
    var first = landscape.evaluation(at: start)
    var last = landscape.evaluation(at: end)
    func surprise(_ one: Evaluation, _ other: Evaluation, along way: Vector) -> Double {
      let slope = 0.5 * (one.gradient + other.gradient)
      return (other.value - one.value - slope.dot(way)).magnitude
    }
    let whole = surprise(first, last, along: end - start)
    guard first.isFinite, last.isFinite,
      whole > 1e-9 * max(first.value.magnitude, last.value.magnitude)
    else { return nil }
    for _ in 0..<halvings {
      let middle = start + 0.5 * (end - start)
      let between = landscape.evaluation(at: middle)
      guard between.isFinite else { return middle }
      let before = surprise(first, between, along: middle - start)
      let after = surprise(between, last, along: end - middle)
      guard max(before, after) > least * whole else { return nil }
      if before > after {
        (end, last) = (middle, between)
      } else {
        (start, first) = (middle, between)
      }
    }
    return start + 0.5 * (end - start)
  }

  /// Where the slope jumps, or numbers end.
  private static func kink(
    on landscape: any Landscape, from start: Vector, to end: Vector
  ) -> Vector? {
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
      steepest = max(steepest, between.gradient.norm)
      // Towards a pole the slope grows on both sides, so the ends of a half do not tell what is in it.
      let quarter = landscape.evaluation(at: start + 0.25 * (end - start)).gradient
      let other = landscape.evaluation(at: start + 0.75 * (end - start)).gradient
      let before = (quarter - first.gradient).norm + (between.gradient - quarter).norm
      let after = (other - between.gradient).norm + (last.gradient - other).norm
      let takesFirst = !(after > before)
      if takesFirst { (end, last) = (middle, between) } else { (start, first) = (middle, between) }
    }
    let jump = (last.gradient - first.gradient).norm
    return jump > least * steepest ? start + 0.5 * (end - start) : nil
  }
}
