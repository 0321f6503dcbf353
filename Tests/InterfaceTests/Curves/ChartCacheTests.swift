import Plotting
import Presets
import Testing

@testable import Interface

/// What is kept from frame to frame must never be seen.
struct ChartCacheTests {
  private func cells(_ state: State, _ renderer: inout Renderer) -> CellBuffer {
    var buffer = CellBuffer(size: state.view.size)
    renderer.render(state, into: &buffer)
    return buffer
  }

  /// What is pressed at some frames while it plays.
  private static let keys: [Int: Key] = [
    60: .character("]"), 90: .character("a"), 110: .tab, 130: .character("}"), 150: .character("2"),
    170: .character("t"), 190: .character("c"), 205: .character("c"), 215: .character(","),
    220: .character(" "), 230: .character(" "),
  ]

  @Test(
    arguments: ["welcome", "edge_of_stability"],
    [Layout.overlay, .curves])
  func aFrameIsAsIfNothingHadBeenDrawnBefore(name: String, layout: Layout) throws {
    let preset = try PresetLibrary(folders: []).find(name).preset()
    var state = State(
      preset, size: Size(columns: 120, rows: 40),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .dark))
    state.view.layout = layout
    state.view.showsCurves = true
    var renderer = Renderer()
    for frame in 0..<240 {
      _ = update(&state, .tick(.seconds(1) / 60))
      if let key = Self.keys[frame] { _ = update(&state, .key(key)) }
      let found = cells(state, &renderer)
      guard frame % 7 == 0 || Self.keys[frame] != nil else { continue }
      var fresh = Renderer()
      #expect(found == cells(state, &fresh), "frame \(frame)")
    }
  }

  /// A schedule that listens to the loss changes what is to come within a cell.
  @Test func aRateThatFallsIsSeenAtOnce() throws {
    let text = """
      title: Plateau
      landscape: {formula: 0.1*x^2 + 2*y^2}
      start: [-5, -2]
      steps: 500
      optimizers:
        - name: A
          rule: gradient_descent
          learning_rate:
            {schedule: plateau, from: 0.2, patience: 289, factor: 0.1, threshold: 100,
             threshold_mode: absolute}
      """
    let preset = try Preset(reading: Array(text.utf8), file: "plateau.yaml")
    var state = State(
      preset, size: Size(columns: 100, rows: 30),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .dark))
    state.view.showsCurves = true
    while state.scene.timeline.step < 284 { _ = update(&state, .tick(.seconds(1) / 60)) }
    var renderer = Renderer()
    var rates: Set<Double> = []
    while state.scene.timeline.step < 300 {
      _ = update(&state, .tick(.seconds(1) / 60))
      var fresh = Renderer()
      #expect(cells(state, &renderer) == cells(state, &fresh), "step \(state.scene.timeline.step)")
      rates.insert(state.scene.timeline.race.runs[0].learningRate(at: state.scene.timeline.step))
    }
    #expect(rates.count == 2)
  }
}
