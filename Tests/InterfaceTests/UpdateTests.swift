import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct UpdateTests {
  private static let library = ["welcome", "ravine", "saddle"].map(LibraryEntry.init)

  // MARK: - Scenes

  @Test func landscapesGoRoundAndBack() {
    var state = State.on(.crowd(2))
    let names = Catalog.landscapes.map { $0.name }
    var seen: [String] = []
    for _ in names {
      state.press("n")
      seen.append(state.scene.preset.landscapeName)
    }
    // The scene is on a quadratic already, so that comes last.
    let own = names.firstIndex(of: "quadratic") ?? 0
    #expect(seen == Array(names[(own + 1)...] + names[...own]))
    for name in seen.dropLast().reversed() {
      state.press("N")
      #expect(state.scene.preset.landscapeName == name)
    }
  }

  @Test func aFormulaGoesToTheFirstLandscapeOrTheLast() throws {
    var state = State.on(try .curve())
    var backwards = state
    state.press("n")
    #expect(state.scene.preset.landscapeName == Catalog.landscapes.first?.name)
    backwards.press("N")
    #expect(backwards.scene.preset.landscapeName == Catalog.landscapes.last?.name)
  }

  @Test func anotherLandscapeStartsAfreshInTheSameLayout() {
    var state = State.on(.crowd(6))
    state.show(step: 40)
    state.press("v6xz]")
    // The change made by hand is asked for first.
    state.press("nn")
    #expect(state.view.layout == .panes)
    #expect(state.scene.timeline.step == 0)
    #expect(state.scene.timeline.race.score.changes.isEmpty)
    #expect(state.view.focus == 0)
    #expect(state.visible == [0, 1, 2, 3, 4, 5])
    #expect(state.view.viewport == state.scene.preset.openingView)
    #expect(state.playback.isPlaying)
  }

  @Test func presetsAreAskedForInOrder() {
    var state = State.on(.crowd(1), library: Self.library)
    #expect(state.press("p") == [.load(0)])
    #expect(state.press("P") == [.load(2)])
    _ = update(&state, .loaded(.crowd(2), 2))
    #expect(state.press("p") == [.load(0)])
    // What was asked for counts, loaded or not: a preset that is not valid must not bar the way.
    #expect(state.press("P") == [.load(2)])
    #expect(state.press("P") == [.load(1)])
  }

  @Test func withoutALibraryThereIsNothingToLoad() {
    var state = State.on(.crowd(1))
    #expect(state.press("p").isEmpty)
    #expect(state.input.toast?.text == "no presets found")
  }

  @Test func whatWasLoadedTakesThePlaceOfTheScene() throws {
    var state = State.on(.crowd(5), library: Self.library)
    state.show(step: 30)
    state.press("5x")
    let ravine = try Preset.bundled("ravine")
    _ = update(&state, .loaded(ravine, 1))
    #expect(state.scene.preset.title == ravine.title)
    #expect(state.scene.libraryIndex == 1)
    #expect(state.scene.timeline.step == 0)
    #expect(state.view.layout == ravine.layout)
    #expect(state.playback.speed == ravine.speed)
    #expect(state.visible == [0, 1, 2])
    #expect(state.past == State.on(ravine).past)
  }

  @Test func whatCouldNotBeLoadedIsSaidAndChangesNothing() {
    var state = State.on(.crowd(2), library: Self.library)
    let before = state.past
    _ = update(&state, .failed("ravine.yaml:3:1: error: no such key"))
    #expect(state.input.toast?.text == "ravine.yaml:3:1: error: no such key")
    #expect(state.past == before)
    #expect(state.scene.preset.title == "Crowd")
  }

  // MARK: - Picture

  @Test func glyphsGoRound() {
    var state = State.on(.crowd(2))
    let seen = (0..<3).map { _ in
      state.press("b")
      return state.view.display.glyphs
    }
    #expect(seen == [.blocks, .ascii, .braille])
    #expect(state.input.toast?.text == "drawn with braille dots")
  }

  @Test func whereOnlyASCIIGetsThroughItStays() {
    var state = State.on(.crowd(2), glyphs: .ascii)
    state.view.display.glyphChoices = [.ascii]
    state.press("b")
    #expect(state.view.display.glyphs == .ascii)
    #expect(state.input.toast?.text == "only ASCII in this locale")
  }

  @Test func themesOfTheUsersAreAmongThoseThatGoRound() {
    var state = State.on(.crowd(2))
    let mine = Theme(name: "mine", summary: "", colors: Theme.light.colors)
    state.view.display.themes.append(mine)
    state.press("T")
    #expect(state.view.display.theme == mine)
    state.press("t")
    #expect(state.view.display.theme == .dark)
  }

  @Test func layoutsThemesAndSwitchesGoRound() {
    var state = State.on(.crowd(2))
    let layouts = (0..<4).map { _ in
      state.press("v")
      return state.view.layout
    }
    #expect(layouts == [.panes, .curves, .surface, .overlay])
    let themes = Theme.bundled.map { _ in
      state.press("t")
      return state.view.display.theme
    }
    #expect(themes == Theme.bundled.dropFirst() + [Theme.bundled[0]])
    state.press("T")
    #expect(state.view.display.theme == Theme.bundled.last)
    #expect(state.input.toast?.text == "theme mono")
    state.press("i")
    #expect(!state.view.showsIsolines)
    state.press("i")
    #expect(state.view.showsIsolines)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func curvesComeAndGo(columns: Int, rows: Int) {
    var state = State.on(.crowd(2), columns, rows)
    let before = Screen(state).showsCurves
    state.press("c")
    #expect(Screen(state).showsCurves == !before)
    state.press("c")
    #expect(Screen(state).showsCurves == before)
  }

  @Test func theViewMovesAndComesBack() {
    var state = State.on(.crowd(2))
    let view = state.view.viewport
    state.press("z")
    #expect(abs(state.view.viewport.width - view.width / 1.25) < 1e-12)
    state.press("Z")
    #expect(abs(state.view.viewport.width - view.width) < 1e-12)
    state.press("l")
    #expect(state.view.viewport.x.lowerBound > view.x.lowerBound)
    state.press("hk")
    #expect(state.view.viewport.y.lowerBound > view.y.lowerBound)
    state.press("=")
    #expect(state.view.viewport == view)
  }

  @Test func zoomingForEverStaysUsable() {
    for key in ["z", "Z", "l", "k"] {
      var state = State.on(.crowd(3))
      state.press(String(repeating: key, count: 4000))
      #expect(state.view.viewport.width.isFinite && state.view.viewport.width > 0)
      #expect(state.text.contains("Crowd"))
    }
  }

  @Test(arguments: Layout.allCases) func resizingLaysEverythingOutAnew(layout: Layout) {
    var preset = Preset.crowd(4)
    preset.layout = layout
    var state = State.on(preset)
    state.show(step: 30)
    for (columns, rows) in [(120, 40), (10, 3), (200, 60), (40, 12), (80, 24)] {
      _ = update(&state, .resize(Size(columns: columns, rows: rows)))
      var fresh = State.on(preset, columns, rows)
      fresh.show(step: 30)
      #expect(state.frame == fresh.frame)
    }
  }

  // MARK: - Help and the way out

  @Test func quittingIsAnEffect() {
    var state = State.on(.crowd(1))
    #expect(state.press("q") == [.quit])
    #expect(state.press(.control("c")) == [.quit])
    #expect(state.press(.control("l")) == [.repaint])
    #expect(state.press(.escape).isEmpty)
  }

  @Test(arguments: [Key.character("?"), .escape, .character("q"), .enter, .function(1)])
  func helpClosesAndTheProgramStays(key: Key) {
    var state = State.on(.crowd(1))
    state.press("?")
    #expect(state.input.overlays.map(\.kind) == [.help])
    #expect(state.press(key).isEmpty)
    #expect(state.input.overlays.isEmpty)
  }

  @Test func underTheHelpTheSceneIsLeftAlone() {
    var state = State.on(.crowd(3))
    let before = state.past
    state.press("?")
    state.press(".]xR2v")
    state.press(.tab)
    #expect(state.past == before)
    #expect(state.view.focus == 0)
    #expect(state.view.layout == .overlay)
    #expect(state.press(.control("c")) == [.quit])
  }

  @Test func whereNothingFitsQuitStillQuits() {
    var state = State.on(.crowd(1), 20, 5)
    #expect(state.press("q") == [.quit])
    _ = update(&state, .resize(Size(columns: 80, rows: 24)))
    state.press("?")
    _ = update(&state, .resize(Size(columns: 20, rows: 5)))
    #expect(state.press("q") == [.quit])
  }

  @Test func whereThereAreNoIsolinesTheKeyForThemSaysSo() {
    var state = State.on(.crowd(2))
    state.press("i")
    #expect(state.input.toast == nil)
    state.view.display.glyphs = .blocks
    state.view.display.tier = .truecolor
    state.press("i")
    #expect(state.input.toast?.text == "blocks show where bands meet instead of iso-lines")
  }
}
