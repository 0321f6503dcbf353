import Optimization
import Plotting

/// The wells of a landscape, and what to call them.
struct Wells {
  /// Their minima.
  let minima: [Vector]
  /// A name for each that goes after "in the".
  let names: [Phrase]
  /// The one that is deeper than all others, if there is one.
  private let deepest: Int?

  /// The wells with these minima, told apart by depth where one is deepest, else by side.
  init(_ minima: [Vector], on landscape: any Landscape) {
    self.minima = minima
    let depths = minima.map { landscape.value(at: $0) }
    let ends = (lowest: depths.min() ?? 0, highest: depths.max() ?? 0)
    // Minima that were found by a search are equal to rounding only.
    let tolerance = 1e-6 * max(1, ends.lowest.magnitude, ends.highest.magnitude)
    let isDeepest = depths.map { $0 <= ends.lowest + tolerance }
    let deepest = isDeepest.count(where: \.self) == 1 ? isDeepest.firstIndex(of: true) : nil
    self.deepest = deepest
    names = minima.indices.map { index in
      if index == deepest { return minima.count == 2 ? .deepWell : .deepestWell }
      if deepest != nil, minima.count == 2 { return .shallowWell }
      if minima.count == 2 { return Self.side(of: minima[index], from: minima[1 - index]) }
      let (x, y) = (Numerals.tenths(minima[index].x), Numerals.tenths(minima[index].y))
      return .well(at: landscape.dimension == 1 ? x : "(\(x), \(y))")
    }
  }

  private static func side(of minimum: Vector, from other: Vector) -> Phrase {
    let offset = minimum - other
    return offset.x.magnitude >= offset.y.magnitude
      ? (offset.x < 0 ? .leftWell : .rightWell) : (offset.y < 0 ? .lowerWell : .upperWell)
  }

  /// As many as the widest share takes.
  static let percentColumns = 5

  /// Whole per cents; a few that would be rounded to none, or to all, do not vanish.
  static func percent(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<1 %" }
    if share < 1, share >= 0.995 { return ">99 %" }
    return "\(Int(saturating: (share * 100).rounded())) %"
  }

  /// The well to name where there is room for one only: the deepest, one of two, else the fullest;
  /// nil where there are not several.
  func leading(_ shares: [Double]) -> Int? {
    guard minima.count > 1, shares.count == minima.count else { return nil }
    return fixedLeader ?? shares.indices.max { shares[$0] < shares[$1] }
  }

  /// The name of the leading well, which does not depend on the shares; nil without several wells.
  var leadingName: Phrase? {
    minima.count > 1 ? fixedLeader.map { names[$0] } ?? .fullestWell : nil
  }

  /// Whether there are two, equally deep.
  var areTwins: Bool { minima.count == 2 && deepest == nil }

  private var fixedLeader: Int? { deepest ?? (minima.count == 2 ? 0 : nil) }
}
