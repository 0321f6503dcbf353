import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct OverlayTests {
  private static func kinds(_ state: State) -> [Overlay.Kind] { state.input.overlays.map(\.kind) }

  @Test func escapeTakesOffTheTopAndNothingElse() {
    var state = State.on(.crowd(2))
    state.press(":")
    state.press(.function(1))
    #expect(Self.kinds(state) == [.commands, .help])
    state.press("/abc")
    #expect(state.keyContext == .filter)
    state.press(.escape)
    #expect(Self.kinds(state) == [.commands, .help])
    #expect(state.input.overlays.last?.filter.isEmpty == true)
    state.press(.escape)
    #expect(Self.kinds(state) == [.commands])
    state.press(.escape)
    #expect(Self.kinds(state) == [])
    #expect(state.press(.escape).isEmpty)
  }

  @Test func anOverlayIsInTheStackOnce() {
    var state = State.on(.crowd(2))
    state.press("?M?")
    #expect(Self.kinds(state) == [.messages, .help])
    state.press("?")
    #expect(Self.kinds(state) == [.messages])
  }

  @Test func lettersAreTextWhereTextIsTyped() {
    for kind in Overlay.Kind.allCases where kind.isPicker {
      var state = State.on(.crowd(2))
      _ = state.perform(.toggle(kind))
      let before = state.past
      #expect(state.press("q? :x]R").isEmpty)
      #expect(state.input.overlays.last?.filter.text == "q? :x]R")
      #expect(state.past == before)
    }
  }

  @Test(arguments: [Overlay.Kind.help, .explanation, .messages]) func qClosesWhatIsRead(
    kind: Overlay.Kind
  ) {
    var state = State.on(.crowd(2))
    _ = state.perform(.toggle(kind))
    #expect(state.press("q").isEmpty)
    #expect(state.input.overlays.isEmpty)
  }

  @Test func aFilterIsKeptByEnterAndClearedByEscape() {
    var state = State.on(.crowd(2))
    state.press("?/noise")
    state.press(.enter)
    #expect(state.keyContext == .help)
    #expect(state.input.overlays.last?.filter.text == "noise")
    state.press("/q")
    #expect(state.input.overlays.last?.filter.text == "noiseq")
    state.press(.escape)
    #expect(state.input.overlays.last?.filter.text == "")
    #expect(Self.kinds(state) == [.help])
  }

  @Test func aSlashOpensAFilterThatIsOpenAlready() {
    var state = State.on(.crowd(2))
    state.press(":/zoom/")
    #expect(state.input.overlays.last?.filter.text == "zoom/")
  }

  @Test func pastedTextGoesIntoAFieldAndNowhereElse() {
    var state = State.on(.crowd(2))
    let before = state.past
    _ = update(&state, .paste("q]R"))
    state.press("?")
    _ = update(&state, .paste("q]R"))
    #expect(state.past == before)
    #expect(Self.kinds(state) == [.help])
    state.press(":")
    _ = update(&state, .paste("set eta\u{1B}[2J\n1"))
    #expect(state.input.overlays.last?.filter.text == "set eta[2J 1")
  }

  @Test func scrollsToItsEndsAndNoFurther() {
    var state = State.on(.crowd(1), 40, 12)
    state.press("?")
    state.press("k")
    #expect(state.input.overlays.last?.position == 0)
    for _ in 0..<20 { state.press(.pageDown) }
    #expect(state.input.overlays.last?.position == HelpLayout(state.view.size, in: .en).mostScroll)
    state.press("?")
    state.press("?")
    #expect(state.input.overlays.last?.position == 0)
  }

  @Test func withoutRoomTheSceneHasTheKeys() {
    for kind in Overlay.Kind.allCases {
      var state = State.on(.crowd(1))
      _ = state.perform(.toggle(kind))
      _ = update(&state, .resize(Size(columns: 20, rows: 5)))
      #expect(state.press("q") == [.quit])
    }
  }

  /// Every overlay at every size, but for pages, which go with their beats, has its frame, its hints and nothing outside the screen.
  @Test(
    arguments: Overlay.Kind.allCases.filter { $0 != .page },
    [(40, 12), (72, 13), (80, 24), (59, 30), (200, 60)])
  func fitsOnTheScreen(kind: Overlay.Kind, size: (columns: Int, rows: Int)) {
    for glyphs in GlyphSet.allCases {
      var state = State.on(
        .crowd(3), size.columns, size.rows, glyphs: glyphs,
        library: (0..<60).map { LibraryEntry(name: "preset_\($0)") })
      _ = state.perform(.toggle(kind))
      state.wait(.milliseconds(200))
      let lines = state.lines
      let corners = glyphs.corners.map(String.init)
      let top = lines.firstIndex { $0.contains(corners[0]) && $0.contains(corners[1]) }
      let bottom = lines.lastIndex { $0.contains(corners[2]) && $0.contains(corners[3]) }
      #expect(top != nil && bottom != nil && (bottom ?? 0) < size.rows - 1)
      #expect(lines.last?.contains("Esc") == true)
      #expect(lines.last?.contains("help") == true)
    }
  }
}
