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
    var clouds = CloudCache()
    func owners(_ optimizers: [Int]) -> [Unicode.Scalar] {
      let look = Look(state.view.display)
      let marks = SceneFigure(
        state: state, optimizers: optimizers, viewport: state.view.viewport, look: look,
        arrows: nil
      ).marks
      return clouds.layers(of: marks, on: MapPlane(projection), look, focus: 0).map(\.letter)
    }
    #expect(owners([0, 1, 2]) == ["A", "C"])
    #expect(owners([1]).isEmpty)
  }
}
