import Optimization
import Plotting
import Presets

/// Everything that can be done by name: what keys do, and what there is to choose from.
extension State {
  /// The lines of a list, in their own order.
  func choices(of kind: Overlay.Kind) -> [Choice] {
    switch kind {
    case .commands:
      TypedCommand.all.map { choice($0) } + parameterChoices + keyChoices + focusChoices
        + layoutChoices + trailChoices + themeChoices
        + ruleChoices(prefix: "add ") { .addOptimizer($0) }
        + ruleChoices(prefix: "rule ") { .setRule($0) } + presetChoices(prefix: "open preset ")
        + landscapeChoices(prefix: "go to landscape ")
    case .presets: presetChoices(prefix: "")
    case .landscapes: landscapeChoices(prefix: "")
    case .rules: ruleChoices(prefix: "") { .addOptimizer($0) }
    case .help, .explanation, .messages: []
    }
  }

  private func choice(_ command: TypedCommand) -> Choice {
    Choice(
      name: command.name, detail: command.usage(in: self), keys: key(for: .ask(command)),
      outcome: .question(command))
  }

  /// How the key that does the same is written; nothing where there is none.
  private func key(for action: Action) -> String {
    KeyTable.bindings.first { $0.action == action }?.keys.first?.name ?? ""
  }

  private var keyChoices: [Choice] {
    KeyTable.bindings.compactMap { binding in
      guard binding.contexts.contains(.scene), let name = binding.command else { return nil }
      return Choice(
        name: name, keys: binding.keys.first?.name ?? "", outcome: .action(binding.action))
    }
  }

  private var focusChoices: [Choice] {
    scene.preset.optimizers.indices.map { index in
      let action = Action.focus(index)
      return Choice(
        name: "focus \(scene.preset.optimizers[index].name)", keys: key(for: action),
        outcome: .action(action))
    }
  }

  private var layoutChoices: [Choice] {
    Layout.allCases.map { layout in
      Choice(name: "layout \(layout.rawValue)", outcome: .action(.setLayout(layout)))
    }
  }

  private var trailChoices: [Choice] {
    [Choice(name: "trails as the preset has them", outcome: .action(.setTrail(nil)))]
  }

  private var themeChoices: [Choice] {
    view.display.themes.indices.map { index in
      Choice(
        name: "theme \(view.display.themes[index].name)",
        detail: view.display.themes[index].summary,
        outcome: .action(.setTheme(index)))
    }
  }

  private func presetChoices(prefix: String) -> [Choice] {
    shelf.library.indices.map { index in
      let name = prefix + shelf.library[index].name
      let outcome = Choice.Outcome.action(.openPreset(index))
      switch shelf.readings[index] {
      case .preset(let preset):
        return Choice(name: name, detail: preset.title, outcome: outcome)
      case .fault(let reason):
        return Choice(
          name: name, detail: "not valid, \(reason)", isFaulty: true, outcome: outcome)
      case nil:
        return Choice(name: name, outcome: outcome)
      }
    }
  }

  /// The hyper-parameters of the rule in focus that a text can give.
  private var parameterChoices: [Choice] {
    type(of: scene.timeline.race.runs[view.focus].optimizer.rule).settings.compactMap { setting in
      if case .numbers = setting.description.kind { return nil }
      return choice(.parameter(setting.description.name))
    }
  }

  private func ruleChoices(prefix: String, _ action: (Int) -> Action) -> [Choice] {
    Catalog.rules.indices.map { index in
      let type = Catalog.rules[index]
      return Choice(
        name: prefix + type.name, detail: type.summary, outcome: .action(action(index)))
    }
  }

  private func landscapeChoices(prefix: String) -> [Choice] {
    Catalog.landscapes.enumerated().map { index, type in
      Choice(
        name: prefix + type.name, detail: type.summary, outcome: .action(.openLandscape(index)))
    }
  }
}
