/// What another library calls something that has a name here.
public struct Spelling: Hashable, Sendable {
  /// What there are names of.
  public enum Kind: Hashable, Sendable {
    case rule
    case schedule
    case average
    /// A key of a preset.
    case key
  }

  /// What is named.
  public let kind: Kind
  /// The other name.
  public let word: String
  /// Whose it is: PyTorch, Optax or Keras; nil for what people say.
  public let library: String?
  /// The name here.
  public let name: String
  /// The settings that make it the same, or what else is to be known; nil where there is nothing.
  public let note: String?

  /// As a message says it: `PyTorch's StepLR is 'step' here`.
  public var sentence: String {
    let whose = library.map { "\($0)'s " } ?? ""
    return "\(whose)\(word) is '\(name)' here\(note.map { ", \($0)" } ?? "")"
  }

  /// Everything of a kind that other libraries call by this word, in any case.
  ///
  /// Where it is of a module, as `torch.optim.SGD`, the last part counts.
  public static func all(called word: String, _ kinds: Set<Kind>) -> [Self] {
    let word = normalized(word.split(separator: ".").last.map(String.init) ?? word)
    return table.filter { kinds.contains($0.kind) && normalized($0.word) == word }
  }

  /// What the libraries call the rule, schedule or average of this name, in the order of the table.
  public static func elsewhere(of name: String, _ kind: Kind) -> [Self] {
    table.filter { $0.kind == kind && $0.name == name && $0.library != nil }
  }

  private static func normalized(_ word: String) -> String {
    String(word.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " })
  }
}
