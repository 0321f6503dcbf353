import Plotting
import Presets

/// How the help lies on a screen: its box, its columns, and how far it can be scrolled.
struct HelpLayout {
  /// The frame.
  let box: Rect
  /// Where the lines stand, without frame and margin.
  let inner: Rect
  /// A rectangle for each column of lines, all of one height.
  let columns: [Rect]
  /// The lines of each column, in view or not; a group stays together.
  let lines: [ArraySlice<KeyTable.HelpEntry>]
  /// How many lines the longest column has.
  var lineCount: Int { lines.map(\.count).max() ?? 0 }
  /// How many lines can be scrolled off the top.
  var mostScroll: Int { max(0, lineCount - inner.rows) }

  /// Columns that keys take, with the blank behind them.
  static let keyColumns = 10
  private static let columnWidth = 46
  private static let leastColumnWidth = 36
  private static let gap = 2

  /// Lays the help out on a screen of `size`, the row of hints kept free.
  ///
  /// A filter changes the lines, not the box. What is locked is left out.
  init(_ size: Size, filter: Query = Query(""), locks: Set<Lock> = [], in language: Language) {
    let help = KeyTable.help(without: locks, in: language)
    let isWide = size.columns >= 2 * Self.leastColumnWidth + Self.gap + 4
    let all = isWide ? Self.halves(of: help) : [help[...]]
    lines = filter.isEmpty ? all : [KeyTable.help(help, matching: filter)[...]]
    let lineCount = all.map(\.count).max() ?? 0
    let width = min(size.columns, all.count * Self.columnWidth)
    let isRoomy = lineCount + 5 <= size.rows
    let height = min(size.rows - 1, lineCount + (isRoomy ? 4 : 2))
    box = Rect(
      x: (size.columns - width) / 2, y: (size.rows - 1 - height) / 2, columns: width, rows: height)
    let margin = isRoomy ? 2 : 1
    inner = Rect(
      x: box.x + 2, y: box.y + margin, columns: width - 4, rows: height - 2 * margin)
    columns = inner.columns(lines.count, gap: Self.gap)
  }

  /// All entries in two columns, as equal as whole groups allow.
  private static func halves(
    of entries: [KeyTable.HelpEntry]
  ) -> [ArraySlice<KeyTable.HelpEntry>] {
    let middle = entries.indices.filter { entries[$0].isHeading }
      .min { max($0, entries.count - $0) < max($1, entries.count - $1) }
    return [entries[..<(middle ?? 0)], entries[(middle ?? 0)...]]
  }
}
