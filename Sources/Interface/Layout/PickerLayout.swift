import Plotting
import Presets

/// How a list to choose from lies on a screen: its box, the field, the lines, and beside or below
/// them what would be opened, where there is room.
struct PickerLayout {
  /// The frame.
  let box: Rect
  /// What is typed.
  let field: Rect
  /// The lines.
  let list: Rect
  /// What there is to say of the line that is chosen.
  let text: Rect
  /// A picture of what it would open, with its axes.
  let map: Rect?
  /// The names of the optimizers on it.
  let legend: Rect

  private static let widestCommands = 88
  private static let tallestCommands = 26
  private static let tallestCurves = Curve.allCases.count + 3
  private static let widest = 150
  private static let tallest = 44
  /// A line this long has room for what there is to say of it.
  private static let leastForDetails = 72
  private static let textRows = 4
  /// The least there is to be had of a picture and a list side by side, and one above the other.
  private static let leastBeside = Size(columns: 64, rows: 14)
  private static let leastAbove = Size(columns: 40, rows: 24)

  /// Lays a list of `kind` out on a screen of `size`; the row of hints stays free.
  init(_ kind: Overlay.Kind, _ size: Size) {
    let width = min(size.columns, kind.hasPreview ? Self.widest : Self.widestCommands)
    let height = min(size.rows - 1, kind.hasPreview ? Self.tallest : Self.tallestCommands)
    // What is chosen there is to be seen below.
    let isAtTop = kind == .curves
    box = Rect(
      x: (size.columns - width) / 2,
      y: isAtTop ? min(1, size.rows - 1 - height) : (size.rows - 1 - height) / 2,
      columns: width, rows: isAtTop ? min(height, Self.tallestCurves) : height)
    var inner = Rect(x: box.x + 2, y: box.y + 1, columns: width - 4, rows: height - 2)
    field = inner.cutTop(1)
    let isBeside =
      inner.columns >= Self.leastBeside.columns && inner.rows >= Self.leastBeside.rows
    let isAbove = inner.columns >= Self.leastAbove.columns && inner.rows >= Self.leastAbove.rows
    guard kind.hasPreview, isBeside || isAbove else {
      text = inner.cutBottom(kind.hasPreview || width < Self.leastForDetails ? 1 : 0)
      list = inner
      map = nil
      legend = .none
      return
    }
    var picture =
      isBeside
      ? inner.cutRight(inner.columns * 11 / 20).inset(left: 2) : inner.cutBottom(inner.rows * 3 / 5)
    list = inner
    text = picture.cutTop(Self.textRows)
    legend = picture.cutBottom(1)
    map = picture
  }
}
