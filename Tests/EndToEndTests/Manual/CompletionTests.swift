import Testing

@testable import downhill

@Suite struct CompletionTests {
  private func words(_ line: String...) throws -> [String] { try words(line) }

  private func words(_ line: [String]) throws -> [String] {
    let names = Completion.Names(presets: ["ravine", "saddle"], themes: ["dark", "mine"])
    return try Completion(of: .downhill, names: names).candidates(for: line).map { candidate in
      switch candidate {
      case .word(let word, _): word
      case .files: ":files"
      case .folders: ":folders"
      }
    }
  }

  @Test func theFirstWordIsASubcommandOrAPreset() throws {
    #expect(try words("r") == ["run", "record", "ravine", ":files"])
    #expect(try words("").contains("list"))
    #expect(try !words("").contains("complete"))
  }

  @Test func afterAPresetThereIsNoSubcommand() throws {
    #expect(try words("ravine", "r") == [])
    #expect(try words("--seed", "3", "ru") == ["run", ":files"])
  }

  @Test func optionsOfTheCommandAndOfAll() throws {
    #expect(try words("ravine", "--su") == ["--summary"])
    #expect(try words("--print") == ["--print-config"])
    #expect(try words("run", "--e") == ["--every"])
    #expect(try words("run", "ravine", "--se") == ["--seed"])
    #expect(try words("run", "--summ") == [])
  }

  @Test(arguments: [
    (["run", "ravine", "--format", "c"], ["csv"]), (["--theme", ""], ["auto", "dark", "mine"]),
    (["picture", "--color", "2"], ["256"]), (["--theme=m"], ["--theme=mine"]),
    (["--theme", "=", "m"], ["mine"]), (["--presets", "x"], [":folders"]),
    (["run", "-o", "x"], [":files"]), (["--seed", "1"], []),
  ])
  func values(line: [String], expected: [String]) throws {
    #expect(try words(line) == expected)
  }

  @Test func positionalArguments() throws {
    #expect(try words("run", "s") == ["saddle", ":files"])
    #expect(try words("run", "saddle", "r") == [])
    #expect(try words("list", "l") == ["landscapes"])
    #expect(try words("check", "one.yaml", "two") == [":files"])
    #expect(try words("completions", "") == ["bash", "zsh", "fish"])
  }

  /// What a shell that has been taught makes of a line with one press of Tab.
  @Test func inBash() throws {
    let script = """
      source <("$0" completions bash)
      COMP_WORDS=("$0" "${@:1}"); COMP_CWORD=$#
      _downhill "$0" "${@: -1}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    for (line, expected) in [
      (["run", "rav"], "ravine"), (["--theme", "high"], "high_contrast"), (["lis"], "list"),
      (["--presets", "/us"], "/usr"),
    ] {
      let terminal = try Pseudoterminal(
        "/bin/bash", ["-c", script, Pseudoterminal.downhill] + line)
      #expect(try terminal.waitForExit() == .exited(0))
      #expect(terminal.screen.lines[0] == expected)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theUsualOptionGivesTheScriptToo(shell: String) throws {
    let run = try CommandRun(["completions", shell])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("complete"))
    let other = try CommandRun(["--generate-completion-script", shell])
    #expect(other.output == run.output)
  }
}
