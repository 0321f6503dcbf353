import Optimization
import Presets

/// Panes that differ in one setting alone, split off from an optimizer.
struct Split: Sendable {
  /// The optimizer that they branch off from, and the others, by name.
  let parent: String
  /// The first update that is their own.
  let step: Int
  var children: [String]
  /// How many times it was asked for: two panes, three with the parent among them, five.
  var level: Int
  /// What was hidden before, by name, and the layout.
  let hidden: Set<String>
  let layout: Layout
}

// What if this had been smaller, or larger? The same optimizer from here on with one setting changed, a pane
// each.

extension State {
  /// Splits the optimizer in focus by the setting that was changed last, or by its learning rate: a step
  /// smaller and a step larger; then itself between them; then two steps either way; then all of it is
  /// taken away.
  mutating func split() {
    guard let split = presentSplit else { return beginSplit() }
    switch split.level {
    case 1:
      view.split?.level = 2
      showSplit()
    case 2: widenSplit()
    default: endSplit()
    }
  }

  /// The split there is, as long as all of its optimizers are there.
  private var presentSplit: Split? {
    guard let split = view.split else { return nil }
    let names = Set(scene.preset.optimizers.map(\.name))
    return names.isSuperset(of: split.children + [split.parent]) ? split : nil
  }

  private mutating func beginSplit() {
    guard scene.preset.optimizers.indices.contains(view.focus) else { return }
    settle()
    let hidden = Set(view.hidden.map { scene.preset.optimizers[$0].name })
    let split = Split(
      parent: scene.preset.optimizers[view.focus].name, step: scene.timeline.step, children: [],
      level: 1, hidden: hidden, layout: view.layout)
    guard let children = add([-1, 1], to: view.focus) else { return }
    view.split = split
    view.split?.children = children
    showSplit()
  }

  private mutating func widenSplit() {
    guard let split = view.split,
      let parent = scene.preset.optimizers.firstIndex(where: { $0.name == split.parent })
    else { return }
    // They branch off where the first two did; the race goes on from where it is.
    let present = scene.timeline.step
    scene.timeline.seek(to: split.step)
    let children = add([-2, 2], to: parent)
    go(to: present)
    guard let children else { return }
    view.split?.children += children
    view.split?.level = 3
    showSplit()
  }

  private mutating func endSplit() {
    guard let split = view.split else { return }
    view.split = nil
    edit { content in
      for name in split.children {
        guard let index = content.optimizers.firstIndex(where: { $0.name == name }) else {
          continue
        }
        content.remove(index)
      }
    }
    let optimizers = scene.preset.optimizers
    view.hidden = Set(optimizers.indices.filter { split.hidden.contains(optimizers[$0].name) })
    view.focus = optimizers.firstIndex { $0.name == split.parent } ?? view.focus
    view.layout = split.layout
    say(.panesAreGone)
  }

  /// Shows the panes of the split and no others.
  private mutating func showSplit() {
    guard let split = view.split else { return }
    let shown = Set(split.children + (split.level > 1 ? [split.parent] : []))
    let optimizers = scene.preset.optimizers
    view.hidden = Set(optimizers.indices.filter { !shown.contains(optimizers[$0].name) })
    view.layout = .panes
    view.focus =
      optimizers.firstIndex { shown.contains($0.name) && $0.name != split.parent } ?? view.focus
  }

  /// The setting that a split is by: the one changed last, where the optimizer has it.
  private func splitPath(of index: Int) -> [String] {
    let run = scene.timeline.race.runs[index]
    let form = SettingForm(of: run.optimizer, on: run.landscape)
    guard let path = view.lastSetting,
      form.rows.contains(where: { $0.path == path && $0.stepped(1) != nil })
    else { return ["learning_rate"] }
    return path
  }

  /// Adds optimizers that branch off here with the setting so many steps away; their names, or nil after
  /// a word about why there are none.
  private mutating func add(_ offsets: [Int], to source: Int) -> [String]? {
    let (step, preset) = (scene.timeline.step, scene.preset)
    let run = scene.timeline.race.runs[source]
    guard preset.optimizers.count + offsets.count <= Preset.mostOptimizers else {
      say(.noRoom(most: Preset.mostOptimizers))
      return nil
    }
    guard step < scene.timeline.stepLimit, run.particle.divergedAt == nil else {
      say(.nothingLeftToSplit)
      return nil
    }
    let path = splitPath(of: source)
    var variants: [(name: String, settings: [NewSetting])] = []
    for offset in offsets {
      guard let variant = variant(of: run, path, offset) else {
        say(.noStep(path.joined(separator: "."), isDown: offset < 0))
        return nil
      }
      variants.append(variant)
    }
    let parent = preset.optimizers[source]
    let names = variants.map { freeName(for: "\(parent.name) \($0.name)") }
    let isDone = edit { content in
      for (name, variant) in zip(names, variants) {
        let index = content.optimizers.count
        var child = parent
        child.name = name
        if step > 0 { child.branch = Branch(of: source, at: step) }
        content.optimizers.append(child)
        // What changes at this very step belongs to both; at the start there is no past to share.
        for change in content.score.part(of: source, among: content.optimizers)
        where step == 0 || change.step == step {
          content.score.insert(Change(step: change.step, optimizer: index, change.setting))
        }
        for setting in variant.settings {
          content.score.insert(Change(step: step, optimizer: index, setting))
        }
      }
    }
    return isDone ? names : nil
  }

  /// What a setting is so many steps away from what it is, and what to call that.
  private func variant(
    of run: Run, _ path: [String], _ offset: Int
  ) -> (name: String, settings: [NewSetting])? {
    if path == ["learning_rate"] {
      let factor = offset < 0 ? Double.power(0.8, -offset) : Double.power(1.25, offset)
      return ("x \(Numerals.significant(factor))", [.learningRateFactor(factor)])
    }
    var recipe = run.optimizer
    let landscape = run.landscape
    var text = ""
    var settings: [NewSetting] = []
    for _ in 0..<abs(offset) {
      let form = SettingForm(of: recipe, on: landscape)
      guard let next = form.rows.first(where: { $0.path == path })?.stepped(offset.signum()),
        let made = try? form.settings(path, next, at: scene.timeline.step)
      else { return nil }
      for setting in made {
        guard (try? recipe.apply(setting, at: scene.timeline.step, on: landscape)) != nil else {
          return nil
        }
      }
      (text, settings) = (next, made)
    }
    return ("\(path.last ?? "") \(text)", settings)
  }
}
