import Optimization
import Presets

/// The lines of the lists over the scene: the commands of the table, those with a word once for every
/// word there is.
extension State {
  /// The lines of a list, in their own order.
  func choices(of kind: Overlay.Kind) -> [Choice] {
    let locks = scene.preset.locks
    return allChoices(of: kind).filter { choice in
      switch choice.outcome {
      case .action(let action): !action.isLocked(by: locks)
      case .question(let command): !(command.lock.map(locks.contains) ?? false)
      }
    }
  }

  private func allChoices(of kind: Overlay.Kind) -> [Choice] {
    switch kind {
    case .commands:
      Command.withValue.map { choice($0) } + parameterChoices
        + Command.table.filter { $0.argument == .none && $0.action != .setTrail(nil) }
        .map { choice($0) }
        + Command.withWord.flatMap { choices(of: $0, prefix: $0.name + " ") }
    case .presets: choices(of: .openPreset, prefix: "")
    case .landscapes: choices(of: .openLandscape, prefix: "")
    case .rules: choices(of: .addRule, prefix: "")
    case .curves: choices(of: .toggleCurve, prefix: "")
    case .help, .update, .explanation, .messages, .form, .fairness, .page, .faults: []
    }
  }

  /// The line of a command by itself: its action, or the question for its value.
  private func choice(_ command: Command) -> Choice {
    guard let action = command.action else {
      return Choice(
        name: command.name, detail: command.argument.usage(in: self), aliases: command.aliases,
        keys: caps(.ask(command)), outcome: .question(command))
    }
    return Choice(
      name: command.name, detail: word(command.label), keys: caps(action),
      outcome: .action(action))
  }

  /// How the key that does something is called; nothing where there is none.
  private func caps(_ action: Action) -> String {
    KeyTable.caps(KeyTable.key(for: action), in: view.display.language)
  }

  /// A line for every word that a command takes.
  private func choices(of command: Command, prefix: String) -> [Choice] {
    guard case .word(let vocabulary) = command.argument else { return [choice(command)] }
    return vocabulary.words(in: self).enumerated().compactMap { place, word in
      guard let action = command.action(with: word.name) else { return nil }
      // Keys know optimizers by number.
      let keyed = vocabulary == .optimizers ? .focusNumber(place + 1) : action
      return Choice(
        name: prefix + word.name, detail: word.detail, keywords: word.keywords,
        heading: word.heading, isSeen: word.isSeen,
        keys: word.mark.isEmpty ? caps(keyed) : word.mark,
        isFaulty: word.isFaulty, outcome: .action(action))
    }
  }

  /// The hyper-parameters of the rule in focus that a text can give.
  private var parameterChoices: [Choice] {
    type(of: scene.timeline.race.runs[view.focus].optimizer.rule).settings.compactMap { setting in
      switch setting.description.kind {
      case .numbers, .text: nil
      case .number, .integer, .flag, .choice: choice(.parameter(setting.description.name))
      }
    }
  }
}
