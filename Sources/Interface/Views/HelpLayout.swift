import Plotting

/// How the help lies on a screen: its box, its columns, and how far it can be scrolled.
struct HelpLayout {
  /// A line of the help: a heading, or keys and what they do.
  struct Entry: Equatable {
    var keys = ""
    var label: String
    var isHeading = false
  }

  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// How many lines a column has, in view or not.
  let linesPerColumn: Int
  /// A rectangle for each column of lines, all of one height.
  let columns: [Rect]
  /// How many lines can be scrolled off the top.
  var mostScroll: Int { max(0, linesPerColumn - inner.rows) }

  /// Columns that keys take, with the blank behind them.
  static let keyColumns = 10
  private static let columnWidth = 46
  private static let leastColumnWidth = 36
  private static let gap = 2

  /// Lays the help out on a screen of `size`.
  init(_ size: Size) {
    let count = size.columns >= 2 * Self.leastColumnWidth + Self.gap + 4 ? 2 : 1
    linesPerColumn = (Self.entries.count + count - 1) / count
    let width = min(size.columns, count * Self.columnWidth)
    let isRoomy = linesPerColumn + 4 <= size.rows
    let height = min(size.rows, linesPerColumn + (isRoomy ? 4 : 2))
    box = Rect(
      x: (size.columns - width) / 2, y: (size.rows - height) / 2, columns: width, rows: height)
    let margin = isRoomy ? 2 : 1
    inner = Rect(
      x: box.x + 2, y: box.y + margin, columns: width - 4, rows: height - 2 * margin)
    columns = inner.columns(count, gap: Self.gap)
  }

  /// The lines in the column with this index, from the top of its text.
  func entries(inColumn index: Int) -> ArraySlice<Entry> {
    Self.entries.dropFirst(index * linesPerColumn).prefix(linesPerColumn)
  }

  /// Every row of the key table by group, and what the mouse does.
  static let entries: [Entry] =
    KeyTable.Group.allCases.flatMap { group in
      [Entry(label: group.rawValue, isHeading: true)]
        + KeyTable.bindings.filter { $0.group == group }.map {
          Entry(keys: $0.keyList, label: $0.label)
        }
    } + [Entry(keys: "click", label: "start here, all of them")]
}

extension KeyTable.Binding {
  /// All its keys, for the help.
  fileprivate var keyList: String { shown ?? keys.map(\.name).joined(separator: " ") }
}
