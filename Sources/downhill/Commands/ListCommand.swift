import ArgumentParser
import Optimization
import Plotting
import Presets

/// `downhill list`: what there is to choose from.
struct ListCommand: ParsableCommand {
  /// What is listed.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case presets
    case landscapes
    case models
    case rules
    case schedules
    case averages
    case additions
    case themes
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List presets and all that they can be made of, or themes.",
    usage: "downhill list [<subject>] [<options>]",
    discussion: """
      One name a line, a tab, and what it is. A name by itself, of this program's or of PyTorch's, \
      Optax' or Keras', is explained.
      """)

  @Argument(help: "What to list; everything by default.")
  var subject: ListTopic?

  @Flag(name: .shortAndLong, help: "Formula, and settings with default and range, below each name.")
  var verbose = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try reportingFailures {
      let loader = try PresetLoader(Preferences(options))
      guard let topic = subject else {
        for (index, subject) in Subject.allCases.enumerated() {
          try Console.write((index == 0 ? "" : "\n") + "# \(subject.rawValue)\n")
          try list(subject, loader)
        }
        return
      }
      switch topic {
      case .subject(let subject): try list(subject, loader)
      case .name(let name): try explain(name, loader)
      }
    }
  }

  /// Says what a name stands for, here or elsewhere.
  private func explain(_ name: String, _ loader: PresetLoader) throws {
    let own = Self.entries.filter { $0.type.name == name }
    let foreign = Spelling.all(called: name, [.rule, .schedule, .average, .key])
    let presets = loader.library.filter { $0.name == name }
    let themes = try Preferences(options).themes().themes.filter { $0.name == name }
    guard !own.isEmpty || !foreign.isEmpty || !presets.isEmpty || !themes.isEmpty else {
      throw Failure.usage(
        "downhill: nothing is called '\(name.escapingControls)' "
          + "(\(try advice(for: name, loader)))")
    }
    for entry in own { try list([entry.type], entry.kind, isVerbose: true) }
    for spelling in foreign where spelling.name != name {
      try Console.write("\(spelling.sentence)\n")
      // What it is here, unless that has been said.
      for entry in Self.entries
      where entry.type.name == spelling.name && entry.kind == spelling.kind {
        try line(entry.type.name, entry.type.summary)
      }
    }
    for entry in presets { try line(entry.name, "preset: \(summary(of: entry.name, loader))") }
    for theme in themes { try line(theme.name, "theme: \(theme.summary)") }
  }

  /// The names that are near, or where all are to be seen.
  private func advice(for name: String, _ loader: PresetLoader) throws -> String {
    let themes = try Preferences(options).themes().themes.map(\.name)
    let names = Self.entries.map { $0.type.name } + loader.library.map(\.name) + themes
    let suggestion = Suggestion(for: name, among: names)
    return suggestion.nearest.isEmpty ? "see 'downhill list'" : suggestion.description
  }

  /// What a preset is; one that is not valid has what `check` would say first.
  private func summary(of name: String, _ loader: PresetLoader) -> String {
    guard let preset = try? loader.preset(name) else {
      return "not valid: see downhill check \(name)"
    }
    let isEnded = preset.title.last.map { "?!.？！。".contains($0) } ?? false
    return "\(preset.title)\(isEnded ? "" : ".") \(preset.summary)"
  }

  /// All that can be explained, with the kind of its names elsewhere.
  private static let entries: [(type: any Explained.Type, kind: Spelling.Kind?)] =
    Catalog.rules.map { ($0, .rule) } + Catalog.schedules.map { ($0, .schedule) }
    + Catalog.averages.map { ($0, .average) } + Catalog.landscapes.map { ($0, nil) }
    + Catalog.models.map { ($0, nil) } + Catalog.additions.map { ($0, nil) }

  private func list(_ subject: Subject, _ loader: PresetLoader) throws {
    switch subject {
    case .presets:
      for entry in loader.library { try line(entry.name, summary(of: entry.name, loader)) }
    case .landscapes: try list(Catalog.landscapes)
    case .models: try list(Catalog.models)
    case .rules: try list(Catalog.rules, .rule)
    case .schedules: try list(Catalog.schedules, .schedule)
    case .averages: try list(Catalog.averages, .average)
    case .additions: try list(Catalog.additions)
    case .themes:
      for theme in try Preferences(options).themes().themes {
        try line(theme.name, theme.summary)
      }
    }
  }

  private func list(
    _ types: [any Explained.Type], _ kind: Spelling.Kind? = nil, isVerbose: Bool? = nil
  ) throws {
    for type in types {
      try line(type.name, type.summary)
      guard isVerbose ?? verbose else { continue }
      for part in type.formula.split(separator: "\n") { try Console.write("  \(part)\n") }
      let source = (type as? any NamedLandscape.Type)?.source ?? (type as? any Rule.Type)?.source
      if let source { try Console.write("  source: \(source)\n") }
      for (description, value) in type.settings {
        try Console.write(
          "  \(description.name) [\(value)] \(description.kind.range): \(description.summary)\n")
      }
      let elsewhere = kind.map { Spelling.elsewhere(of: type.name, $0) } ?? []
      for spelling in elsewhere {
        let note = spelling.note.map { ": \($0)" } ?? ""
        try Console.write("  \(spelling.library ?? ""): \(spelling.word)\(note)\n")
      }
    }
  }

  private func line(_ name: String, _ summary: String) throws {
    try Console.write("\(name.escapingControls)\t\(summary.escapingControls)\n")
  }
}

/// What `downhill list` is asked for: a subject, or anything by its name.
enum ListTopic: ExpressibleByArgument {
  case subject(ListCommand.Subject)
  case name(String)

  init?(argument: String) {
    // One of a kind is asked for like all of it.
    let subject =
      ListCommand.Subject(rawValue: argument) ?? ListCommand.Subject(rawValue: argument + "s")
    self = subject.map(Self.subject) ?? .name(argument)
  }

  static var allValueStrings: [String] { ListCommand.Subject.allCases.map(\.rawValue) }
}
