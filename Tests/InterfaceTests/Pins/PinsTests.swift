import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// What beats mark, on the screen and in figures.
@Suite struct PinsTests {
  private static let beats = """
      - {at: 2, say: One., layout: overlay, mark: {at: [0, 0], text: "the minimum, {A.loss}"}}
      - {at: 6, say: Two., layout: curves, mark: [{at: 3, curve: loss, optimizer: B, text: B is slower}, {at: 4, curve: loss, optimizer: A, text: A halves}]}
      - {at: 9, say: Three.}
    """

  @Test func theyStandAsLongAsTheirBeat() throws {
    var state = try State.lesson(Self.beats)
    #expect(!state.text.contains("the minimum"))
    for step in [2, 4, 5] {
      state.show(step: step)
      #expect(state.text.contains("the minimum, 2.500e+00"), "the loss of the beat's step")
    }
    state.show(step: 6)
    #expect(!state.text.contains("the minimum"))
    #expect(state.text.contains("B is slower") && state.text.contains("A halves"))
    state.show(step: 9)
    #expect(!state.text.contains("A halves"))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func theyAreWholeOnEveryScreen(size: (columns: Int, rows: Int)) throws {
    var state = try State.lesson(Self.beats)
    _ = update(&state, .resize(Size(columns: size.columns, rows: size.rows)))
    state.show(step: 2)
    let words = "the minimum, 2.500e+00".split(separator: " ")
    for word in words { #expect(state.text.contains(word)) }
  }

  @Test func theLineLeadsThere() throws {
    var state = try State.lesson(Self.beats)
    state.view.display.glyphs = .ascii
    state.show(step: 2)
    let map = try #require(state.map(ofPane: 0))
    let projection = Projection(state.view.viewport, in: map)
    let label = try #require(state.mapLabels(on: MapPlane(projection)).first)
    let anchor = try #require(projection.cell(of: Point(x: 0, y: 0)))
    #expect(label.anchor == PinPlaces.Cell(x: anchor.x, y: anchor.y))
    let frame = state.frame
    for cell in PinPlaces.leader(of: label).dropLast() {
      #expect(frame[cell.x, cell.y].scalar == ".")
    }
    #expect(frame[anchor.x, anchor.y].scalar == "x", "the minimum's own sign")
  }

  @Test func aFigureHasThem() throws {
    var state = try State.lesson(Self.beats)
    state.view.display.theme = .paper
    state.show(step: 2)
    let page = state.figurePage(width: 160)
    let marks = page.figures[0].marks.compactMap { mark -> String? in
      if case .label(let text, let point) = mark.shape, point == Point(x: 0, y: 0) {
        text
      } else {
        nil
      }
    }
    #expect(marks == ["the minimum, 2.500e+00"])
    state.show(step: 6)
    let labels = state.figurePage(width: 160).charts[0].labels
    #expect(labels.map(\.text) == ["B is slower", "A halves"])
    #expect(labels[1].step == 4 && labels[1].value == 0.15625)
  }

  @Test func theSummarySaysThem() throws {
    var state = try State.lesson(Self.beats)
    state.show(step: 3)
    #expect(state.summary.contains("  marked: the minimum, 2.500e+00"))
  }

  @Test func theyWaitForTheBeginning() throws {
    let beats = "  - {at: 0, say: One., mark: {at: [0, 0], text: the minimum}}"
    var state = try State.lesson(beats, pace: Pace(waitsToBegin: true))
    #expect(!state.text.contains("the minimum"))
    state.press(" ")
    #expect(state.text.contains("the minimum"))
  }
}
