import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

@Suite struct SheetTests {
  private func drawn(_ effects: [Effect]) -> Sheet? {
    if case .draw(let sheet)? = effects.first { sheet } else { nil }
  }

  @Test(arguments: [
    ("figure a.svg", Sheet.Kind.figure, "a.svg"),
    ("figure talks/Slide 1.PDF", .figure, "talks/Slide 1.PDF"),
    ("picture /tmp/x.png", .picture, "/tmp/x.png"), ("picture screen.txt", .picture, "screen.txt"),
  ])
  func whatIsTypedIsDrawn(typed: String, kind: Sheet.Kind, path: String) throws {
    var state = State.on(.crowd(2), 120, 40)
    state.press(":" + typed)
    let sheet = try #require(drawn(state.press(.enter)))
    #expect(sheet.kind == kind && sheet.path == path && !sheet.replaces)
    #expect(sheet.ending == sheet.ending.lowercased() && kind.endings.contains(sheet.ending))
    _ = update(&state, .drawn(path, folder: path.hasPrefix("/") ? nil : "/home/me"))
    let place = path.hasPrefix("/") ? "" : ", in /home/me"
    #expect(state.text.contains("written: \(path)\(place)"))
  }

  @Test func anotherEndingIsRefused() {
    for typed in ["figure a.gif", "figure a", "figure .svg/", "picture a.pdf"] {
      var state = State.on(.crowd(1), 120, 40)
      state.press(":" + typed)
      #expect(state.press(.enter).isEmpty)
      let endings = typed.hasPrefix("figure") ? ".svg, .pdf or .png" : ".png, .svg, .txt or .ansi"
      #expect(state.text.contains("ends in \(endings)"), "\(typed)")
    }
    #expect(Sheet.objection(to: "a\u{1B}.svg", for: .figure) == .noSuchFileName)
  }

  @Test func aFileIsReplacedOnlyWhenAskedTwice() throws {
    var state = State.on(.crowd(1), 120, 40)
    state.press(":figure a.svg")
    let first = try #require(drawn(state.press(.enter)))
    _ = update(&state, .fileExists(first))
    #expect(state.text.contains("a.svg is there already; Enter replaces it"))
    #expect(try #require(drawn(state.press(.enter))).replaces)
    // Another name asks again, and so does the same one later.
    _ = update(&state, .fileExists(first))
    state.input.prompt?.field = TextField("b.svg")
    #expect(try #require(drawn(state.press(.enter))).replaces == false)
    state.press(":figure a.svg")
    #expect(try #require(drawn(state.press(.enter))).replaces == false)
  }

  private func svg(_ page: FigurePage) -> String {
    SVGDrawing.encode(page.drawing(width: 160, palette: Theme.paper.palette(for: .truecolor)))
  }

  /// The figure of a scene with changes of all kinds is that of the preset it would be kept as.
  @Test func aFigureIsThatOfTheKeptPreset() throws {
    var state = State.on(.crowd(3), 80, 24, theme: .dark)
    state.show(step: 40)
    state.press("1]]2'3a")
    state.show(step: 60)
    state.press("Bzzl[v")
    state.show(step: 90)
    var kept = state.presetToKeep(as: "kept")
    kept.titles = state.scene.preset.titles
    let preset = try Preset(reading: Array(kept.text.utf8), file: "kept.yaml")
    var still = State(
      preset, size: Size(columns: 120, rows: 40),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .paper))
    still.show(step: 90)
    still.finishJobs()
    let page = svg(state.sheetPage(in: .paper, width: 160))
    #expect(page == svg(still.figurePage(width: 160)))
    // What a hand has put on the map is on the figure too, for the optimizer in focus.
    state.press("g")
    still.view.focus = state.view.focus
    let arrows = svg(state.sheetPage(in: .paper, width: 160))
    #expect(arrows == svg(still.figurePage(width: 160, showing: [.arrows])) && arrows != page)
  }

  /// On its way to the view of a beat the figure shows where that leads.
  @Test func aGlideIsOver() throws {
    var state = State.on(.crowd(1), 120, 40)
    let there = Viewport(x: 0...1, y: 0...1)
    state.view.glide = Glide(from: state.view.wanted, to: there)
    #expect(state.sheetPage(in: .paper, width: 160).figures[0].viewport == there)
    #expect(state.view.glide != nil)
  }

  /// A picture is the screen without the line that was typed and the remark that was made.
  @Test func aPictureIsTheScreen() {
    var state = State.on(.crowd(2), 100, 30, tier: .truecolor)
    let before = state.sheetCells
    state.say("a remark")
    state.press(":figure")
    state.press(.escape)
    state.ask(.drawScreen)
    #expect(state.text.contains("picture to"))
    #expect(state.sheetCells == before)
    #expect(before.size == Size(columns: 100, rows: 30))
  }

  @Test func theScenesOwnNameIsOffered() {
    var state = State.on(
      .crowd(1), 120, 40, library: [LibraryEntry(name: "saddle_wait")])
    state.show(step: 7)
    state.ask(.drawFigure)
    #expect(state.text.contains("quadratic-7.svg"))
  }
}
