import Foundation
import Testing

/// Stopped by the shell, and back.
@Suite(.hangGuard)
struct SuspensionTests {
  /// Stops as a job of a shell, where the whole group is stopped and woken.
  @Test func aJobOfAShellIsStoppedAndComesBack() throws {
    let script = "set -m; \"$0\" & fg %1; echo \"stopped $?\"; read line; fg %1; echo \"left $?\""
    let terminal = try Pseudoterminal("/bin/sh", ["-c", script, Pseudoterminal.downhill])
    try terminal.read(until: "? help")
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

  /// Another job has the terminal: the program stops as any does that wants it, and can be ended.
  ///
  /// The shell may have seen it end before it is asked to wait, and then knows it by its number alone.
  @Test(arguments: ["TERM", "INT", "HUP", "QUIT", "USR1"])
  func startedInTheBackgroundItStopsAndCanBeEnded(signal: String) throws {
    let script = """
      ulimit -c 0; set -m; "$0" & pid=$!; wait %1; echo "waited $?"; kill -\(signal) %1
      kill -CONT %1 2>/dev/null; wait $pid; echo "ended $?"; stty -a | grep -o -- '-\\?icanon'
      """
    let terminal = try Pseudoterminal("/bin/bash", ["-c", script, Pseudoterminal.downhill])
    try terminal.read(until: "ended \(128 + number(signal))")
    try terminal.read(until: "icanon")
    #expect(!terminal.screen.contains("-icanon"))
    #expect(!terminal.screen.isAlternate)
  }

  @Test(arguments: ["TERM", "HUP", "SEGV", "USR1"])
  func sentToTheBackgroundItStopsAndCanBeEnded(signal: String) throws {
    let script = """
      ulimit -c 0; set -m; "$0" & pid=$!; fg %1; echo "stopped $?"; bg %1; sleep 0.3; kill -\(signal) %1
      kill -CONT %1 2>/dev/null; wait $pid; echo "ended $?"; stty -a | grep -o -- '-\\?icanon'
      """
    let terminal = try Pseudoterminal("/bin/bash", ["-c", script, Pseudoterminal.downhill])
    try terminal.read(until: "? help")
    terminal.send("\u{1A}")
    try terminal.read(until: "ended \(128 + number(signal))")
    try terminal.read(until: "icanon")
    #expect(terminal.isGivenBack)
    #expect(!terminal.screen.contains("-icanon"))
  }

  /// `timeout` makes a job of its own, which the shell knows nothing of.
  @Test func timeoutEndsIt() throws {
    let terminal = try Pseudoterminal(
      "/bin/sh", ["-c", "timeout 0.5 \"$0\" ravine; echo \"rc=$?\"", Pseudoterminal.downhill])
    try terminal.read(until: "rc=124")
    #expect(!terminal.screen.isAlternate)
  }

  /// Nobody could wake it there, so the kernel does not stop it.
  @Test func whereNobodyCanGiveItTheTerminalItSaysSo() throws {
    let script = "(set -m; (\"$0\"; echo \"left $?\") & ) ; sleep 1; echo done"
    let terminal = try Pseudoterminal("/bin/bash", ["-c", script, Pseudoterminal.downhill])
    try terminal.read(until: "another program has the terminal")
    try terminal.read(until: "left 1")
  }

  private func number(_ signal: String) -> Int32 {
    let numbers = [
      "TERM": SIGTERM, "INT": SIGINT, "HUP": SIGHUP, "QUIT": SIGQUIT, "ABRT": SIGABRT,
      "SEGV": SIGSEGV, "USR1": SIGUSR1,
    ]
    return numbers[signal] ?? 0
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
