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
  let map: Rect
  /// Cells that it must not cover.
  let kept: [(x: Int, y: Int)]
  let look: Look

  /// The least map that can spare a line for it.
  private static let smallest = Size(columns: 40, rows: 12)

  func draw(into buffer: inout CellBuffer) {
    guard let place else { return }
    for (row, line) in lines.enumerated() {
      buffer.write(
        look.word(line), x: place.x, y: place.y + row,
        style: line == theory?.warning ? look.palette.warning : look.palette.text)
    }
  }

  /// Where it stands; nil where there is nothing to say or no room.
  var place: Rect? {
    let columns = lines.map { TextLayout.columns(of: look.word($0)) }.max() ?? 0
    guard columns > 0, map.columns >= Self.smallest.columns, map.rows >= Self.smallest.rows
    else { return nil }
    return CornerPlace.find(
      Size(columns: columns, rows: lines.count), in: map, keeping: kept,
      corners: [.lowerLeft, .upperLeft, .lowerRight, .upperRight])
  }

  private var lines: [Phrase] {
    let signs = namesAll ? points.legend(look.glyphs) + marks : []
    let isPlanar = state.scene.preset.landscape.dimension == 2
    let gibbs = density.map {
      Phrase.density(temperature: Numerals.trimmed($0.temperature), isPlanar: isPlanar)
    }
    let note = namesAll ? points.note : nil
    let said = [
      signs.isEmpty ? nil : .joined(signs, Phrase(same: "  ")), note, chord?.text, gibbs, ball,
      arrowSigns, parts,
    ]
    return said.compactMap(\.self) + (theory?.lines ?? []) + [theory?.warning].compactMap(\.self)
  }

  private var ball: Phrase? {
    namesAll && hasNoiseBall ? .noiseBall : nil
  }

  /// What the names at the tips of arrows mean.
  private var parts: Phrase? {
    guard namesAll, let (index, parts) = arrows?.parts else { return nil }
    let words = parts.map { Phrase(same: "\($0.name) ") + $0.meaning }
    return Phrase(same: look.letter(of: index)) + .colon + .joined(words, .comma)
  }

  private var arrowSigns: Phrase? {
    guard namesAll, arrows?.isEmpty == false else { return nil }
    let (push, move) = (Arrows.pushSign(look.glyphs), Arrows.moveSign(look.glyphs))
    return .arrows(push, move)
  }

  /// The curve beside the landscape's, and the marks of what is not convex, while they are shown.
  private var marks: [Phrase] {
    let beside = state.scene.preset.beside.map { [Phrase(same: "- - \($0.label)")] } ?? []
    guard state.view.showsCurvature else { return beside }
    func sign(_ kind: CurvatureView.Kind) -> String {
      CurvatureView.mark(kind, look.glyphs).map(String.init) ?? ""
    }
    guard state.scene.preset.landscape.dimension == 1 else {
      return [(CurvatureView.Kind.indefinite, "+ -"), (.concave, "- -")]
        .filter { curvatures.contains($0.0) }.map { .hessian(sign($0.0), $0.1) }
    }
    let gap = chord == nil ? [] : [Phrase.curveAboveChord("\(ChordView.mark(look.glyphs))")]
    return beside + [Phrase(same: "\(sign(.belowConcave)) f'' < 0")] + gap
  }
}
