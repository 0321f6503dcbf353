/// What could stand at the end of a command line.
struct Completion {
  /// One thing that could stand there.
  enum Candidate: Hashable {
    /// A word, and what it is.
    case word(String, summary: String)
    /// A file's name, which the shell knows best.
    case files
    /// A folder's name.
    case folders
  }

  /// What is known of values that are not listed with their argument.
  struct Names {
    /// Every preset.
    var presets: [String]
    /// Every theme.
    var themes: [String]
  }

  private let downhill: CommandDescription
  private let names: Names

  /// Completions for `command`.
  init(of command: CommandDescription, names: Names) {
    downhill = command
    self.names = names
  }

  /// What `words`, those after the command's name, could end with instead of their last one.
  func candidates(for words: [String]) -> [Candidate] {
    // Shells that break words at = leave it as a word of its own.
    var words = words.filter { $0 != "=" }
    let current = words.popLast() ?? ""
    var place = Place(command: downhill)
    for word in words { place.pass(word) }
    return candidates(for: current, at: place).filter { candidate in
      guard case .word(let word, _) = candidate else { return true }
      return word.hasPrefix(current)
    }
  }

  private func candidates(for current: String, at place: Place) -> [Candidate] {
    if let option = place.pending { return values(of: option) }
    if current.hasPrefix("-"), let equals = current.firstIndex(of: "=") {
      let head = current[...equals]
      return values(of: place.option(String(head.dropLast()))).compactMap { value in
        guard case .word(let word, let summary) = value else { return nil }
        return .word(head + word, summary: summary)
      }
    }
    let arguments = place.command.shownArguments + place.opening
    guard !current.hasPrefix("-") else { return options(arguments) }
    let subcommands =
      place.mayBeSubcommand
      ? downhill.shownSubcommands.map {
        Candidate.word($0.commandName, summary: $0.abstract ?? "")
      } : []
    let positionals = arguments.filter { $0.kind == .positional }
    let next = positionals.dropFirst(place.positionals).first ?? positionals.last { $0.isRepeating }
    return subcommands + values(of: next)
  }

  private func options(_ arguments: [CommandDescription.Argument]) -> [Candidate] {
    arguments.filter { $0.kind != .positional }.flatMap { argument in
      argument.typedNames.map { .word($0, summary: argument.abstract ?? "") }
    }
  }

  private func values(of argument: CommandDescription.Argument?) -> [Candidate] {
    guard let argument else { return [] }
    if let values = argument.allValues { return values.map { .word($0, summary: "") } }
    let words: (String, [String]) -> [Candidate] = { kind, names in
      names.map { .word($0, summary: kind) }
    }
    return switch argument.valueName {
    case "preset": words("preset", names.presets) + [.files]
    case "theme": words("theme", [ThemeChoice.auto] + names.themes)
    case "file": [.files]
    case "folder": [.folders]
    default: []
    }
  }
}

extension Completion {
  /// Where in the command line the words so far have led.
  private struct Place {
    var command: CommandDescription
    /// How many positional arguments there have been.
    var positionals = 0
    /// The option whose value comes next.
    var pending: CommandDescription.Argument?
    private var isAtRoot = true

    init(command: CommandDescription) {
      self.command = command
    }

    /// Whether a subcommand could come next.
    var mayBeSubcommand: Bool { isAtRoot && positionals == 0 }

    /// What goes without a subcommand besides.
    var opening: [CommandDescription.Argument] {
      guard isAtRoot, let name = command.defaultSubcommand else { return [] }
      let known = Set(command.shownArguments.flatMap(\.typedNames))
      return command[name]?.shownArguments.filter { known.isDisjoint(with: $0.typedNames) } ?? []
    }

    func option(_ name: String) -> CommandDescription.Argument? {
      (command.shownArguments + opening).first { $0.typedNames.contains(name) }
    }

    mutating func pass(_ word: String) {
      if pending != nil {
        pending = nil
      } else if word.hasPrefix("-"), word != "-" {
        pending = option(word).flatMap { $0.kind == .option ? $0 : nil }
      } else if mayBeSubcommand, let subcommand = command[word] {
        command = subcommand
        isAtRoot = false
      } else {
        positionals += 1
      }
    }
  }
}
