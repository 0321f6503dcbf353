import Testing

/// A scene is kept as a preset of the user's, and plays again.
@Suite(.hangGuard)
struct KeepTests {
  @Test func aSceneIsKeptAndOpenedAgain() throws {
    let folder = try TemporaryFolder()
    let terminal = try Pseudoterminal.pausedScene(environment: ["XDG_DATA_HOME": folder.path])
    try terminal.type("3]", until: "Adam: eta")
    try terminal.type("w", until: "save as")
    try terminal.type("mine\r", until: "kept as")
    let step = try #require(terminal.step)
    let picture = terminal.picture
    // Once more asks, and Escape leaves the file alone.
    try terminal.type("w", until: "save as")
    try terminal.type("mine\r", until: "is there already")
    terminal.send("\u{1B}")
    #expect(try terminal.quit() == .exited(0))

    let path = "\(folder.path)/downhill/presets/mine.yaml"
    let check = try CommandRun(["check", path])
    #expect(check.ending == .exited(0))
    let again = try Pseudoterminal.pausedScene(
      ["mine"], environment: ["XDG_DATA_HOME": folder.path])
    try again.type("3:\(step)\r", untilStep: step)
    try again.read(until: "the same picture") {
      // The title has the name behind it, and the caption no longer says that the scene was changed.
      $0.picture.dropFirst().dropLast(3) == picture.dropFirst().dropLast(3)
    }
  }

  /// The bundled preset of the same name comes back when the file is deleted.
  @Test func aBundledPresetIsHiddenOnlyWhenAskedFor() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/downhill/presets/ravine.yaml"
    // Beside no ./Presets, which would be looked into first.
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", #"cd "$XDG_DATA_HOME" && exec "$0" welcome"#, Pseudoterminal.downhill],
      environment: ["XDG_DATA_HOME": folder.path])
    try terminal.read(until: "the pause") { $0.isPaused }
    try terminal.type("w", until: "save as")
    try terminal.type("ravine\r", until: "Enter puts yours before the bundled one")
    #expect(try CommandRun(["check", path]).ending == .exited(66), "nothing is written yet")
    try terminal.type("\r", until: "kept before the bundled ravine")
    #expect(try terminal.quit() == .exited(0))
    #expect(try CommandRun(["check", path]).ending == .exited(0))
  }
}
