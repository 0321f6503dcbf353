import Optimization
import Plotting
import Presets

extension Screen.Pane {
  /// The trails of a pane's optimizers with their colours.
  func layers(of trails: [Int: Trail], in state: State, _ look: Look) -> [TrailLayer] {
    state.trailPlaces(with: optimizers).compactMap { index in
      let length = state.trailLength(of: index)
      guard let trail = trails[index], length != .nothing else { return nil }
      return TrailLayer(
        trail, color: look.palette.line(index), letter: look.letterScalar(of: index),
        isFocused: index == state.view.focus, length: length.steps)
    }
  }

  /// The particles of a pane's ensembles with their colours.
  func layers(of clouds: [Int: Cloud], in state: State, _ look: Look) -> [CloudLayer] {
    optimizers.compactMap { index in
      clouds[index].map {
        CloudLayer(
          $0, color: look.palette.line(index), letter: look.letterScalar(of: index),
          isFocused: index == state.view.focus)
      }
    }
  }

  /// The optimizer that keys act on, or the first of the pane.
  func inFocus(_ state: State) -> Int? {
    optimizers.contains(state.view.focus) ? state.view.focus : optimizers.first
  }
}
