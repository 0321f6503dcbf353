import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PointingTests {
  private static func maps(_ state: State) -> [Rect] {
    Screen(state).geometries(state).map(\.map)
  }

  @Test(arguments: [Layout.overlay, .panes]) func clickSetsTheStartOfAll(layout: Layout) throws {
    var preset = Preset.crowd(3)
    preset.layout = layout
    preset.optimizers[1].start = Vector(1, 1)
    let state = State.on(preset, 100, 30)
    let maps = Self.maps(state)
    #expect(maps.count == (layout == .overlay ? 1 : 3))
    for map in maps {
      var clicked = state
      clicked.show(step: 50)
      let (x, y) = (map.x + map.columns / 3, map.y + map.rows / 4)
      clicked.click(x: x, y: y)
      let point = Projection(clicked.viewport, in: map).point(atCellX: x, y: y)
      #expect(clicked.timeline.step == 0)
      #expect(clicked.isPlaying)
      for run in clicked.timeline.race.runs {
        #expect(run.particle.position == Vector(point.x, point.y))
      }
      // The sign of the start stands in the very cell that was clicked, under the heads.
      let cell = Projection(clicked.viewport, in: map).cell(of: point)
      #expect(cell?.x == x && cell?.y == y)
    }
  }

  @Test func clickOutsideTheMapsDoesNothing() {
    let state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    for (x, y) in [
      (map.x - 1, map.y), (map.x, map.endY), (map.endX, map.y), (0, 0), (99, 29), (-1, 400),
    ] {
      var clicked = state
      clicked.click(x: x, y: y)
      #expect(clicked.sceneRevision == state.sceneRevision)
    }
  }

  @Test func onlyPressingTheLeftButtonCounts() {
    let state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let actions: [Mouse.Action] = [
      .press(button: 1), .press(button: 2), .drag(button: 0), .release(button: 0), .wheelUp,
      .wheelDown,
    ]
    for action in actions {
      var pointed = state
      _ = update(&pointed, .mouse(Mouse(action, x: map.x + 3, y: map.y + 3)))
      #expect(pointed.sceneRevision == state.sceneRevision)
    }
  }

  @Test func clickOnACurveTakesItsX() throws {
    var state = State.on(try .curve())
    let map = Self.maps(state)[0]
    state.click(x: map.x + 10, y: map.y)
    let x = Projection(state.viewport, in: map).point(atCellX: map.x + 10, y: map.y).x
    for run in state.timeline.race.runs { #expect(run.particle.position == Vector(x, 0)) }
  }

  @Test func clicksMeanNothingWhereNoMapIs() {
    var curves = Preset.crowd(2)
    curves.layout = .curves
    var state = State.on(curves, 100, 30)
    state.click(x: 20, y: 10)
    #expect(state.sceneRevision == 0)

    var helped = State.on(.crowd(2), 100, 30)
    helped.press("?")
    helped.click(x: 20, y: 10)
    #expect(helped.sceneRevision == 0)

    var small = State.on(.crowd(2), 20, 5)
    small.click(x: 10, y: 2)
    #expect(small.sceneRevision == 0)
  }
}
