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
    discussion: "One name a line, a tab, and what it is.")

  @Argument(help: "What to list; everything by default.")
  var subject: Subject?

  @Flag(name: .shortAndLong, help: "Formula, and settings with default and range, below each name.")
  var verbose = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try reportingFailures {
      let loader = try PresetLoader(Preferences(options))
      guard let subject else {
        for (index, subject) in Subject.allCases.enumerated() {
          try Console.write((index == 0 ? "" : "\n") + "# \(subject.rawValue)\n")
          try list(subject, loader)
        }
        return
      }
      try list(subject, loader)
    }
  }

  private func list(_ subject: Subject, _ loader: PresetLoader) throws {
    switch subject {
    case .presets:
      for entry in loader.library {
        // A file that is not valid is still listed, with what `check` would say first.
        let summary: String
        do {
          let preset = try loader.preset(entry.name)
          summary = "\(preset.title). \(preset.summary)"
        } catch {
          summary = "not valid: see downhill check \(entry.name)"
        }
        try line(entry.name, summary)
      }
    case .landscapes: try list(Catalog.landscapes)
    case .models: try list(Catalog.models)
    case .rules: try list(Catalog.rules)
    case .schedules: try list(Catalog.schedules)
    case .averages: try list(Catalog.averages)
    case .additions: try list(Catalog.additions)
    case .themes:
      for theme in try Preferences(options).themes().themes {
        try line(theme.name, theme.summary)
      }
    }
  }

  private func list(_ types: [any Explained.Type]) throws {
    for type in types {
      try line(type.name, type.summary)
      guard verbose else { continue }
      for part in type.formula.split(separator: "\n") { try Console.write("  \(part)\n") }
      if let landscape = type as? any NamedLandscape.Type {
        try Console.write("  source: \(landscape.source)\n")
      }
      for (description, value) in type.settings {
        try Console.write(
          "  \(description.name) [\(value)] \(description.kind.range): \(description.summary)\n")
      }
    }
  }

  private func line(_ name: String, _ summary: String) throws {
    try Console.write("\(name.escapingControls)\t\(summary.escapingControls)\n")
  }
}
