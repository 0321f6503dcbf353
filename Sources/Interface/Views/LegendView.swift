import Optimization
import Plotting

/// What the signs on the ground of a map mean, in a corner that is free.
struct LegendView: View {
  let state: State
  let chord: Chord?
  let density: Densities.Shown?
  /// Whether it says what the signs of all maps mean, beside what is of this one alone.
  let namesAll: Bool
  let hasNoiseBall: Bool
  let arrows: Arrows?
  /// What theory says of the optimizer in focus, where that is on the map.
  let theory: LocalTheory?
  /// The saddles, maxima and minima in view.
  let points: PointsInView
  /// How the map curves where it is marked.
  let curvatures: Set<CurvatureView.Kind>
  let projection: Projection
  /// Cells that it must not cover.
  let kept: [(x: Int, y: Int)]
  let look: Look

  /// The least map that can spare a line for it.
  private static let smallest = Size(columns: 40, rows: 12)

  func draw(into buffer: inout CellBuffer) {
    guard let place else { return }
    for (row, line) in lines.enumerated() {
      buffer.write(
        line, x: place.x, y: place.y + row,
        style: line == theory?.warning ? look.palette.warning : look.palette.text)
    }
  }

  /// Where it stands; nil where there is nothing to say or no room.
  var place: Rect? {
    let map = projection.rect
    let columns = lines.map { TextLayout.columns(of: $0) }.max() ?? 0
    guard columns > 0, map.columns >= Self.smallest.columns, map.rows >= Self.smallest.rows
    else { return nil }
    return CornerPlace.find(
      Size(columns: columns, rows: lines.count), in: map, keeping: kept,
      corners: [.lowerLeft, .upperLeft, .lowerRight, .upperRight])
  }

  private var lines: [String] {
    let signs = namesAll ? (points.legend(look.glyphs) + marks).joined(separator: "  ") : ""
    let part = state.scene.preset.landscape.dimension == 1 ? "" : ", around 50 and 90 % of it"
    let gibbs = density.map {
      "exp(-f/T) in this view, T = \(Numerals.trimmed($0.temperature))\(part)"
    }
    let note = namesAll ? points.note : nil
    let said = [signs.isEmpty ? nil : signs, note, chord?.text, gibbs, ball, arrowSigns]
    return (said + [parts]).compactMap(\.self) + (theory?.lines ?? [])
      + [theory?.warning].compactMap(\.self)
  }

  private var ball: String? {
    namesAll && hasNoiseBall ? "ring: 2 sd at this sigma, on a quadratic" : nil
  }

  /// What the names at the tips of arrows mean.
  private var parts: String? {
    guard namesAll, let (index, parts) = arrows?.parts else { return nil }
    let words = parts.map { "\($0.name) \($0.meaning)" }
    return "\(look.letter(of: index)): \(words.joined(separator: ", "))"
  }

  private var arrowSigns: String? {
    guard namesAll, arrows?.isEmpty == false else { return nil }
    let (push, move) = (ArrowsView.pushSign(look.glyphs), ArrowsView.moveSign(look.glyphs))
    return "\(push) gradient times eta  \(move) next move"
  }

  /// The curve beside the landscape's, and the marks of what is not convex, while they are shown.
  private var marks: [String] {
    let beside = state.scene.preset.beside.map { ["- - \($0.label)"] } ?? []
    guard state.view.showsCurvature else { return beside }
    func sign(_ kind: CurvatureView.Kind) -> String {
      CurvatureView.mark(kind, look.glyphs).map(String.init) ?? ""
    }
    guard state.scene.preset.landscape.dimension == 1 else {
      return [(CurvatureView.Kind.indefinite, "+ -"), (.concave, "- -")]
        .filter { curvatures.contains($0.0) }.map { "\(sign($0.0)) Hessian \($0.1)" }
    }
    let gap = chord == nil ? [] : ["\(ChordView.mark(look.glyphs)) curve above the chord"]
    return beside + ["\(sign(.belowConcave)) f'' < 0"] + gap
  }
}
