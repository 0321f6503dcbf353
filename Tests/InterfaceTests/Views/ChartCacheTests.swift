import Plotting
import Presets
import Testing

@testable import Interface

/// What is kept from frame to frame must never be seen.
struct ChartCacheTests {
  private func cells(_ state: State, _ renderer: inout Renderer) -> CellBuffer {
    var buffer = CellBuffer(size: state.size)
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
    state.layout = layout
    state.showsCurves = true
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
}
