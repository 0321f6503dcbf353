import Foundation
import Testing

/// Stopped by the shell, and back.
@Suite(.timeLimit(.minutes(5)))
struct SuspensionTests {
  /// Stops as a job of a shell, where the whole group is stopped and woken.
  @Test func aJobOfAShellIsStoppedAndComesBack() throws {
    let script = "set -m; \"$0\" & fg %1; echo \"stopped $?\"; read line; fg %1; echo \"left $?\""
    let terminal = try Pseudoterminal("/bin/sh", ["-c", script, Pseudoterminal.downhill])
    try terminal.read(until: "? help")
    terminal.send(" ")
    try terminal.read(until: "the pause") { $0.isPaused }
    let picture = terminal.picture
    terminal.send("\u{1A}")
    try terminal.read(until: "stopped")
    #expect(terminal.isGivenBack)
    terminal.send("\n")
    try terminal.read(until: "the picture again") { $0.screen.isAlternate && $0.picture == picture }
    terminal.send("q")
    try terminal.read(until: "left 0")
  }

  @Test func stoppedFromOutsideItPaintsTheScreenAnew() throws {
    let terminal = try Pseudoterminal.pausedScene()
    terminal.signal(SIGSTOP)
    #expect(try terminal.waitForExit() == .stopped(SIGSTOP))
    let count = terminal.output.count
    terminal.signal(SIGCONT)
    try terminal.read(until: "a whole frame") { $0.output.count > count + 80 * 20 }
    #expect(try terminal.quit() == .exited(0))
  }
}
