extension Screen.Pane {
  /// The optimizer that keys act on, or the first of the pane.
  func inFocus(_ state: State) -> Int? {
    optimizers.contains(state.view.focus) ? state.view.focus : optimizers.first
  }
}
