/// The table of commands in print: for the manual and for the README.
public enum CommandReference {
  /// A command that takes an argument.
  public struct Entry: Hashable, Sendable {
    /// What is typed before the argument.
    public let name: String
    /// What stands for the argument.
    public let placeholder: String
    /// What it does.
    public let label: String
  }

  /// The commands that take an argument.
  public static let entries: [Entry] =
    (Command.table.filter { $0.argument != .none } + [.parameter("beta")]).map {
      Entry(name: $0.name, placeholder: $0.argument.placeholder, label: $0.label.en)
    }

  /// The commands that stand for one action, each with its key, if it has one.
  public static let actions: [(name: String, key: String)] = Command.table.compactMap { command in
    command.action.map { (command.name, KeyTable.key(for: $0)) }
  }

  /// Both as the README has them.
  public static let markdown: String = {
    let rows = entries.map { "| `\($0.name) \($0.placeholder)` | \($0.label) |" }
    let list = actions.map { $0.key.isEmpty ? $0.name : "\($0.name) (`\($0.key)`)" }
    return (["| command | sets or does |", "|---|---|"] + rows).joined(separator: "\n")
      + "\n\n" + list.joined(separator: "; ") + "."
  }()
}
