import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PreviewTests {
  private static let library = ["welcome", "ravine", "broken"].map(LibraryEntry.init)

  /// The list of presets over a scene, with all of them read.
  private static func browser(_ columns: Int = 120, _ rows: Int = 40) throws -> State {
    var state = State.on(.crowd(2), columns, rows, library: library)
    state.press(" ")
    let effects = state.press("O")
    #expect(effects == [.read([0, 1, 2])])
    _ = update(&state, .read(.preset(try .bundled("welcome")), 0))
    _ = update(&state, .read(.preset(try .bundled("ravine")), 1))
    _ = update(&state, .read(.fault("line 3: no such key"), 2))
    return state
  }

  @Test func whatHasBeenReadIsNotReadAgain() throws {
    var state = try Self.browser()
    state.press(.escape)
    #expect(state.press("O").isEmpty)
    #expect(state.press(.escape).isEmpty)
    #expect(state.press(":").isEmpty)
  }

  @Test func theListBeginsAtTheSceneOnTheScreen() {
    var state = State(
      .crowd(1), size: Size(columns: 80, rows: 24), display: State.on(.crowd(1)).view.display,
      library: Self.library, libraryIndex: 1)
    #expect(state.press("O") == [.read([1, 2, 0])])
    #expect(state.input.overlays.last?.position == 1)
  }

  @Test func aChoiceThatRestsIsPlayedFromItsStart() throws {
    var state = try Self.browser()
    #expect(state.input.preview?.state == nil)
    #expect(state.isAnimated)
    state.wait(.milliseconds(200))
    #expect(state.input.preview?.state?.scene.preset.title == "Four ways down the banana valley")
    #expect(state.input.preview?.state?.scene.timeline.step == 0)
    state.wait(.milliseconds(100))
    let step = try #require(state.input.preview?.state?.scene.timeline.step)
    #expect(step > 0)
    #expect(state.scene.timeline.step == 0, "the scene itself is paused")
    #expect(state.text.contains("A Gradient descent"))
  }

  @Test func anotherChoiceIsAnotherPreview() throws {
    var state = try Self.browser()
    state.wait(.milliseconds(200))
    state.press(.down)
    #expect(state.input.preview?.state == nil)
    state.wait(.milliseconds(200))
    // It plays where the preset would pause.
    for _ in 0..<20 { state.wait(.milliseconds(250)) }
    let scene = try #require(state.input.preview?.state)
    #expect(scene.scene.preset.title == "The ravine")
    #expect(scene.scene.timeline.step > 20)
  }

  @Test func closingEndsIt() throws {
    var state = try Self.browser()
    state.wait(.milliseconds(200))
    state.press(.function(1))
    #expect(state.input.preview == nil)
    state.press(.escape)
    #expect(state.input.preview != nil)
    state.press(.escape)
    #expect(state.input.preview == nil)
    state.wait(.seconds(3))
    #expect(!state.isAnimated)
  }

  @Test func oneThatIsNotValidSaysWhyAndDoesNoHarm() throws {
    var state = try Self.browser()
    state.press("broken")
    state.wait(.milliseconds(200))
    #expect(state.input.preview == nil)
    #expect(state.text.contains("not valid, line 3: no such key"))
    #expect(state.press(.enter) == [.load(2)])
    let before = state.past
    _ = update(&state, .failed("cannot open broken"))
    #expect(state.past == before)
    #expect(state.scene.preset.title == "Crowd")
  }

  @Test func enterOpensWhatIsChosen() throws {
    var state = try Self.browser()
    state.press("rav")
    #expect(state.press(.enter) == [.load(1)])
    #expect(state.input.overlays.isEmpty)
    state.press("Fbeale")
    state.press(.enter)
    #expect(state.scene.preset.landscapeName == "beale")
  }

  @Test func withoutRoomThereIsAListAlone() throws {
    var state = try Self.browser(40, 12)
    state.wait(.milliseconds(200))
    #expect(state.input.preview == nil)
    #expect(state.text.contains("welcome"))
    #expect(state.text.contains("One start, four optimizers"), "its summary, as far as it goes")
  }

  @Test(arguments: Catalog.landscapes.indices) func everyLandscapeHasAPicture(index: Int) {
    var state = State.on(.crowd(1), 80, 24)
    state.press("F")
    state.press(Catalog.landscapes[index].name)
    state.wait(.milliseconds(200))
    #expect(state.input.preview?.state?.scene.preset.landscapeName == state.chosen?.choice.name)
    #expect(state.text.contains("A Optimizer 0"))
  }

  /// What is kept of one picture must not show in another.
  @Test func picturesDependOnTheStateAlone() throws {
    var state = try Self.browser(100, 30)
    var renderer = Renderer()
    for _ in 0..<3 {
      for key in [Key.down, .up] {
        state.wait(.milliseconds(200))
        state.wait(.milliseconds(90))
        #expect(renderer.frame(state) == state.frame)
        state.press(key)
        #expect(renderer.frame(state) == state.frame)
      }
    }
  }
}
