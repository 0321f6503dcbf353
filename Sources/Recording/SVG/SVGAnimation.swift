import Plotting

/// A recording for browsers: one picture in Scalable Vector Graphics that plays round and round.
///
/// Each screen is drawn over the ones before it, and of each only the cells that have changed: a
/// style sheet says when a piece is uncovered. Where no style sheet is heeded, or the reader wants
/// less motion, all pieces lie there, which is the last screen.
public struct SVGAnimation: Recorder {
  private let picture: SVG
  private var last: CellBuffer?
  private var lines: [String] = []
  private var times: [Duration] = []

  /// A recording in the colours of `picture`, under its title.
  public init(_ picture: SVG) {
    self.picture = picture
  }

  /// Nothing: when a piece is uncovered is said in fractions of the whole, which is not known yet.
  public mutating func add(_ screen: CellBuffer, at time: Duration) -> String {
    if lines.isEmpty { lines = picture.head(screen.size) }
    let pieces = changes(in: screen)
    if !pieces.isEmpty {
      let elements = picture.elements(for: pieces, ground: last == nil ? picture.background : nil)
      lines += ["<g id=\"f\(times.count)\">"] + elements + ["</g>"]
      times.append(time)
    }
    last = screen
    return ""
  }

  /// The whole file.
  public mutating func finish(at time: Duration) -> String {
    (lines + style(lasting: time) + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func style(lasting duration: Duration) -> [String] {
    let rules = times.enumerated().dropFirst().map { index, time in
      let percent = (time / duration * 1e5).rounded() / 1e3
      return "#f\(index){animation-name:k\(index)}@keyframes k\(index)"
        + "{0%{visibility:hidden}\(percent)%,100%{visibility:visible}}"
    }
    return ["<style>", "g{animation:\(duration / .seconds(1))s step-end infinite}"] + rules + [
      "@media(prefers-reduced-motion:reduce){g[id]{animation:none!important}}", "</style>",
    ]
  }

  /// The runs of cells that are not as they were.
  private func changes(in screen: CellBuffer) -> [(row: Int, cells: ArraySlice<SVGCell>)] {
    (0..<screen.size.rows).flatMap { row in
      let cells = picture.cells(ofRow: row, in: screen)
      let before = last.map { picture.cells(ofRow: row, in: $0) }
      let isNew = cells.indices.map { before?[$0] != cells[$0] }
      // A letter may reach a little beyond its cell, and what it leaves there must go with it.
      let isLetterGone = cells.indices.map { index in
        guard let old = before?[index] else { return false }
        return isNew[index] && old.isText && old.cell.scalar != " "
      }
      var changed = cells.indices.map { index in
        isNew[index] || index > 0 && isLetterGone[index - 1]
          || index + 1 < cells.count && isLetterGone[index + 1]
      }
      // Both halves of a wide character belong together.
      for right in cells.indices.dropFirst() where cells[right].cell.width == 0 {
        let isAny = changed[right - 1] || changed[right]
        (changed[right - 1], changed[right]) = (isAny, isAny)
      }
      return Self.runs(of: changed).map { (row, cells[$0]) }
    }
  }

  private static func runs(of flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in flags.indices where flags[index] {
      if let run = runs.last, run.upperBound == index {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
