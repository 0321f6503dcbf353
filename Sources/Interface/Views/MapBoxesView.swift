import Optimization
import Plotting
import Presets

/// What stands in the corners of a map that are free: a legend, the samples of a finite sum, the numbers
/// at the pointer.
struct MapBoxesView: View {
  let state: State
  let pane: Screen.Pane
  let map: Rect
  /// The chord that is drawn on a curve.
  var chord: Chord?
  let arrows: Arrows?
  let density: Densities.Shown?
  /// Whether theory has drawn where noise keeps an optimizer.
  let hasNoiseBall: Bool
  /// The saddles, maxima and minima in view.
  let points: PointsInView
  /// How the map curves where it is marked.
  var curvatures: Set<CurvatureView.Kind> = []
  /// Cells that nothing but the legend of basins may come near to.
  let kept: [(x: Int, y: Int)]
  /// Cells of a curve, which the legend leaves free as well.
  var curve: [(x: Int, y: Int)] = []
  /// Whether it is the first map of the screen, which says what holds for all of them.
  let isFirst: Bool
  let look: Look

  func draw(into buffer: inout CellBuffer) {
    let legend = LegendView(
      state: state, chord: chord, density: density, namesAll: isFirst,
      hasNoiseBall: isFirst && hasNoiseBall, arrows: arrows,
      theory: theory, points: points, curvatures: curvatures, map: map, kept: kept + curve,
      look: look)
    legend.draw(into: &buffer)
    var boxes = [legend.place].compactMap(\.self)
    if let sketch = state.basinQuestion(pane, on: map).flatMap(state.scene.basins.sketch),
      let owner = state.basinOwner(pane)
    {
      let place = BasinLegendView(
        state: state, sketch: sketch, owner: owner, map: map, look: look
      ).draw(keeping: kept, besides: boxes, into: &buffer)
      boxes += [place].compactMap(\.self)
    }
    if let sum = state.scene.preset.landscape.finiteSum, let optimizer = pane.inFocus(state) {
      let inset = DataInsetView(
        state: state, sum: sum, optimizer: optimizer, map: map, kept: kept, look: look)
      inset.draw(into: &buffer)
      boxes += [inset.place].compactMap(\.self)
    }
    if let pointer = state.view.pointer, pane.optimizers.contains(state.view.focus) {
      PointerView(
        curvature: state.scene.preset.landscape.curvature(at: pointer), position: pointer,
        dimension: state.scene.preset.landscape.dimension, map: map, kept: kept, boxes: boxes,
        look: look
      ).draw(into: &buffer)
    }
  }

  /// What theory says of the optimizer in focus, if that is on this map.
  private var theory: LocalTheory? {
    pane.optimizers.contains(state.view.focus)
      ? state.localTheory(of: state.view.focus) : nil
  }
}
