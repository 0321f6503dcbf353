import Plotting

/// Screens as text with the escape sequences that colour it (ECMA-48, SGR).
public enum ANSI {
  /// The rows of a screen, each with a reset if need be and a line feed.
  ///
  /// Colours are written as the cells have them, 24-bit ones with semicolons, which most terminals
  /// read; only what differs from the cell before is written.
  public static func encode(_ buffer: CellBuffer) -> String {
    var text = ""
    for row in 0..<buffer.size.rows {
      var pen = Pen()
      for column in 0..<buffer.size.columns {
        let cell = buffer[column, row]
        if cell.width > 0 { pen.write(cell, to: &text) }
      }
      text += Pen().sequence(after: pen) + "\n"
    }
    return text
  }
}
