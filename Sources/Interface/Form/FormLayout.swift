import Plotting

/// Where the form lies: in the place of the cards where there are some, else in the lower half, so that the
/// map is seen.
struct FormLayout {
  /// The frame.
  let box: Rect
  /// The rows.
  let list: Rect
  /// What the chosen row is.
  let text: Rect

  private static let textRows = 3

  init(_ state: State) {
    let size = state.view.size
    let screen = Screen(state)
    if screen.cards.columns >= 40 {
      box = screen.cards
    } else {
      let rows = min(size.rows - 2, max(8, size.rows / 2))
      box = Rect(x: 0, y: size.rows - 1 - rows, columns: size.columns, rows: rows)
    }
    var inner = Rect(x: box.x + 2, y: box.y + 1, columns: box.columns - 4, rows: box.rows - 2)
    text = inner.cutBottom(inner.rows >= 9 ? Self.textRows : inner.rows >= 5 ? 2 : 0)
    list = inner
  }
}
