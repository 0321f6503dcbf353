import Plotting

/// What is said when the terminal is too small for a scene: what it has and what it needs.
struct TooSmallView: View {
  let size: Size
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let needed = Screen.smallest
    let all = [
      look.word(.tooSmall), "\(size.columns)x\(size.rows)",
      look.word(.needs(needed.columns, needed.rows)), look.word(.qQuits),
    ]
    // On very few rows what to do comes before what is wrong.
    let lines = size.rows == 1 ? [all[2]] : all.suffix(size.rows)
    let top = max(0, (size.rows - lines.count) / 2)
    for (row, line) in lines.enumerated() {
      let x = max(0, (size.columns - TextLayout.columns(of: line)) / 2)
      buffer.write(line, x: x, y: top + row, style: look.palette.text)
    }
  }
}
