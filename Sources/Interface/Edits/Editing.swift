import Optimization
import Presets

// Every change by hand is a change of the scene's content. What there was before is kept, so that the
// last change can be taken back, and made again.

extension State {
  /// Changes the scene by hand, from now on or from the start, and goes on from where the race is; says
  /// whether anything is different.
  @discardableResult
  mutating func edit(_ change: (inout Content) -> Void) -> Bool {
    let before = scene.preset.content
    var content = before
    change(&content)
    guard content != before else { return false }
    guard
      EnsembleMemory(of: content.optimizers, on: scene.preset.landscape, score: content.score).bytes
        <= EnsembleMemory.bound
    else {
      say(.noRoomForEnsembles)
      return false
    }
    scene.done.append(before)
    scene.undone = []
    show(content)
    return true
  }

  /// Takes back the last change by hand.
  mutating func undo() {
    guard let before = scene.done.popLast() else { return say(.nothingToUndo) }
    scene.undone.append(scene.preset.content)
    show(before)
    say(.undone(left: scene.done.count))
  }

  /// Makes the last change again that was taken back.
  mutating func redo() {
    guard let after = scene.undone.popLast() else { return say(.nothingToRedo) }
    scene.done.append(scene.preset.content)
    show(after)
    say(.redone(left: scene.undone.count))
  }

  /// Puts `content` in place of what there is, and shows it at the present step; on another landscape at
  /// the start.
  private mutating func show(_ content: Content) {
    let step = playback.goal ?? scene.timeline.step
    let before = scene.preset.content
    scene.preset.content = content
    scene.preset.rehearse()
    scene.timeline.keepMoments(at: scene.preset.spokenSteps)
    guard before.landscape.isSame(as: content.landscape) else {
      followOptimizers(from: before.optimizers.map(\.name))
      scene.beginSearch()
      return beginTimeline()
    }
    if (before.optimizers, before.start, before.seed)
      == (content.optimizers, content.start, content.seed)
    {
      scene.timeline.replaceScore(with: scene.preset.score)
    } else {
      followOptimizers(from: before.optimizers.map(\.name))
      let horizon = view.leastHorizon
      beginTimeline()
      view.leastHorizon = horizon
    }
    go(to: step)
  }

  /// Lets the focus and what is hidden stay with the optimizers that they were on.
  private mutating func followOptimizers(from names: [String]) {
    let places = scene.preset.optimizers.map(\.name)
    let focused = names.indices.contains(view.focus) ? names[view.focus] : nil
    view.focus =
      focused.flatMap(places.firstIndex) ?? max(0, min(view.focus, places.count - 1))
    view.hidden = Set(
      view.hidden.compactMap { names.indices.contains($0) ? places.firstIndex(of: names[$0]) : nil }
    )
  }
}
