import Optimization
import Plotting
import Presets

extension Preset {
  /// What is in view at first: the preset's view, or for a 1-D landscape its x and as much height as
  /// the curve needs.
  var openingView: Viewport { viewport(on: view) }

  /// What is in view where a part of the plane is asked for.
  func viewport(on view: Domain) -> Viewport {
    // On a curve y is the loss: where nothing is said of it, all of the curve is shown.
    guard landscape.dimension == 1, view.y == landscape.domain.y else {
      return Viewport(x: view.x, y: view.y)
    }
    let curves = [landscape] + [beside?.landscape].compactMap(\.self)
    let heights = Grid.coordinates(view.x, count: 513)
      .flatMap { x in curves.map { $0.value(at: Vector(x, 0)) } }
      .filter(\.isFinite)
    guard let lowest = heights.min(), let highest = heights.max(), lowest < highest else {
      return Viewport(x: view.x, y: view.y)
    }
    let margin = (highest - lowest) * 0.06
    return Viewport(x: view.x, y: (lowest - margin)...(highest + margin))
  }
}
