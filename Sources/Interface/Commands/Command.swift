/// A named act with a typed argument: a line of the one table of commands.
///
/// Keys, clicks, the list of commands and what is typed behind ":" all lead to an `Action`. This is
/// where the names stand, and what arguments they take.
public struct Command: Sendable {
  /// What is typed before the argument.
  public let name: String
  /// What has to be typed behind the name.
  public let argument: Argument
  /// What may be typed in place of the name.
  let aliases: [String]
  /// What it does, in a few words.
  let label: Phrase
  /// What it does with a value of its argument's kind.
  private let make: @Sendable (Argument.Value) -> Action?

  /// A command that takes a value.
  init(
    _ name: String, _ argument: Argument, _ label: Phrase, aliases: [String] = [],
    _ make: @escaping @Sendable (Argument.Value) -> Action?
  ) {
    self.name = name
    self.aliases = aliases
    self.argument = argument
    self.label = label
    self.make = make
  }

  /// A command that stands for one action: its name says what it does, and names are typed in English.
  init(_ words: Phrase, _ action: Action) {
    self.init(words.en, .none, Phrase("", words.zh)) { _ in action }
  }

  /// The action that it stands for; nil where it takes a value.
  var action: Action? { argument == .none ? make(.none) : nil }

  /// What it does with a word of its vocabulary.
  func action(with word: String) -> Action? { make(.word(word)) }
}

extension Command: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    one.name == other.name && one.argument == other.argument
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Command {
  /// What an argument leads to.
  enum Answer: Hashable, Sendable {
    case action(Action)
    /// Why it leads to nothing, in one line.
    case refusal(String)
  }

  /// What `text`, typed behind the name, leads to.
  func answer(to text: String, in state: State) -> Answer {
    switch argument.read(text, in: state) {
    case .refusal(let reason): .refusal(reason)
    case .value(let value): make(value).map(Answer.action) ?? .refusal("\(name) cannot be done")
    }
  }

  /// What was typed, as name and argument: behind the whole name anything counts as the argument, behind
  /// a part of it what begins like a number; nil where there is none yet.
  func split(_ text: String) -> (head: String, argument: String)? {
    if let written = ([name] + aliases).first(where: { text.lowercased().hasPrefix($0 + " ") }) {
      let argument = text.dropFirst(written.count).trimmed
      return argument.isEmpty ? nil : (name, argument)
    }
    // Nothing that begins a name tells it from the rest.
    switch argument {
    case .presetName, .file: return nil
    default: break
    }
    let words = text.split(separator: " ")
    guard let index = words.firstIndex(where: \.beginsLikeANumber), index > 0 else { return nil }
    return (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
  }
}

extension StringProtocol {
  /// Without the blanks around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Substring {
  fileprivate var beginsLikeANumber: Bool {
    guard let first = drop(while: { "+-.xX*×".contains($0) }).first else { return false }
    return first.isASCII && first.isNumber
  }
}
