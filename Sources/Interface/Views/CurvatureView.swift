import Optimization
import Plotting

/// Which way the landscape curves: a mark in every cell that is not convex.
///
/// Where no eigenvalue of the Hessian is negative the landscape is convex, and nothing is drawn. A
/// curve is hatched along its lower side where the second derivative is negative.
struct CurvatureView: View {
  /// How the landscape curves at a point.
  enum Kind: Hashable, Sendable {
    /// Up along every direction.
    case convex
    /// Up along one, down along another: like a saddle.
    case indefinite
    /// Down along every direction.
    case concave
    /// Right below a curve that is concave there.
    case belowConcave
  }

  /// The kinds of the map's cells, row by row.
  let kinds: [Kind]
  let rect: Rect
  let look: Look

  /// The kind at the middle of every cell of a map.
  static func kinds(of landscape: any Landscape, on projection: Projection) -> [Kind] {
    guard landscape.dimension == 2 else { return kinds(belowCurveOf: landscape, on: projection) }
    let rect = projection.rect
    return (rect.y..<rect.endY).flatMap { y in
      (rect.x..<rect.endX).map { x in
        let point = projection.point(atCellX: x, y: y)
        return kind(of: landscape, at: Vector(point.x, point.y))
      }
    }
  }

  /// In every column the cell under the lowest that the curve runs through, if it is in view.
  private static func kinds(
    belowCurveOf landscape: any Landscape, on projection: Projection
  ) -> [Kind] {
    let rect = projection.rect
    var kinds = Array(repeating: Kind.convex, count: rect.columns * rect.rows)
    for column in 0..<rect.columns {
      let xs = (0...2).map {
        projection.point(at: DotPosition(x: Double(2 * column + $0), y: 0)).x
      }
      let heights = xs.map { landscape.value(at: Vector($0, 0)) }.filter(\.isFinite)
      guard kind(of: landscape, at: Vector(xs[1], 0)) == .concave, let lowest = heights.min() else {
        continue
      }
      let position = projection.position(of: Point(x: xs[1], y: lowest))
      let row = Int(saturating: (position.y / 4).rounded(.down))
      guard (0..<(rect.rows - 1)).contains(row) else { continue }
      kinds[(row + 1) * rect.columns + column] = .belowConcave
    }
    return kinds
  }

  /// The kind at one position.
  static func kind(of landscape: any Landscape, at position: Vector) -> Kind {
    let hessian = landscape.curvature(at: position).hessian
    guard landscape.dimension == 2 else { return hessian.xx < 0 ? .concave : .convex }
    let (smaller, larger) = hessian.eigenvalues
    // An eigenvalue that is 0 but for rounding does not make a saddle of a valley.
    let nothing = -1e-12 * max(smaller.magnitude, larger.magnitude)
    return smaller >= nothing ? .convex : larger > -nothing ? .indefinite : .concave
  }

  func draw(into buffer: inout CellBuffer) {
    guard kinds.count == rect.columns * rect.rows else { return }
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let kind = kinds[row * rect.columns + column]
        guard (column + 2 * row) % Self.stride(kind) == 0, let mark = Self.mark(kind, look.glyphs)
        else { continue }
        let (x, y) = (rect.x + column, rect.y + row)
        let style = look.palette.isoline(over: buffer[x, y].background)
        buffer.put(mark, x: x, y: y, style: style)
      }
    }
  }

  /// Diagonal hatching where it is like a saddle and along a curve, crossed where it is like a
  /// hilltop.
  static func mark(_ kind: Kind, _ glyphs: GlyphSet) -> Unicode.Scalar? {
    switch kind {
    case .convex: nil
    case .indefinite, .belowConcave: glyphs == .ascii ? "/" : "\u{2571}"
    case .concave: glyphs == .ascii ? "x" : "\u{2573}"
    }
  }

  /// How far the marks of a kind are apart.
  private static func stride(_ kind: Kind) -> Int {
    switch kind {
    case .belowConcave: 1
    case .concave: 2
    case .convex, .indefinite: 4
    }
  }
}
