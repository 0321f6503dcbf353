import Plotting

/// Rows and columns of equal panes that leave each map as large as can be; where it takes several pages,
/// about as many on each, so that none stands alone in little room.
struct PaneGrid {
  /// Where the panes of a page stand.
  let rects: [Rect]
  /// How many pages it takes to show all.
  let pages: Int
  /// How many panes a page has room for.
  var perPage: Int { rects.count }

  /// Cells a pane spends on its title and its lower edge.
  private static let frameRows = 2
  private static let gap = 1

  /// A grid for `count` panes in `area`.
  init(area: Rect, count: Int) {
    let least = Screen.smallestMap
    let mostColumns = max(1, (area.columns + Self.gap) / (least.columns + Self.gap))
    let mostRows = max(1, area.rows / (least.rows + Self.frameRows))
    let most = mostColumns * mostRows
    pages = max(1, (count + most - 1) / most)
    let perPage = (count + pages - 1) / pages
    guard perPage > 0 else {
      rects = []
      return
    }
    var best = (columns: 1, rows: 1, size: -1.0)
    for columns in 1...min(mostColumns, perPage) {
      let rows = (perPage + columns - 1) / columns
      guard rows <= mostRows else { continue }
      // A cell is twice as high as wide; the map's lesser side decides how well it can be read.
      let width = Double((area.columns - Self.gap * (columns - 1)) / columns)
      let height = Double(area.rows / rows - Self.frameRows) * 2
      let size = min(width, height * 1.6)
      if size > best.size { best = (columns, rows, size) }
    }
    let all = area.rows(best.rows).flatMap { $0.columns(best.columns, gap: Self.gap) }
    rects = Array(all.prefix(perPage))
  }
}
