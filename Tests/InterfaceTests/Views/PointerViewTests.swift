import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PointerViewTests {
  private static func scene(_ columns: Int, _ rows: Int) -> State {
    .on(.crowd(1), columns, rows)
  }

  @Test func theRightButtonPutsThePointerWhereItIs() {
    var state = Self.scene(120, 40)
    let map = Screen(state).geometries(state)[0].map
    let before = state.origins
    for action in [Mouse.Action.press(button: 2), .drag(button: 2)] {
      let (x, y) = (map.x + (action == .press(button: 2) ? 9 : 30), map.y + 5)
      state.mouse(action, x: x, y: y)
      let point = Projection(state.view.viewport, in: map).point(atCellX: x, y: y)
      #expect(state.view.pointer == Vector(point.x, point.y))
    }
    #expect(state.origins == before)
    #expect(state.text.contains("Pointer"))
  }

  @Test func keysBringItOutMoveItAndPutItAway() throws {
    var state = Self.scene(120, 40)
    state.press("f")
    let head = state.scene.timeline.race.runs[0].particle.position
    #expect(state.view.pointer == head)
    state.press("LLJ")
    let moved = try #require(state.view.pointer)
    #expect(moved.x > head.x && moved.y < head.y)
    state.press("HHK")
    #expect((try #require(state.view.pointer) - head).norm < 1e-9)
    state.press("f")
    #expect(state.view.pointer == nil)
    state.press("K")
    #expect(state.view.pointer == head)
  }

  @Test func aSmallMapSaysTheGistInALine() {
    var large = Self.scene(120, 40)
    large.press("f")
    #expect(large.text.contains("Pointer") && large.text.contains("eigenvalues"))
    var small = Self.scene(44, 14)
    let slope = Numerals.scientific(
      small.scene.timeline.race.runs[0].particle.evaluation.gradient.norm)
    #expect(!small.text.contains("|grad| \(slope)"))
    small.press("f")
    #expect(small.text.contains("|grad| \(slope)") && !small.text.contains("Pointer"))
  }

  @Test func anotherSceneHasNoPointer() {
    var state = Self.scene(120, 40)
    state.press("f")
    state.press("n")
    #expect(state.view.pointer == nil)
  }
}
