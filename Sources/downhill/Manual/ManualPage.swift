import Interface
import Presets

/// The manual page, made of what the program knows of itself: the definitions of its arguments, its
/// keys and the keys of its configuration.
struct ManualPage {
  private let command: CommandDescription

  /// The manual of `command`.
  init(of command: CommandDescription) {
    self.command = command
  }

  /// The page for man.
  var text: String {
    let lines =
      [
        ".TH \(command.commandName.uppercased()) 1 \(Downhill.released) \"\(version)\"",
        Roff.ragged, Roff.section("Name"),
        "\(command.commandName) \\- \(Roff.text(title))",
      ] + synopsis + [Roff.section("Description"), Roff.text(command.discussion ?? "")]
      + options + commands + keys + named + configuration + environment + files + endings + examples
    return lines.joined(separator: "\n") + "\n"
  }

  /// What it does, as names in indexes of manuals are written.
  private var title: String {
    let abstract = command.abstract ?? ""
    return abstract.prefix(1).lowercased() + abstract.dropFirst().prefix { $0 != "." }
  }

  private var version: String { Downhill.configuration.version }

  private var opening: CommandDescription? {
    command.defaultSubcommand.flatMap { command[$0] }
  }

  private var others: [CommandDescription] {
    command.shownSubcommands.filter { $0.commandName != command.defaultSubcommand }
  }

  private var synopsis: [String] {
    let forms =
      [
        Roff.bold(command.commandName) + " [" + Roff.placeholder("preset") + "] ["
          + Roff.placeholder("options") + "]"
      ]
      + others.map { usage(of: $0) }
    return [Roff.section("Synopsis")] + forms.flatMap { [$0, ".br"] }.dropLast()
  }

