import Optimization

/// The update that the optimizer in focus is about to make, told for a frame: its sub-steps and which of
/// them is lit.
struct UpdateTelling {
  /// The place of the optimizer.
  let index: Int
  /// Its run; of an ensemble the first particle.
  let run: Run
  /// The sub-steps; none for a run that has left the finite numbers.
  let steps: [SubStep]
  /// The same in words.
  let lines: [UpdateLine]
  /// The sub-step that is lit, by its place.
  let lit: Int

  /// What is told on the screen of `state`; nil where nothing is.
  init?(_ state: State) {
    guard let overlay = state.input.overlays.first(where: { $0.kind == .update }),
      state.scene.timeline.race.runs.indices.contains(state.view.focus)
    else { return nil }
    index = state.view.focus
    run = state.scene.timeline.race.runs[index]
    steps = run.trace()
    let dimension = run.landscape.dimension
    lines = steps.map { UpdateLine($0, dimension: dimension) }
    lit = max(0, min(overlay.position, steps.count - 1))
  }
}
