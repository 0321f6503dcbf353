import Optimization
import Presets

// Every change by hand is a change of the scene's content. What there was before is kept, so that the
// last change can be taken back, and made again.

extension State {
  /// Changes the scene by hand, from now on or from the start, and goes on from where the race is; says
  /// whether anything is different.
  @discardableResult
  mutating func edit(_ change: (inout Content) -> Void) -> Bool {
    let before = preset.content
    var content = before
    change(&content)
    guard content != before else { return false }
    guard
      EnsembleMemory(of: content.optimizers, on: preset.landscape, score: content.score).bytes
        <= EnsembleMemory.bound
    else {
      say("no room for that: the ensembles would take more than a scene may")
      return false
    }
    done.append(before)
    undone = []
    show(content)
    return true
  }

  /// Takes back the last change by hand.
  mutating func undo() {
    guard let before = done.popLast() else { return say("nothing to undo") }
    undone.append(preset.content)
    show(before)
    say(
      done.isEmpty ? "undone: the scene is as it was opened" : "undone; \(done.count) left to undo")
  }

  /// Makes the last change again that was taken back.
  mutating func redo() {
    guard let after = undone.popLast() else { return say("nothing to redo") }
    done.append(preset.content)
    show(after)
    say(undone.isEmpty ? "done again" : "done again; \(undone.count) left to redo")
  }

  /// Puts `content` in place of what there is, and shows it at the present step.
  private mutating func show(_ content: Content) {
    let step = goal ?? timeline.step
    let before = preset.content
    preset.content = content
    if (before.optimizers, before.start, before.seed)
      == (content.optimizers, content.start, content.seed)
    {
      timeline.replaceScore(with: content.score)
    } else {
      followOptimizers(from: before.optimizers.map(\.name))
      let horizon = leastHorizon
      beginTimeline()
      leastHorizon = horizon
    }
    go(to: step)
  }

  /// Lets the focus and what is hidden stay with the optimizers that they were on.
  private mutating func followOptimizers(from names: [String]) {
    let places = preset.optimizers.map(\.name)
    let focused = names.indices.contains(focus) ? names[focus] : nil
    focus =
      focused.flatMap(places.firstIndex) ?? max(0, min(focus, places.count - 1))
    hidden = Set(
      hidden.compactMap { names.indices.contains($0) ? places.firstIndex(of: names[$0]) : nil })
  }
}
