import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What a class should not touch.
@Suite struct LockingTests {
  private func locked(_ locks: Set<Lock>) throws -> State {
    var preset = try State.lesson("  - {at: 3, say: x}").scene.preset
    preset.locks = locks
    return .on(preset, library: [LibraryEntry(name: "other")])
  }

  /// A key for each, and nothing else that it would change.
  private static let keys: [(Lock, String)] = [
    (.landscape, "n"), (.landscape, "("), (.landscape, "F"), (.seed, "R"), (.optimizers, "B"),
    (.optimizers, "D"), (.optimizers, "A"), (.optimizers, "X"), (.optimizers, "|"),
    (.learningRate, "["), (.learningRate, "E"), (.noise, "'"), (.noise, "S"), (.average, "a"),
    (.speed, "+"), (.layout, "v"), (.view, "z"), (.view, "h"), (.view, "="), (.presets, "p"),
    (.presets, "O"), (.presets, "w"),
  ]

  @Test(arguments: keys) func aKeyAnswersWithALine(lock: Lock, key: String) throws {
    var state = try locked([lock])
    state.press(key)
    #expect(state.input.toast?.text == Phrase.locks(lock).en)
    #expect(!state.isChangedByHand && state.input.overlays.isEmpty && state.input.prompt == nil)
    #expect(state.view.wanted == state.scene.preset.openingView && state.view.layout == .panes)
    var free = try locked([])
    free.press(key)
    #expect(free.input.toast?.text.hasPrefix("this lesson locks") != true)
  }

  @Test func commandsAnswerToo() throws {
    var state = try locked([.rule, .landscape, .settings])
    for action in [
      Action.setRule("adam"), .setRotation(30), .openLandscape("saddle"),
      .setSetting(["weight_decay"], "0.1"), .setSetting(["rule"], "adam"),
    ] {
      state.input.toast = nil
      _ = state.perform(action)
      #expect(state.input.toast?.text.hasPrefix("this lesson locks ") == true)
    }
    #expect(!state.isChangedByHand)
  }

  @Test func theMouseLeavesItAlone() throws {
    var state = try locked([.start, .view])
    let map = try #require(state.map(ofPane: 0))
    state.click(x: map.x + 2, y: map.y + 2)
    #expect(state.input.toast?.text == "this lesson locks the start")
    state.mouse(.wheelUp, x: map.x + 2, y: map.y + 2)
    #expect(state.input.toast?.text == "this lesson locks the view")
    #expect(!state.isChangedByHand && state.view.wanted == state.scene.preset.openingView)
  }

  @Test func footerHelpAndListLeaveItOut() throws {
    var state = try locked([.learningRate, .presets, .layout])
    _ = update(&state, .resize(Size(columns: 200, rows: 60)))
    let free = { (text: String) in !["eta", "presets", "layout"].contains { text.contains($0) } }
    #expect(free(state.lines[59]))
    state.press("?")
    #expect(!state.text.contains("learning rate from now on"))
    #expect(!state.text.contains("overlay, panes, curves"))
    state.press(.escape)
    let names = state.choices(of: .commands).map(\.name)
    let locked = ["set eta", "raise the learning rate", "next preset", "save", "next layout"]
    #expect(!names.contains(where: locked.contains))
    #expect(!names.contains { $0.hasPrefix("open preset") || $0.hasPrefix("layout") })
    #expect(names.contains("set sigma") && names.contains("zoom in"))
  }

  @Test func theFormSaysSo() throws {
    var state = try locked([.learningRate])
    state.press("e")
    let row = try #require(state.formRows.firstIndex { $0.path.first == "learning_rate" })
    for _ in 0..<row { state.press(.down) }
    state.press(.right)
    #expect(state.input.toast?.text == "this lesson locks the learning rates")
    #expect(!state.isChangedByHand)
  }
}
