import Optimization
import Plotting

/// What the signs on the ground of a map mean, in its lower left corner, where there is room.
struct LegendView: View {
  let state: State
  let chord: Chord?
  let densities: [GibbsView.Density]
  let projection: Projection
  let look: Look

  /// The least map that can spare a line for it.
  private static let smallest = Size(columns: 56, rows: 14)

  func draw(into buffer: inout CellBuffer) {
    let map = projection.rect
    guard map.columns >= Self.smallest.columns, map.rows >= Self.smallest.rows else { return }
    var y = map.endY - 1
    for line in lines.reversed() where TextLayout.columns(of: line) + 2 <= map.columns {
      buffer.write(" \(line) ", x: map.x, y: y, style: look.palette.text)
      y -= 1
    }
  }

  private var lines: [String] {
    let signs = (places + marks).joined(separator: "  ")
    return [signs, chord?.text ?? ""].filter { !$0.isEmpty }
      + densities.map { density in
        let part = state.preset.landscape.dimension == 1 ? "" : ", around 50 and 90 % of it"
        return "exp(-f/T) in this view, T = \(Numerals.rate(density.temperature))\(part)"
      }
  }

  /// The signs of places in view; a minimum alone needs no explanation.
  private var places: [String] {
    let kinds: [(Marker.Kind, [Vector], String)] = [
      (.saddle, state.saddles, "saddle"), (.maximum, state.maxima, "maximum"),
    ]
    return kinds.compactMap { kind, positions, name in
      let landscape = state.preset.landscape
      let points = positions.map { landscape.point($0, loss: landscape.value(at: $0)) }
      guard points.contains(where: projection.viewport.contains) else { return nil }
      return "\(Marker(kind, at: points[0]).glyph(look.glyphs)) \(name)"
    }
  }

  /// The marks of what is not convex, while they are shown.
  private var marks: [String] {
    guard state.showsCurvature else { return [] }
    func sign(_ kind: CurvatureView.Kind) -> String {
      CurvatureView.mark(kind, look.glyphs).map(String.init) ?? ""
    }
    guard state.preset.landscape.dimension == 1 else {
      return ["\(sign(.indefinite)) Hessian + -", "\(sign(.concave)) Hessian - -"]
    }
    let gap = chord == nil ? [] : ["\(ChordView.mark(look.glyphs)) curve above the chord"]
    return ["\(sign(.concave)) f'' < 0"] + gap
  }
}
