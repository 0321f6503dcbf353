import Plotting

extension ANSI {
  /// What turns the screen `previous`, the cursor anywhere on it, into `buffer`; on a screen with
  /// other contents, all of it.
  public static func encode(_ buffer: CellBuffer, over previous: CellBuffer?) -> String {
    var text = previous == nil ? "\u{1B}[m\u{1B}[2J" : ""
    var pen = Pen()
    var next: (x: Int, y: Int)?
    for change in buffer.changes(since: previous ?? CellBuffer(size: Size(columns: 0, rows: 0))) {
      if next?.x != change.x || next?.y != change.y {
        text += "\u{1B}[\(change.y + 1);\(change.x + 1)H"
      }
      pen.write(change.cell, to: &text)
      next = (change.x + Int(change.cell.width), change.y)
    }
    return text + Pen().sequence(after: pen)
  }
}
