import Plotting

/// A learning rate or sigma that is the same at every step, for each optimizer that has one.
struct ConstantRates {
  /// Which of the two.
  let value: Tunable
  /// Whose, by their places.
  let optimizers: [Int]
  /// What it is for each of them.
  let numbers: [Double]
}

/// What would be a chart of level lines, as a line of text.
struct ConstantRatesView: AnsweringView {
  let rates: ConstantRates
  /// What else is to be said of them.
  let note: Phrase
  let rect: Rect
  let look: Look

  func draw(into buffer: inout CellBuffer, targets: inout Targets) {
    var x = rect.x + 1
    func write(_ text: String, _ style: Style) {
      guard x < rect.endX else { return }
      x += buffer.write(
        text, x: x, y: rect.y, style: style, maximumColumns: rect.endX - x,
        ellipsis: look.glyphs.ellipsis)
    }
    write(look.word(.throughout(rates.value.heading, note)), look.palette.dimmed)
    guard Set(rates.numbers).count > 1 || rates.optimizers.count == 1 else {
      return write(" \(Numerals.trimmed(rates.numbers[0]))", look.palette.text)
    }
    for (index, number) in zip(rates.optimizers, rates.numbers) {
      let startX = x
      write("  \(look.letter(of: index))", look.style(of: index))
      write(" \(Numerals.trimmed(number))", look.palette.text)
      targets.mark(
        Rect(x: startX, y: rect.y, columns: x - startX, rows: 1), as: .value(rates.value, of: index)
      )
    }
  }
}