  private func usage(of subcommand: CommandDescription) -> String {
    let positionals = subcommand.shownArguments.filter { $0.kind == .positional }.map { argument in
      let name = Roff.placeholder(argument.valueName ?? "") + (argument.isRepeating ? "..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    return
      (["\(Roff.bold("\(command.commandName) \(subcommand.commandName)"))"] + positionals
      + ["[\(Roff.placeholder("options"))]"]).joined(separator: " ")
  }

  /// What all commands take, under the headings of `--help`, after what opening the screen takes.
  private var options: [String] {
    let known = Set(command.shownArguments.flatMap(\.typedNames))
    let opening = (opening?.shownArguments ?? []).filter { argument in
      known.isDisjoint(with: argument.typedNames)
    }
    var titles: [String] = []
    for case let title? in command.shownArguments.map(\.sectionTitle) where !titles.contains(title)
    {
      titles.append(title)
    }
    let groups = titles.flatMap { title in
      [Roff.subsection(title)]
        + items(command.shownArguments.filter { $0.sectionTitle == title })
    }
    let rest = command.shownArguments.filter { $0.sectionTitle == nil }
    return [Roff.section("Options")] + items(opening + rest) + groups
  }

  /// Each command with what it alone takes.
  private var commands: [String] {
    let known = Set(command.shownArguments.flatMap(\.typedNames))
    return [Roff.section("Commands")]
      + others.flatMap { subcommand in
        [
          Roff.subsection("\(command.commandName) \(subcommand.commandName)"),
          Roff.text(subcommand.abstract ?? ""),
        ] + (subcommand.discussion.map { [Roff.text($0)] } ?? [])
          + items(
            subcommand.shownArguments.filter {
              $0.kind == .positional || known.isDisjoint(with: $0.typedNames)
            })
      }
  }

  private func items(_ arguments: [CommandDescription.Argument]) -> [String] {
    arguments.filter { !isInversion($0, of: arguments) }.flatMap { argument -> [String] in
      let value = Roff.placeholder(argument.valueName ?? "")
      let inversions = arguments.filter { isInversion($0, of: [argument]) }
      let names = (argument.typedNames + inversions.flatMap(\.typedNames)).map(Roff.bold)
        .joined(separator: ", ")
      let term =
        switch argument.kind {
        case .positional: value
        case .option: "\(names) \(value)"
        case .flag: names
        }
      let values = argument.allValues.map { " Values: \($0.joined(separator: ", "))." } ?? ""
      let standard = argument.defaultValue.map { " Default: \($0)." } ?? ""
      return Roff.item(term, (argument.abstract ?? "") + values + standard)
    }
  }

  /// Whether a flag takes back what one of `others` sets.
  private func isInversion(
    _ argument: CommandDescription.Argument, of others: [CommandDescription.Argument]
  ) -> Bool {
    let inverted = others.flatMap { $0.names ?? [] }.map { "--no-\($0.name)" }
    return !Set(inverted).isDisjoint(with: argument.typedNames)
  }

  private var keys: [String] {
    [Roff.section("Keys")]
      + KeyTable.help().flatMap { entry in
        entry.isHeading
          ? [Roff.subsection(entry.label)] : Roff.item(Roff.bold(entry.keys), entry.label)
      }
  }

  /// What can be done by name on the screen.
  private var named: [String] {
    [
      Roff.section("Commands on the screen"),
      Roff.text(
        "Behind a colon, in part or in full. The hyper-parameters of the rule in focus are"
          + " commands too, as beta is here."),
    ]
      + CommandReference.entries.flatMap { entry in
        Roff.item(
          Roff.bold(entry.name) + " " + Roff.placeholder(entry.placeholder), entry.label)
      }
      + CommandReference.actions.flatMap { action in
        Roff.item(Roff.bold(action.name), action.key.isEmpty ? "No key." : "Key: \(action.key)")
      }
  }

  private var configuration: [String] {
    [
      Roff.section("Configuration"),
      Roff.text(
        "A YAML file with any of these keys; --print-config writes one with all. Options win over "
          + "it, and it wins over the environment. What is wrong in it is said on standard error "
          + "with its place, and the rest is used."),
    ]
      + ConfigurationSetting.all.flatMap { setting in
        Roff.item(
          Roff.bold(setting.key),
          "\(setting.summary) Values: \(setting.values)."
            + (setting.standard.map { " Default: \($0)." } ?? ""))
      }
  }

  private var environment: [String] {
    [Roff.section("Environment")]
      + [
        ("NO_COLOR", "Where it is set and not empty, no colours; CLICOLOR=0 does the same."),
        ("COLORTERM", "truecolor or 24bit: the terminal shows 24-bit colours."),
        ("COLORFGBG", "Tells a light background where the terminal does not."),
        ("REDUCE_MOTION", "Where it is set and neither 0, false nor no, as --reduced-motion."),
        ("TERM", "The terminal's type."),
        (
          "ESCDELAY",
          "How many milliseconds the rest of a key may take to follow its escape character; 25 by default."
        ),
        ("COLUMNS", "The width of pictures where standard output is no terminal."),
        ("LC_ALL, LC_CTYPE, LANG", "Without UTF-8 everything is drawn with ASCII characters."),
        ("XDG_CONFIG_HOME", "Where the configuration and themes are; ~/.config by default."),
        ("XDG_DATA_HOME", "Where presets are; ~/.local/share by default."),
      ].flatMap { Roff.item(Roff.bold($0.0), $0.1) }
  }

  private var files: [String] {
    [Roff.section("Files")]
      + [
        ("$XDG_CONFIG_HOME/downhill/\(ConfigurationFile.name)", "The configuration."),
        ("$XDG_CONFIG_HOME/downhill/themes/*.yaml", "Themes of your own."),
        ("$XDG_DATA_HOME/downhill/presets/*.yaml", "Presets of your own."),
        ("./Presets/*.yaml", "Presets of a project."),
      ].flatMap { Roff.item(Roff.path($0.0), $0.1) }
  }

  private var endings: [String] {
    [Roff.section("Exit status")]
      + [
        ("0", "Done."), ("1", "Failed while running, or a claim of a preset does not hold."),
        ("64", "Wrong usage."), ("65", "A preset is not valid."),
        ("66", "There is no such preset or file."), ("128+n", "Ended by signal n."),
      ].flatMap { Roff.item(Roff.bold($0.0), $0.1) }
  }

  private var examples: [String] {
    [Roff.section("Examples")]
      + [
        ("downhill momentum", "Open a preset."),
        ("downhill ravine --summary", "Read what it comes to, without a screen."),
        ("downhill run ravine --format csv", "Print its numbers."),
        ("downhill picture ravine --at 20 --format svg -o ravine.svg", "Draw one frame."),
        ("downhill record ravine -o ravine.cast", "Record the whole playback."),
      ].flatMap { Roff.item(Roff.bold($0.0), $0.1) }
  }
}
