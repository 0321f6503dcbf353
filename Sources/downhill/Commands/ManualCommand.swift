import ArgumentParser

/// `downhill manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page.",
    usage: "downhill manual",
    discussion: "'downhill manual | man -l -' shows it; 'make install' puts it where man looks.")

  func run() throws {
    try reportingFailures { try Console.write(ManualPage(of: .downhill).text) }
  }
}
