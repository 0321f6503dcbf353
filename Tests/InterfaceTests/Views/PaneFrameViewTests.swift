import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The title of a pane: its name first, then as many numbers as there is room for.
struct PaneFrameViewTests {
  /// The title of the second pane, which has noise, with the targets for the mouse in it.
  private func title(_ name: String, columns: Int) -> (text: String, targets: [Tunable]) {
    let state = State.on(.crowd(2, name: { $0 == 1 ? name : "other" }))
    let look = Look(state.view.display)
    let pane = Screen.Pane(
      rect: Rect(x: 0, y: 0, columns: columns, rows: 12), optimizers: [1])
    let geometry = MapGeometry(pane, viewport: state.view.viewport, isTitled: true)
    var buffer = CellBuffer(size: Size(columns: columns, rows: 12))
    var targets = Targets()
    PaneFrameView(state: state, index: 1, geometry: geometry, look: look, ensembles: [:])
      .draw(into: &buffer, targets: &targets)
    let y = geometry.title.y
    var values: [Tunable] = []
    for x in 0..<columns {
      if case .value(let value, of: 1)? = targets.target(atX: x, y: y)?.kind,
        values.last != value
      {
        values.append(value)
      }
    }
    return (buffer.lines[y], values)
  }

  @Test func aShortNameLeavesRoomForBothNumbers() {
    let (text, targets) = title("SGD", columns: 40)
    #expect(text.contains("SGD") && text.contains("eta") && text.contains("sigma"))
    #expect(targets == [.learningRate, .sigma])
  }

  @Test func numbersGiveWayToTheNameSigmaFirst() {
    let name = "SGD with noise of .1"
    let both = (1...100).first { title(name, columns: $0).targets == [.learningRate, .sigma] }
    let one = (1...100).first { title(name, columns: $0).targets == [.learningRate] }
    let whole = (1...100).first { title(name, columns: $0).text.contains(name) }
    #expect(whole.map { $0 + 14 } == one, "two columns and 'eta' with its number")
    #expect(one.map { $0 + 16 } == both, "two columns and 'sigma' with its number")
    for columns in (whole ?? 100)...100 {
      #expect(title(name, columns: columns).text.contains(name), "\(columns) columns")
    }
  }

  @Test func aNameThatIsTooLongHasTheTitleToItself() {
    let (text, targets) = title(String(repeating: "name ", count: 20), columns: 40)
    #expect(text.contains("name name name name name") && !text.contains("eta"))
    #expect(text.contains("\u{2026}"))
    #expect(targets.isEmpty)
  }
}
