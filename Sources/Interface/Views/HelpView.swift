import Plotting

/// All keys by group, in a box over the scene.
struct HelpView: View {
  let size: Size
  let look: Look

  private struct Entry {
    var keys: String
    var label: String
    var isHeading: Bool
  }

  func draw(into buffer: inout CellBuffer) {
    let entries = Self.entries
    let columnCount = size.columns >= 76 ? 2 : 1
    let perColumn = (entries.count + columnCount - 1) / columnCount
    let columns = min(size.columns, columnCount == 2 ? 92 : 46)
    let rows = min(size.rows, perColumn + 4)
    let box = Rect(
      x: (size.columns - columns) / 2, y: (size.rows - rows) / 2, columns: columns, rows: rows)
    buffer.fill(box, with: look.palette.text.on(look.palette.background))
    Frame(rect: box, title: "Keys", look: look).draw(into: &buffer)
    let width = (columns - 4) / columnCount
    for (index, entry) in entries.enumerated() {
      let y = box.y + 2 + index % perColumn
      guard y < box.endY - 1 else { continue }
      let x = box.x + 3 + index / perColumn * width
      guard !entry.isHeading else {
        buffer.write(entry.label, x: x, y: y, style: look.palette.dimmed.adding(.bold))
        continue
      }
      buffer.write(entry.keys, x: x + 1, y: y, style: look.palette.accent)
      buffer.write(
        entry.label, x: x + 12, y: y, style: look.palette.text, maximumColumns: width - 13,
        ellipsis: look.glyphs.ellipsis)
    }
  }

  private static var entries: [Entry] {
    KeyTable.Group.allCases.flatMap { group in
      [Entry(keys: "", label: group.rawValue, isHeading: true)]
        + KeyTable.bindings.filter { $0.group == group }.map {
          Entry(keys: $0.keyList, label: $0.label, isHeading: false)
        }
    } + [Entry(keys: "click", label: "start here, all of them", isHeading: false)]
  }
}

extension KeyTable.Binding {
  /// All its keys, for the help.
  fileprivate var keyList: String { shown ?? keys.map(\.name).joined(separator: " ") }
}
