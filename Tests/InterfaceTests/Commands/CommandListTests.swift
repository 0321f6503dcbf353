import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct CommandListTests {
  private static let library = ["welcome", "ravine", "broken"].map(LibraryEntry.init)

  /// A scene with the commands over it and `text` typed.
  private static func typing(_ text: String, _ preset: Preset = .crowd(3)) -> State {
    var state = State.on(preset, library: library)
    state.press(":")
    state.press(text)
    return state
  }

  private static func names(_ state: State) -> [String] {
    state.input.overlays.last.map { state.matches(of: $0).map(\.choice.name) } ?? []
  }

  @Test func nothingIsListedTwice() {
    let choices = State.on(.crowd(9), library: Self.library).choices(of: .commands)
    #expect(Set(choices.map(\.name)).count == choices.count)
    #expect(Set(choices.map(\.outcome)).count == choices.count)
  }

  @Test func everythingThatKeysDoInASceneIsThere() {
    let state = State.on(.crowd(9), library: Self.library)
    let outcomes = Set(state.choices(of: .commands).map(\.outcome))
    for binding in KeyTable.bindings where binding.contexts.contains(.scene) {
      guard binding.action != .toggle(.commands) else { continue }
      let outcome: Choice.Outcome =
        switch binding.action {
        case .ask(let command): .question(command)
        case .focusNumber(let number): .action(.focus("Optimizer \(number - 1)"))
        default: .action(binding.action)
        }
      #expect(outcomes.contains(outcome), "\(binding.action)")
    }
  }

  @Test func whatIsListedCanBeChosen() {
    var list = State.on(.crowd(2))
    list.press(":")
    for choice in State.on(.crowd(2)).choices(of: .commands) {
      #expect(list.chosen?.choice == choice)
      // Each is chosen from the same list, which goes on to the next one.
      var state = list
      list.press(.down)
      let effects = state.press(.enter)
      switch choice.outcome {
      case .action(.quit): #expect(effects == [.quit])
      case .action(.repaint): #expect(effects == [.repaint])
      case .action(.toggle(let kind)): #expect(state.input.overlays.map(\.kind) == [kind])
      case .action: #expect(state.input.overlays.isEmpty)
      case .question(let command):
        #expect(state.input.overlays.last?.filter.text == command.name + " ")
      }
    }
  }

  @Test(arguments: [
    ("quit", "quit"), ("q", "quit"), ("zo", "zoom in"), ("dark", "theme dark"),
    ("layout panes", "layout panes"), ("panes", "layout panes"),
    ("rast", "go to landscape rastrigin"),
    ("rav", "open preset ravine"), ("preset we", "open preset welcome"), ("sp", "speed"),
    ("speed 30", "speed"), ("eta .5", "set eta"), ("sig", "set sigma"), ("step 12", "go to step"),
    ("optimizer 2", "focus Optimizer 2"), ("help", "help: all keys"), ("PLAY", "play, pause"),
  ])
  func theBestFitComesFirst(typed: String, name: String) {
    #expect(Self.names(Self.typing(typed)).first == name)
  }

  @Test func titlesAreFoundOnceTheyHaveBeenRead() throws {
    var state = Self.typing("")
    _ = update(&state, .read(.preset(try .bundled("welcome")), 0))
    state.press("banana")
    #expect(Self.names(state) == ["open preset welcome"])
  }

  @Test func whatIsChosenIsDone() {
    var state = Self.typing("theme light")
    #expect(state.press(.enter).isEmpty)
    #expect(state.view.display.theme == .light)
    #expect(state.input.overlays.isEmpty)

    state = Self.typing("layout curves")
    state.press(.enter)
    #expect(state.view.layout == .curves)

    state = Self.typing("focus Optimizer 2")
    state.press(.enter)
    #expect(state.view.focus == 2)

    state = Self.typing("landscape beale")
    state.press(.enter)
    #expect(state.scene.preset.landscapeName == "beale")

    state = Self.typing("open ravine")
    #expect(state.press(.enter) == [.load(1)])
    #expect(state.input.overlays.isEmpty)
  }

  @Test func whereNothingFitsNothingIsDone() {
    var state = Self.typing("qqqqq")
    #expect(state.press(.enter).isEmpty)
    #expect(state.input.overlays.map(\.kind) == [.commands])
    #expect(state.text.contains("nothing fits"))
  }

  @Test func theListIsGoneThroughAndNoFurther() {
    var state = Self.typing("")
    state.press(.up)
    #expect(state.input.overlays.last?.position == 0)
    state.press(.control("n"))
    state.press(.down)
    state.press(.control("p"))
    #expect(state.input.overlays.last?.position == 1)
    for _ in 0..<40 { state.press(.pageDown) }
    #expect(state.input.overlays.last?.position == state.choices(of: .commands).count - 1)
    // What is typed leads back to the best.
    state.press("e")
    #expect(state.input.overlays.last?.position == 0)
  }

  @Test func lettersMetAreUnderlinedAndBold() {
    let state = Self.typing("lidk theme")
    #expect(Self.names(state).isEmpty)
    let frame = Self.typing("thda").frame
    let marked = frame.cells.filter { $0.attributes.isSuperset(of: [.bold, .underline]) }
    #expect(String(String.UnicodeScalarView(marked.map(\.scalar))).hasPrefix("thda"))
  }
}
