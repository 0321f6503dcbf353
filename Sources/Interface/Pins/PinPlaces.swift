import Plotting

/// Where labels stand so that each is whole, covers no other and nothing that has to be seen, and is near
/// to what it is about.
///
/// What is kept does not move, so that a label stays where it is while the race goes on.
struct PinPlaces {
  /// A label and the cell that it is about.
  struct Label: Equatable {
    let lines: [String]
    /// The lines with a blank column at each side.
    let box: Rect
    let anchor: Cell

    /// The cell of the box that the leader comes from.
    var root: Cell {
      Cell(
        x: min(max(anchor.x, box.x), box.endX - 1), y: min(max(anchor.y, box.y), box.endY - 1))
    }
  }

  /// A cell of the screen.
  struct Cell: Hashable {
    let x: Int
    let y: Int
  }

  /// Where labels have to be.
  let rect: Rect
  /// Cells that they must not cover.
  let kept: [Cell]

  /// Columns that lines are broken to, the first that fits first.
  private static let widths = [28, 20, 14, 60]
  /// How far from its anchor a label is looked for, in rows; twice as many columns.
  private static let reach = 14
  /// The distance that shows best what is meant, in rows.
  private static let bestDistance = 2.0

  /// The labels of texts, as many as there is room for, in their order.
  func labels(_ texts: [(text: String, anchor: Cell)]) -> [Label] {
    var labels: [Label] = []
    let anchors = texts.map(\.anchor)
    for (text, anchor) in texts {
      if let label = place(text, at: anchor, of: anchors, besides: labels) { labels.append(label) }
    }
    return labels
  }

  private func place(
    _ text: String, at anchor: Cell, of anchors: [Cell], besides others: [Label]
  ) -> Label? {
    // What is kept gives way before a text is left out.
    for hidden in [kept + anchors, anchors] {
      for width in Self.widths {
        let lines = TextLayout.wrap(text, columns: min(width, rect.columns - 4))
        if let label = best(lines, at: anchor, covering: hidden, besides: others) { return label }
      }
    }
    return nil
  }

  /// The place of the least cost for lines that are broken already.
  private func best(
    _ lines: [String], at anchor: Cell, covering hidden: [Cell], besides others: [Label]
  ) -> Label? {
    let columns = (lines.map { TextLayout.columns(of: $0) }.max() ?? 0) + 2
    let size = Size(columns: columns, rows: lines.count)
    guard size.columns <= rect.columns, size.rows <= rect.rows else { return nil }
    let xs = clamped(
      anchor.x - 2 * Self.reach - columns, anchor.x + 2 * Self.reach, rect.x, rect.endX - columns)
    let ys = clamped(
      anchor.y - Self.reach - size.rows, anchor.y + Self.reach, rect.y, rect.endY - size.rows)
    var best: (cost: Double, label: Label)?
    for y in ys {
      for x in xs {
        let box = Rect(x: x, y: y, columns: columns, rows: size.rows)
        let label = Label(lines: lines, box: box, anchor: anchor)
        let cost = cost(of: label)
        guard cost < best?.cost ?? .infinity, isFree(label, hidden, others) else { continue }
        best = (cost, label)
      }
    }
    return best?.label
  }

  private func clamped(_ low: Int, _ high: Int, _ first: Int, _ last: Int) -> ClosedRange<Int> {
    let start = min(max(low, first), last)
    return start...max(start, min(high, last))
  }

  /// Small where the label is near, not too near, and above and to the right.
  private func cost(of label: Label) -> Double {
    let root = label.root
    let (across, down) = (root.x - label.anchor.x, root.y - label.anchor.y)
    // Cells are twice as high as wide.
    let distance = Double(max(abs(across), 2 * abs(down))) / 2
    let side = (down > 0 ? 0.5 : 0) + (across < 0 ? 0.25 : 0) + (down == 0 ? 0.75 : 0)
    // It begins above what it is about rather than ends there.
    let start = Double(abs(label.box.x - label.anchor.x)) * 0.01
    return abs(distance - Self.bestDistance) + side + start
  }

  private func isFree(_ label: Label, _ hidden: [Cell], _ others: [Label]) -> Bool {
    func holds(_ box: Rect, _ cells: [Cell]) -> Bool {
      cells.contains { box.contains(x: $0.x, y: $0.y) }
    }
    guard !holds(label.box, hidden) else { return false }
    return others.allSatisfy { other in
      other.box.intersection(label.box).isEmpty && !holds(label.box, Self.leader(of: other))
        && !holds(other.box, Self.leader(of: label))
    }
  }

  /// The cells between a label and what it is about.
  static func leader(of label: Label) -> [Cell] {
    let root = label.root
    let (across, down) = (label.anchor.x - root.x, label.anchor.y - root.y)
    let count = max(abs(across), abs(down))
    guard count > 0 else { return [] }
    return (1...count).map { place in
      func part(_ way: Int) -> Int {
        Int((Double(way * place) / Double(count)).rounded())
      }
      return Cell(x: root.x + part(across), y: root.y + part(down))
    }
  }
}
