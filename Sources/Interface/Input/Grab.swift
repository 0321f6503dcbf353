import Plotting

/// What a button of the mouse has hold of from its press to its release.
enum Grab: Hashable, Sendable {
  /// A point of the map of a pane, by the left button: a click until it has moved from the cell
  /// (`x`, `y`), then a drag.
  case map(pane: Int, point: Point, x: Int, y: Int, hasMoved: Bool)
  /// A relief in a pane, by the left button: a click until the mouse has moved from the cell (`x`, `y`),
  /// then it turns from where it was looked at.
  case surface(pane: Int, from: Camera, x: Int, y: Int, hasMoved: Bool)
  /// The present step, on curves in `rect`, by the left button.
  case steps(StepColumns, in: Rect)
  /// The pointer on the map of a pane, by the right button.
  case pointer(pane: Int)

  /// The button that holds it.
  var button: Int {
    switch self {
    case .map, .surface, .steps: 0
    case .pointer: 2
    }
  }
}
