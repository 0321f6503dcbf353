import Optimization
import Plotting

/// The numbers of the landscape where the pointer is: value, slope, and which way it bends.
struct PointerView: View {
  let curvature: Curvature
  let position: Vector
  let dimension: Int
  let map: Rect
  /// Cells and boxes that it must not cover.
  let kept: [(x: Int, y: Int)]
  let boxes: [Rect]
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let rows = rows
    let size = Size(columns: Self.columns, rows: rows.count + 2)
    // It is a remark on the map, and shall leave most of it to be seen.
    guard 2 * map.rows >= 5 * size.rows,
      let box = CornerPlace.find(size, in: map, keeping: kept, besides: boxes)
    else { return drawLine(into: &buffer) }
    buffer.fill(box, with: look.palette.text.on(look.palette.background))
    Frame(rect: box, title: look.word(.pointer), look: look).draw(into: &buffer)
    for (index, row) in rows.enumerated() {
      buffer.write(
        look.word(row.label), x: box.x + 2, y: box.y + 1 + index, style: look.palette.dimmed)
      buffer.write(
        row.text, endX: box.endX - 2, y: box.y + 1 + index, style: look.palette.text, from: box.x)
    }
  }

  /// Where no corner is free or large enough: the gist, along an edge of the map.
  private func drawLine(into buffer: inout CellBuffer) {
    let edges = [map.y, map.endY - 1]
    let y = edges.first { y in !boxes.contains { ($0.y..<$0.endY).contains(y) } } ?? map.y
    let (smaller, larger) = curvature.hessian.eigenvalues
    let bend =
      dimension == 2
      ? "\(look.word(.hessian)) \(signs), \(Numerals.scientific(larger)) \(Numerals.scientific(smaller))"
      : "f'' \(signs)"
    let slope = Numerals.scientific(curvature.gradient.norm)
    buffer.write(
      " f \(Numerals.scientific(curvature.value))  \(look.word(.gradientNorm)) \(slope)  \(bend) ",
      x: map.x, y: y,
      style: look.palette.text.on(look.palette.background), maximumColumns: map.columns,
      ellipsis: look.glyphs.ellipsis)
  }

  private static let columns = 36

  private typealias Row = (label: Phrase, text: String)

  private var rows: [Row] {
    let value = Numerals.scientific(curvature.value, digits: 4)
    guard dimension == 2 else {
      return [
        (.x, Numerals.coordinate(position.x)), (Phrase(same: "f"), value),
        (Phrase(same: "f'"), Numerals.scientific(curvature.gradient.x, digits: 4)),
        (Phrase(same: "f''"), "\(Numerals.scientific(curvature.hessian.xx, digits: 4))  \(signs)"),
      ]
    }
    let (smaller, larger) = curvature.hessian.eigenvalues
    func pair(_ x: String, _ y: String) -> String { "(\(x), \(y))" }
    return [
      (.at, pair(Numerals.coordinate(position.x), Numerals.coordinate(position.y))),
      (Phrase(same: "f"), value),
      (
        .gradient,
        pair(
          Numerals.scientific(curvature.gradient.x), Numerals.scientific(curvature.gradient.y))
      ),
      (.hessian, signs),
      (.eigenvalues, "\(Numerals.scientific(larger)) \(Numerals.scientific(smaller))"),
      (.conditionNumber, condition(smaller, larger)),
    ]
  }

  /// The signs of the eigenvalues, the larger first, and the shape that goes with them.
  private var signs: String {
    let isLine = dimension == 1
    let signs: Phrase =
      switch curvature.hessian.signs(dimension: dimension) {
      case .bowl: isLine ? .convexSign : .bowlSigns
      case .saddle: .saddleSigns
      case .hill: isLine ? .concaveSign : .hillSigns
      case .flat: .flatSigns
      }
    return look.word(signs)
  }

  /// How many times steeper it bends one way than the other, whichever way.
  private func condition(_ smaller: Double, _ larger: Double) -> String {
    let sizes = [smaller.magnitude, larger.magnitude].sorted()
    return sizes[0] > 0 ? Numerals.scientific(sizes[1] / sizes[0]) : look.word(.infinite)
  }
}
