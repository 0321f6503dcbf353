import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct CaptionViewTests {
  private static func caption(_ state: State) -> [String] {
    let rect = Screen(state).caption
    let buffer = CellBuffer(of: state.view.size) {
      CaptionView(state: state, rect: rect, look: Look(state.view.display)).draw(into: &$0)
    }
    return buffer.lines[rect.y..<rect.endY].map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func wrapsAtWords() throws {
    var state = try State.bundled("ravine")
    state.show(step: 20)
    #expect(
      Self.caption(state) == [
        " At .4 the sign of y has flipped twenty times; at .1 it never did, but x is",
        " still far away. What suits one direction does not suit the other.",
      ])
  }

  @Test(arguments: Preset.bundledNames) func everyBeatCanBeReadInFull(name: String) throws {
    var state = try State.bundled(name)
    for beat in state.scene.preset.beats {
      state.show(step: beat.step)
      let words = Self.caption(state).joined(separator: " ").split(separator: " ")
      var said = [beat.text.text(in: .en)]
      if let question = beat.question {
        said.append(question.text.text(in: .en))
        said += question.choices.enumerated().map { "\($0.offset + 1) \($0.element.text(in: .en))" }
      }
      let expected = said.joined(separator: " ").split { $0 == " " || $0 == "\n" }
      #expect(words == expected, "\(name) at \(beat.step)")
    }
  }

  @Test func whatDoesNotFitIsSeenToBeCut() {
    var preset = Preset.crowd(2)
    preset.beats = [Beat(step: 0, text: String(repeating: "word ", count: 100))]
    #expect(Self.caption(.on(preset)).count == 3)
    #expect(Self.caption(.on(preset)).last?.last == "\u{2026}")
    #expect(Self.caption(.on(preset, 40, 12)).count == 1)
    #expect(Self.caption(.on(preset, 40, 12)).last?.last == "\u{2026}")
  }

  @Test func theRoomForItIsKept() throws {
    var state = try State.bundled("welcome")
    let rect = Screen(state).caption
    for step in [0, 120, 500, 1000] {
      state.show(step: step)
      #expect(Screen(state).caption == rect)
    }
  }
}
