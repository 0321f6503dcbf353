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

  @Test(arguments: [Layout.overlay, .curves, .panes])
  func aFrameIsAsIfNothingHadBeenDrawnBefore(layout: Layout) throws {
    let preset = try PresetLibrary(folders: []).find("welcome").preset()
    var state = State(
      preset, size: Size(columns: 160, rows: 50),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .dark))
    state.layout = layout
    state.showsCurves = true
    var renderer = Renderer()
    for frame in 0..<240 {
      _ = update(&state, .tick(.seconds(1) / 60))
      if frame == 150 { _ = update(&state, .key(.character("]"))) }
      if frame == 200 { _ = update(&state, .key(.character(" "))) }
      let found = cells(state, &renderer)
      guard frame % 7 == 0 else { continue }
      var fresh = Renderer()
      #expect(found == cells(state, &fresh), "frame \(frame)")
    }
  }

  @Test func aChartIsDrawnAnewWhereItLooksOtherwise() {
    let samples = (0..<40).map { Series.Sample(step: Double($0 * 10), value: Double($0)) }
    func chart(_ count: Int, cursor: Double?) -> LineChart {
      LineChart([Series(Array(samples.prefix(count)))], steps: 0...500, cursor: cursor)
    }
    let plot = Rect(x: 0, y: 0, columns: 51, rows: 8)
    let first = chart(20, cursor: 191)
    #expect(first.looksLike(chart(20, cursor: 191), in: plot))
    #expect(first.looksLike(chart(20, cursor: 193), in: plot))
    #expect(!first.looksLike(chart(20, cursor: 215), in: plot))
    #expect(!first.looksLike(chart(20, cursor: 189), in: plot))
    #expect(!first.looksLike(chart(20, cursor: nil), in: plot))
    #expect(!first.looksLike(chart(21, cursor: 191), in: plot))
  }
}
