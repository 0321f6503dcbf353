import ArgumentParser

/// `downhill completions`: a script for a shell.
struct CompletionsCommand: ParsableCommand {
  static let name = "completions"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Write the script that completes downhill in a shell.",
    usage: "downhill \(name) <shell>",
    discussion: """
      In bash: source <(downhill \(name) bash). In zsh, after compinit: \
      source <(downhill \(name) zsh). In fish: downhill \(name) fish | source. \
      'make install' puts all three where shells look for them.
      """)

  @Argument(help: "The shell.")
  var shell: CompletionScript

  func run() throws {
    try reportingFailures { try Console.write(shell.text) }
  }
}
