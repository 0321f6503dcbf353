import Presets
import Testing

@testable import Interface

/// The one table of commands.
@Suite struct CommandTableTests {
  @Test func namesAreUniqueAndCanBeTyped() {
    let names = Command.table.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.allSatisfy { $0.isASCII && !$0.isNewline } && !name.hasSuffix(" "))
    }
  }

  @Test func whatTakesAnArgumentSaysWhatItDoes() {
    for command in Command.table {
      let takesArgument = command.argument != .none
      #expect(takesArgument == !command.label.en.isEmpty, "\(command.name)")
      #expect(takesArgument == !command.argument.placeholder.isEmpty, "\(command.name)")
      #expect(takesArgument == (command.action == nil), "\(command.name)")
    }
  }

  /// Whatever a key does in a scene has a name.
  @Test func everyKeyOfASceneStandsForACommand() {
    let actions = Set(Command.table.compactMap(\.action))
    for binding in KeyTable.bindings where binding.contexts.contains(.scene) {
      switch binding.action {
      case .ask(let command): #expect(Command.table.contains(command))
      // The list itself, and the numbers of what `focus` calls by name.
      case .toggle(.commands), .focusNumber: continue
      default: #expect(actions.contains(binding.action), "\(binding.action)")
      }
    }
  }

  /// A word leads to the same action whether it is chosen in the list or typed in full.
  @Test func wordsAreReadAsTheyAreListed() {
    let library = ["welcome", "ravine"].map(LibraryEntry.init)
    // Plain steps cost the same; time is an axis to choose where a preset asks for it.
    var preset = Preset.crowd(3)
    preset.axis = .time
    let state = State.on(preset, library: library)
    for command in Command.table {
      guard case .word(let vocabulary) = command.argument else { continue }
      let words = vocabulary.words(in: state)
      #expect(!words.isEmpty, "\(command.name)")
      for word in words {
        guard let action = command.action(with: word.name) else {
          Issue.record("\(command.name) \(word.name)")
          continue
        }
        #expect(command.answer(to: word.name, in: state) == .action(action))
      }
      #expect(command.action(with: words[0].name) != command.action(with: words[1].name))
      guard case .refusal(let reason) = command.answer(to: "nobody", in: state) else {
        Issue.record("\(command.name) takes nobody")
        continue
      }
      #expect(reason.hasSuffix("'nobody'"))
    }
  }
}
