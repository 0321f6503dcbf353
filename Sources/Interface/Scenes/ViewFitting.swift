import Plotting

// What is asked for on the map, and what is shown of it.

extension State {
  /// Asks for another part of the plane.
  mutating func look(at wanted: Viewport) {
    view.glide = nil
    view.wanted = wanted
    fitView()
  }

  /// Moves the view by these shares of what is on the map, to the right and upwards.
  mutating func moveView(x: Double, y: Double) {
    look(
      at: view.wanted.panned(
        x: x * view.viewport.width / view.wanted.width,
        y: y * view.viewport.height / view.wanted.height))
  }

  /// Shows what is asked for, and more along one axis where scales are to be equal.
  ///
  /// All maps of a screen show the same, so that they can be compared: as much as the first needs,
  /// from which the others differ by a cell at most.
  mutating func fitView() {
    fitView { $0.map(ofPane: 0) }
  }

  /// The same on the map that `map` gives for a state.
  mutating func fitView(on map: (State) -> Rect?) {
    view.viewport = view.wanted
    guard scene.preset.hasEqualScales else { return }
    // Other numbers along the axes may take another width and change the map: then once more.
    for _ in 0..<2 {
      guard let size = map(self)?.size else { return }
      guard !isOnSurface else { return fit(toReliefOn: size) }
      view.viewport = view.wanted.withEqualScales(on: size)
    }
  }

  /// The map of a pane on the screen.
  func map(ofPane pane: Int) -> Rect? {
    let geometries = Screen(self).geometries(self)
    guard geometries.indices.contains(pane), !geometries[pane].map.isEmpty else { return nil }
    return geometries[pane].map
  }
}
