import Optimization
import Presets

// Optimizers that come and go by hand.

extension State {
  /// Lets another optimizer branch off from the one in focus at the present step: the same up to here,
  /// free to change from here on.
  mutating func branch() {
    guard let parent = scene.preset.optimizers[at: view.focus], hasRoom() else { return }
    settle()
    let step = scene.timeline.step
    guard step < scene.timeline.stepLimit else {
      return say(.nothingLeftToBranch)
    }
    guard step > 0 else { return duplicate() }
    guard scene.timeline.race.runs[view.focus].particle.divergedAt == nil else {
      return say(.hasDiverged(parent.name))
    }
    let index = scene.preset.optimizers.count
    var child = parent
    child.name = freeName(for: "\(parent.name) from \(step)")
    child.branch = Branch(of: view.focus, at: step)
    let source = view.focus
    let isDone = edit { content in
      content.optimizers.append(child)
      // What changes at this very step belongs to both.
      let part = content.score.part(of: source, among: content.optimizers)
      for change in part where change.step == step {
        content.score.insert(Change(step: step, optimizer: index, change.setting))
      }
    }
    guard isDone else { return }
    view.focus = index
    say(.changeIt(child.name))
  }

  /// Puts another optimizer beside the one in focus that does the same.
  mutating func duplicate() {
    guard let original = scene.preset.optimizers[at: view.focus], hasRoom() else { return }
    let index = scene.preset.optimizers.count
    var copy = original
    copy.name = freeName(for: original.name)
    let source = view.focus
    let isDone = edit { content in
      content.optimizers.append(copy)
      for change in content.score.changes where change.optimizer == source {
        content.score.insert(Change(step: change.step, optimizer: index, change.setting))
      }
    }
    guard isDone else { return }
    view.focus = index
    say(.copy(copy.name, of: original.name))
  }

  /// Takes the optimizer in focus away; branches of it keep their past.
  mutating func removeOptimizer() {
    guard let removed = scene.preset.optimizers[at: view.focus] else { return }
    guard scene.preset.optimizers.count > 1 else { return say(.sceneNeedsAnOptimizer) }
    let index = view.focus
    guard edit({ $0.remove(index) }) else { return }
    say(.isGone(removed.name))
  }

  /// Puts an optimizer with the rule of this name into the scene, with a learning rate that fits the
  /// landscape.
  mutating func addOptimizer(ofRule name: String) {
    guard let type = Catalog.rule(named: name), hasRoom() else { return }
    guard
      var optimizer = FittedRate.optimizer(
        of: type, name: freeName(for: type.name.replacing("_", with: " ")),
        on: seen(by: view.focus).scene.preset.landscape, from: scene.preset.start)
    else {
      return say(.doesNotWorkHere(type.name))
    }
    // It shares the map of the one in focus.
    optimizer.rotation = scene.preset.optimizers[at: view.focus]?.rotation ?? 0
    guard edit({ $0.optimizers.append(optimizer) }) else { return }
    view.focus = scene.preset.optimizers.count - 1
    say(
      .chosenByTrial(
        optimizer.name, rate: Numerals.rate(optimizer.learningRate.rate(at: 0))))
  }

  private mutating func hasRoom() -> Bool {
    guard scene.preset.optimizers.count >= Preset.mostOptimizers else { return true }
    say(.isFull(most: Preset.mostOptimizers))
    return false
  }

  /// `name`, with a number behind it where an optimizer is called so.
  func freeName(for name: String) -> String {
    let taken = Set(scene.preset.optimizers.map(\.name))
    guard taken.contains(name) else { return name }
    return (2...).lazy.map { "\(name) (\($0))" }.first { !taken.contains($0) } ?? name
  }
}

extension State {
  /// The first step of an optimizer that is to be drawn where `shown` are: of a branch the step before
  /// its first own update, since its parent shows the past of both.
  func firstOwnStep(of index: Int, among shown: [Int]) -> Int {
    guard let branch = scene.preset.optimizers[at: index]?.branch, shown.contains(branch.parent)
    else {
      return 0
    }
    return branch.step
  }
}

extension Content {
  /// Takes an optimizer away: those behind it move up, and what branched off from it has that past for
  /// itself.
  mutating func remove(_ index: Int) {
    let old = optimizers
    var parts = old.indices.map { score.part(of: $0, among: old) }
    func isOrphan(_ place: Int) -> Bool { old[place].branch?.parent == index }
    let owns = old.indices.map { place in
      isOrphan(place) ? parts[place] : score.changes.filter { $0.optimizer == place }
    }
    parts = owns
    for place in optimizers.indices {
      guard let branch = optimizers[place].branch else { continue }
      if branch.parent == index {
        optimizers[place].branch = nil
      } else if branch.parent > index {
        optimizers[place].branch = Branch(of: branch.parent - 1, at: branch.step)
      }
    }
    for beat in beats.indices {
      beats[beat].changes = beats[beat].changes.compactMap { change in
        guard change.optimizer != index else { return nil }
        let place = change.optimizer - (change.optimizer > index ? 1 : 0)
        return Change(step: change.step, optimizer: place, change.setting)
      }
    }
    optimizers.remove(at: index)
    parts.remove(at: index)
    score = Score(
      parts.enumerated().flatMap { place, changes in
        changes.map { Change(step: $0.step, optimizer: place, $0.setting) }
      })
  }
}

extension Array {
  /// The element at `index`; nil if there is none.
  fileprivate subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
