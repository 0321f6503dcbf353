import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Every beat of every lesson on a small and on a large screen: nothing is cut, nothing lies over
/// something else.
@Suite struct LessonScreensTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  /// One scene for all beats and both sizes: they are gone through once.
  @Test(arguments: Preset.bundledNames) func everyBeatIsWhole(name: String) throws {
    let preset = try Preset.bundled(name)
    var state = State(
      preset, size: Self.sizes[0], display: Display(tier: .mono, glyphs: .braille, theme: .mono))
    for (index, beat) in preset.beats.enumerated() {
      state.show(step: beat.step)
      for size in Self.sizes {
        _ = update(&state, .resize(size))
        check(state, "\(name), beat \(index + 1), \(size.columns)x\(size.rows)")
      }
    }
  }

  private func check(_ state: State, _ place: String) {
    let screen = Screen(state)
    let look = Look(state.view.display)
    var buffer = CellBuffer(size: state.view.size, filledWith: look.blank)
    CaptionView(state: state, rect: screen.caption, look: look).draw(into: &buffer)
    HeaderView(state: state, rect: screen.header, look: look).draw(into: &buffer)
    #expect(buffer.lines[0].contains(state.scene.preset.title), "\(place): the title is cut")
    let shown = (screen.caption.y..<screen.caption.endY).map { buffer.lines[$0] }
    #expect(
      Self.words(shown) == Self.words(Caption(state).text), "\(place): the caption is cut")
    for (geometry, pane) in zip(screen.geometries(state), screen.panes)
    where pane.optimizers.contains(state.view.focus) && !geometry.map.isEmpty {
      let projection = Projection(state.view.viewport, in: geometry.map)
      let labels = state.mapLabels(on: MapPlane(projection))
      let pins = state.spokenPins.filter { if case .map = $0.place { true } else { false } }
      #expect(labels.count == pins.count, "\(place): a label has no place")
      for (number, label) in labels.enumerated() {
        #expect(label.box.intersection(geometry.map) == label.box, "\(place): a label is cut")
        for other in labels[..<number] {
          #expect(
            label.box.intersection(other.box).isEmpty, "\(place): one label lies over another")
        }
      }
    }
  }

  /// The words of lines, however they are broken.
  private static func words(_ lines: [String]) -> [Substring] {
    lines.flatMap { $0.split(whereSeparator: \.isWhitespace) }
  }

  /// Whatever is answered and however wide numbers are.
  @Test(arguments: Preset.bundledNames) func noCaptionIsOverThreeRows(name: String) throws {
    var preset = try Preset.bundled(name)
    for language in Language.allCases {
      preset.language = language
      for (index, beat) in preset.beats.enumerated() {
        #expect(
          Caption.mostRows(of: beat, in: language, columns: 78) <= 3, "\(name), beat \(index + 1)")
      }
    }
  }
}
