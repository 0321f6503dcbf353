import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// The screen in Chinese: nothing cut that English has room for, and no English left.
@Suite struct ChineseScreenTests {
  private static func state(
    _ name: String, _ size: (columns: Int, rows: Int), _ language: Language,
    _ change: (inout Preset) -> Void = { _ in }
  ) throws -> State {
    let library = Preset.bundledNames.map(LibraryEntry.init)
    var preset = try Preset.bundled(name, mostParticles: 50)
    change(&preset)
    return .on(preset, size.columns, size.rows, library: library, language: language)
  }

  /// How many texts are cut on the screen, told by their ellipses.
  private static func cuts(_ state: State) -> Int {
    state.frame.lines.joined().count { $0 == "\u{2026}" }
  }

  private static func expectNoMoreCuts(
    _ make: (Language) throws -> State, _ comment: Comment
  ) throws {
    let (english, chinese) = (try make(.en), try make(.zh))
    #expect(cuts(chinese) <= cuts(english), comment)
    for line in chinese.frame.lines {
      #expect(TextLayout.columns(of: line) == chinese.view.size.columns, comment)
    }
  }

  @Test(arguments: Overlay.Kind.allCases, [(80, 24), (120, 40)])
  func overlays(kind: Overlay.Kind, size: (columns: Int, rows: Int)) throws {
    try Self.expectNoMoreCuts(
      { language in
        var state = try Self.state("welcome", size, language)
        state.show(step: 400)
        state.press("]3[o")
        state.wait(.seconds(3))
        _ = state.perform(.toggle(kind))
        return state
      }, "\(kind)")
  }

  @Test(arguments: Layout.allCases, [(80, 24), (120, 40)])
  func layouts(layout: Layout, size: (columns: Int, rows: Int)) throws {
    for name in ["welcome", "escape", "mini_batches"] {
      try Self.expectNoMoreCuts(
        { language in
          var state = try Self.state(name, size, language) { $0.layout = layout }
          state.show(step: 100)
          state.press("ogu")
          state.wait(.seconds(3))
          return state
        }, "\(name) \(layout)")
    }
  }

  /// The words in Latin letters; letters of optimizers alone are none.
  private static func words(_ line: String) -> [Substring] {
    line.split { !($0.isASCII && $0.isLetter) }.filter {
      $0.count >= 3 && $0.contains(where: \.isLowercase)
    }
  }

  @Test(arguments: Layout.allCases) func noEnglishIsLeftInAScene(layout: Layout) throws {
    var state = try Self.state("welcome", (120, 40), .zh) { $0.layout = layout }
    state.show(step: 400)
    let optimizers = state.scene.preset.optimizers
    let names =
      optimizers.map(\.name)
      + optimizers.map { "\(type(of: $0.rule).name) \($0.rule.values.map(\.name))" }
      + [state.scene.preset.landscape.formula, "Tab Enter Esc EMA"]
    let known = names.joined(separator: " ")
    for line in state.frame.lines {
      for word in Self.words(line) { #expect(known.contains(word), "\(word) in: \(line)") }
    }
  }

  @Test func everyStateHasAWord() throws {
    for phrase in [
      Phrase.running, .converged, .stepLimit, .logged, .hidden, .diverged(at: 3),
      .diverged(count: 5), .step, .loss, .median, .eta, .sigma, .mean, .condition, .deviation,
      .particles, .optimizer, .limit,
    ] {
      #expect(!phrase.zh.contains { $0.isASCII && $0.isLetter }, "\(phrase)")
    }
  }

  /// A Chinese caption of a bundled lesson takes three rows at most.
  @Test(arguments: Preset.bundledNames) func captionsFit(name: String) throws {
    let preset = try Preset.bundled(name)
    for beat in preset.beats {
      #expect(Caption.mostRows(of: beat, in: .zh, columns: 78) <= 3, "\(name) at \(beat.step)")
      #expect(beat.text.isEmpty || beat.text.text(in: .zh) != beat.text.text(in: .en), "\(name)")
    }
  }

  @Test func theHelpIsFoundInChinese() throws {
    var state = try Self.state("welcome", (80, 24), .zh)
    state.press("?/")
    state.press("学习率")
    #expect(state.text.contains("此后的学习率"))
    #expect(!state.text.contains("平移视野"))
  }

  @Test func aCommandIsFoundInEitherLanguage() throws {
    for text in ["zoom in", "放大"] {
      var state = try Self.state("welcome", (80, 24), .zh)
      state.press(":")
      state.press(text)
      #expect(state.chosen?.choice.name == "zoom in")
    }
  }

  @Test func numbersStandInSentences() throws {
    var state = try Self.state("welcome", (80, 24), .zh)
    state.press("]")
    #expect(state.input.toast?.text.hasPrefix("Gradient descent：学习率 0.00100 -> 0.00125") == true)
    state.press("r")
    state.show(step: 2000)
    state.press(" ")
    #expect(state.input.toast?.text == "已结束：r 重来，p 打开另一个预设")
  }
}
