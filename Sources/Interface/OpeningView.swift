import Optimization
import Plotting
import Presets

extension Preset {
  /// The landscape's own saddles and maxima, or, where nothing is known of it, those that a search of
  /// the view finds.
  var knownSaddlesAndMaxima: (saddles: [Vector], maxima: [Vector]) {
    let known = (saddles: landscape.saddles, maxima: landscape.maxima)
    guard landscape.minima.isEmpty, known.saddles.isEmpty, known.maxima.isEmpty else {
      return known
    }
    return StationaryPointSearch.saddlesAndMaxima(of: landscape, in: view)
  }

  /// What is in view at first: the preset's view, or for a 1-D landscape its x and as much height as
  /// the curve needs.
  var openingView: Viewport {
    guard landscape.dimension == 1 else { return Viewport(x: view.x, y: view.y) }
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
