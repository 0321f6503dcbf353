import Testing

@testable import Presets

/// Which charts a preset and its beats show.
struct CurvesReaderTests {
  private static let text = Scene.text(
    adding: """
      curves: [gradient_norm, effective_rate_x]
      beats:
        - {at: 1, say: One., curves: [loss, distance, move]}
        - {at: 2, curves: [average_loss]}
      """)

  @Test func theyAreReadInTheirOrder() throws {
    let preset = try Scene.read(Self.text)
    #expect(preset.curves == [.gradientNorm, .effectiveRateX])
    #expect(preset.beats.map(\.cues.curves) == [[.loss, .distance, .move], [.averageLoss]])
    #expect(try Scene.read(Scene.text()).curves == [])
  }

  @Test func theyAreWrittenBack() throws {
    let preset = try Scene.read(Self.text)
    let again = try Scene.read(preset.text)
    #expect(again.curves == preset.curves && again.beats.map(\.cues) == preset.beats.map(\.cues))
    #expect(again.text == preset.text)
    #expect(preset.text.contains("curves: [gradient_norm, effective_rate_x]"))
  }

  @Test(arguments: Curve.allCases) func everyCurveHasAName(curve: Curve) throws {
    let preset = try Scene.read(Scene.text(adding: "curves: [\(curve.rawValue)]"))
    #expect(preset.curves == [curve] && !curve.summary.isEmpty)
  }

  @Test func aCurveHasNoRateAlongY() {
    let text = Scene.text(
      landscape: "{formula: x^2}", adding: "view: {x: [-1, 1]}\ncurves: [loss, effective_rate_y]")
    #expect(
      Scene.errors(in: text) == [
        "f.yaml:6:16: error: item 2 of curves has nothing to show: the landscape has no y"
      ])
  }
}
