import Presets

/// A number that is being typed, in the last row of the screen.
public struct Prompt: Hashable, Sendable {
  /// What is to be done with it.
  let command: Command
  /// What has been typed.
  var field = TextField()
  /// Why that led to nothing, when it was to be taken.
  var fault: String?

  /// `command` with nothing typed yet.
  init(_ command: Command) {
    self.command = command
  }

  /// Types `key`: what no number is written with stays to be seen, and is refused when the number is to
  /// be taken.
  mutating func take(_ key: Key) {
    if field.take(key) { fault = nil }
  }

  /// Types a text as it is: what is wrong with it is said when it is to be taken.
  mutating func paste(_ text: String) {
    field.insert(text)
    fault = nil
  }
}

extension State {
  /// Asks for a number.
  mutating func ask(_ command: Command) {
    input.prompt = Prompt(command)
  }

  /// Does what was typed, or says why it cannot be done; nothing typed changes nothing.
  mutating func acceptPrompt() -> [Effect] {
    guard let prompt = input.prompt, !prompt.field.isEmpty else {
      input.prompt = nil
      return []
    }
    switch prompt.command.answer(to: prompt.field.text.trimmed, in: self) {
    case .action(let action):
      input.prompt = nil
      return perform(action)
    case .refusal(let reason):
      input.prompt?.fault = reason
      return []
    }
  }
}
