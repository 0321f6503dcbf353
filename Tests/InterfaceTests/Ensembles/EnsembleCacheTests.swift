import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct EnsembleCacheTests {
  /// What a renderer has kept from earlier frames never shows.
  @Test(arguments: [Layout.overlay, .panes, .curves])
  func framesDependOnTheStateAlone(layout: Layout) throws {
    var preset = try Preset.bundled("escape", mostParticles: 60)
    preset.layout = layout
    var state = State.on(preset, 120, 40)
    var renderer = Renderer()
    for keys in [".", "....", ",", "]", ".", "vv", "z", "\t", "..", "R", ".", "r"] {
      state.press(keys)
      #expect(renderer.frame(state) == state.frame, "after \(keys)")
    }
  }

  @Test func onlyEnsemblesHaveClouds() throws {
    var preset = try Preset.bundled("escape", mostParticles: 60)
    preset.optimizers[1].particles = 1
    let state = State.on(preset, 120, 40)
    var cache = EnsembleCache()
    let projection = Projection(state.view.viewport, in: Rect(x: 0, y: 0, columns: 20, rows: 10))
    #expect(cache.summaries(state).keys.sorted() == [0, 2])
    #expect(
      cache.clouds(of: [0, 1, 2], in: state, projection, curve: []).keys.sorted() == [0, 2])
    #expect(cache.clouds(of: [1], in: state, projection, curve: []).isEmpty)
  }
}
