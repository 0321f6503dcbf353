import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command as its definition has it: what the manual and the completions are made of.
struct CommandDescription: Decodable {
  /// An option, a flag or a positional argument.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      var kind: String
      var name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    /// The names as they are typed, short ones first; none for a positional argument.
    var typedNames: [String] { (names ?? []).map(\.typed) }
  }

  var commandName: String
  var shouldDisplay: Bool
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?
  var defaultSubcommand: String?

  /// `downhill` itself.
  static var downhill: Self {
    get throws {
      struct Dump: Decodable {
        var command: CommandDescription
      }
      return try JSONDecoder().decode(Dump.self, from: Data(Downhill._dumpHelp().utf8)).command
    }
  }

  /// The subcommands that are shown.
  var shownSubcommands: [Self] { (subcommands ?? []).filter(\.shouldDisplay) }

  /// The arguments that are shown.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The subcommand of that name.
  subscript(name: String) -> Self? { subcommands?.first { $0.commandName == name } }
}
