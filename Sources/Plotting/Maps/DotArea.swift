/// The extent of a rectangle of dots, and how lines are cut to it.
struct DotArea {
  let columns: Int
  let rows: Int

  /// The column of dots that holds `x`, which has to be inside.
  func column(_ x: Double) -> Int { min(max(Int(x), 0), columns - 1) }

  /// The row of dots that holds `y`, which has to be inside.
  func row(_ y: Double) -> Int { min(max(Int(y), 0), rows - 1) }

  /// The columns of dots between two places that have to be inside.
  func columns(from one: Double, to other: Double) -> (first: Int, last: Int) {
    (column(min(one, other)), column(max(one, other)))
  }

  /// The rows of dots between two places that have to be inside.
  func rows(from one: Double, to other: Double) -> (first: Int, last: Int) {
    (row(min(one, other)), row(max(one, other)))
  }

  private func holds(_ place: DotPosition) -> Bool {
    place.x >= 0 && place.y >= 0 && place.x < Double(columns) && place.y < Double(rows)
  }

  /// The part of a line that lies inside, by Liang and Barsky; nil if there is none.
  ///
  /// A trail that diverges has ends so far away that the near part would be lost in rounding if it
  /// were computed from the far end: the nearer end is where the arithmetic starts.
  func clip(from: DotPosition, to: DotPosition) -> (DotPosition, DotPosition)? {
    if holds(from), holds(to) { return (from, to) }
    guard columns > 0, rows > 0, from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite
    else { return nil }
    if max(abs(from.x), abs(from.y)) > max(abs(to.x), abs(to.y)) {
      return clipFromNearer(to, from).map { ($0.1, $0.0) }
    }
    return clipFromNearer(from, to)
  }

  private func clipFromNearer(_ near: DotPosition, _ far: DotPosition)
    -> (DotPosition, DotPosition)?
  {
    let across = far.x - near.x
    let down = far.y - near.y
    guard across.isFinite, down.isFinite else { return nil }
    var enter = (share: 0.0, edge: Edge?.none)
    var leave = (share: 1.0, edge: Edge?.none)
    for (edge, toward, room) in [
      (Edge.left, -across, near.x), (.right, across, Double(columns) - near.x),
      (.top, -down, near.y), (.bottom, down, Double(rows) - near.y),
    ] {
      if toward == 0 {
        if room < 0 { return nil }
      } else if toward < 0 {
        if room / toward > enter.share { enter = (room / toward, edge) }
      } else if room / toward < leave.share {
        leave = (room / toward, edge)
      }
    }
    guard enter.share <= leave.share else { return nil }
    /// Where the line crosses an edge, exactly on it: the error of what is computed from a far end
    /// may be more than the area is large.
    func crossing(_ share: Double, _ edge: Edge) -> DotPosition {
      let x = min(max(near.x + share * across, 0), Double(columns))
      let y = min(max(near.y + share * down, 0), Double(rows))
      return switch edge {
      case .left: DotPosition(x: 0, y: y)
      case .right: DotPosition(x: Double(columns), y: y)
      case .top: DotPosition(x: x, y: 0)
      case .bottom: DotPosition(x: x, y: Double(rows))
      }
    }
    return (
      enter.edge.map { crossing(enter.share, $0) } ?? near,
      leave.edge.map { crossing(leave.share, $0) } ?? far
    )
  }

  private enum Edge {
    case left
    case right
    case top
    case bottom
  }
}
