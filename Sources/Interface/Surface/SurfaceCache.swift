import Plotting

/// The reliefs on the screen, each made once for its landscape and once for where it is looked at from.
struct SurfaceCache {
  private var reliefs = Memo<Surface.ReliefKey, Relief>(capacity: 4)
  /// As many as a screen has panes, and some from before a turn.
  private var views = Memo<Surface.Key, ReliefView>(capacity: 12)

  /// The relief of a state on a map.
  mutating func surface(_ state: State, on map: Rect) -> Surface {
    let key = state.surfaceKey(on: map)
    return Surface(key, view(key), in: map)
  }

  /// What is seen of a relief.
  mutating func view(_ key: Surface.Key) -> ReliefView {
    if let view = views[key] { return view }
    let view = Surface.view(key, of: reliefs.value(for: key.relief, make: Surface.relief))
    views.keep(view, for: key)
    return view
  }
}
