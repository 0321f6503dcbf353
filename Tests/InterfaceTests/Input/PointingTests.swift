import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct PointingTests {
  static func maps(_ state: State) -> [Rect] {
    Screen(state).geometries(state).map(\.map)
  }

  /// The point of the world that a cell of the first map shows.
  private static func point(_ state: State, x: Int, y: Int, pane: Int = 0) -> Point {
    Projection(state.view.viewport, in: maps(state)[pane]).point(atCellX: x, y: y)
  }

  /// Whether two points are the same to a hundredth of a cell or so.
  private static func isClose(_ a: Point, _ b: Point, in state: State) -> Bool {
    abs(a.x - b.x) < 1e-4 * state.view.viewport.width
      && abs(a.y - b.y) < 1e-4 * state.view.viewport.height
  }

  // MARK: - Clicks

  @Test func escapeClosesTheBoxOfThePointer() {
    var state = State.on(.crowd(1), 120, 40)
    state.press("f")
    #expect(state.view.pointer != nil)
    state.press(.escape)
    #expect(state.view.pointer == nil)
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
      let point = Projection(clicked.view.viewport, in: map).point(atCellX: x, y: y)
      #expect(clicked.scene.timeline.step == 0)
      #expect(clicked.playback.isPlaying)
      for run in clicked.scene.timeline.race.runs {
        #expect(run.particle.position == Vector(point.x, point.y))
      }
      // The sign of the start stands in the very cell that was clicked, under the heads.
      let cell = Projection(clicked.view.viewport, in: map).cell(of: point)
      #expect(cell?.x == x && cell?.y == y)
    }
  }

  @Test func clickOutsideTheMapsSetsNoStart() {
    let state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    for (x, y) in [
      (map.x - 1, map.y), (map.x, map.endY), (map.endX, map.y), (0, 0), (99, 29), (-1, 400),
    ] {
      var clicked = state
      clicked.click(x: x, y: y)
      #expect(clicked.origins == state.origins)
    }
  }

  @Test func onlyTheLeftButtonPressedAndReleasedStarts() {
    let state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let sequences: [[Mouse.Action]] = [
      [.press(button: 0)], [.release(button: 0)], [.drag(button: 0), .release(button: 0)],
      [.press(button: 1), .release(button: 1)], [.press(button: 2), .release(button: 2)],
      [.press(button: 0), .release(button: 2)], [.wheelUp], [.wheelDown],
      // The press of another button takes back that of the first.
      [.press(button: 0), .press(button: 2), .release(button: 0), .release(button: 2)],
    ]
    for actions in sequences {
      var pointed = state
      for action in actions { pointed.mouse(action, x: map.x + 3, y: map.y + 3) }
      #expect(pointed.origins == state.origins, "\(actions)")
    }
  }

  @Test func anUnsteadyHandStillClicks() {
    let state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let (x, y) = (map.x + 20, map.y + 9)
    var clicked = state
    clicked.mouse(.press(button: 0), x: x, y: y)
    clicked.mouse(.drag(button: 0), x: x + 1, y: y - 1)
    #expect(clicked.view.viewport == state.view.viewport)
    clicked.mouse(.release(button: 0), x: x + 1, y: y - 1)
    let point = Self.point(state, x: x, y: y)
    #expect(clicked.scene.preset.start == Vector(point.x, point.y))
  }

  @Test func clickOnACurveTakesItsX() throws {
    var state = State.on(try .curve())
    let map = Self.maps(state)[0]
    state.click(x: map.x + 10, y: map.y)
    let x = Projection(state.view.viewport, in: map).point(atCellX: map.x + 10, y: map.y).x
    for run in state.scene.timeline.race.runs { #expect(run.particle.position == Vector(x, 0)) }
  }

  @Test func clicksSetNoStartWhereNoMapIs() {
    var curves = Preset.crowd(2)
    curves.layout = .curves
    var state = State.on(curves, 100, 30)
    let origins = state.origins
    state.click(x: 20, y: 10)
    #expect(state.origins == origins)

    var helped = State.on(.crowd(2), 100, 30)
    helped.press("?")
    helped.click(x: 20, y: 10)
    #expect(helped.origins == origins)

    var small = State.on(.crowd(2), 20, 5)
    small.click(x: 10, y: 2)
    #expect(small.origins == origins)
  }

  // MARK: - Drags

  @Test(arguments: [Layout.overlay, .panes])
  func aDragKeepsThePointUnderThePointer(layout: Layout) {
    var preset = Preset.crowd(3)
    preset.layout = layout
    let scene = State.on(preset, 100, 30)
    for (pane, map) in Self.maps(scene).enumerated() {
      var state = scene
      state.show(step: 40)
      let (x, y) = (map.x + 9, map.y + 5)
      let point = Self.point(state, x: x, y: y, pane: pane)
      let past = state.past
      state.mouse(.press(button: 0), x: x, y: y)
      // Out of the map, off the screen, and back.
      for (toX, toY) in [(x + 4, y + 2), (x - 7, y), (map.x - 3, 0), (200, 90), (x + 3, y - 3)] {
        state.mouse(.drag(button: 0), x: toX, y: toY)
        #expect(Self.isClose(Self.point(state, x: toX, y: toY, pane: pane), point, in: state))
      }
      state.mouse(.release(button: 0), x: x + 3, y: y - 3)
      #expect(state.past == past, "a drag leaves the race alone")
      #expect(state.input.grab == nil)
      let released = state.view.viewport
      state.mouse(.drag(button: 0), x: x, y: y)
      #expect(state.view.viewport == released)
      #expect(abs(released.width - scene.view.viewport.width) < 1e-9 * released.width)
    }
  }

  @Test func aReleaseFarAwayIsADragWithoutReports() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let point = Self.point(state, x: map.x + 9, y: map.y + 5)
    state.mouse(.press(button: 0), x: map.x + 9, y: map.y + 5)
    state.mouse(.release(button: 0), x: map.x + 19, y: map.y + 8)
    #expect(state.origins == State.on(.crowd(3)).origins)
    #expect(Self.isClose(Self.point(state, x: map.x + 19, y: map.y + 8), point, in: state))
  }

  @Test func aLostReleaseIsForgottenWithTheNextPress() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    state.mouse(.press(button: 0), x: map.x + 9, y: map.y + 5)
    state.mouse(.drag(button: 0), x: map.x + 19, y: map.y + 5)
    let dragged = state.view.viewport
    state.click(x: map.x + 30, y: map.y + 9)
    #expect(state.view.viewport == dragged)
    #expect(state.origins != State.on(.crowd(3)).origins)
  }

  @Test func whatWasGrabbedIsLetGoWithTheKeyboard() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    state.mouse(.press(button: 0), x: map.x + 9, y: map.y + 5)
    _ = update(&state, .focus(false))
    _ = update(&state, .focus(true))
    state.mouse(.drag(button: 0), x: map.x + 19, y: map.y + 5)
    state.mouse(.release(button: 0), x: map.x + 9, y: map.y + 5)
    #expect(state.view.viewport == state.scene.preset.openingView)
    #expect(state.origins == State.on(.crowd(3)).origins)
  }

  @Test func aResizeInTheMiddleOfADragDoesNotLoseThePoint() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let point = Self.point(state, x: map.x + 9, y: map.y + 5)
    state.mouse(.press(button: 0), x: map.x + 9, y: map.y + 5)
    state.mouse(.drag(button: 0), x: map.x + 19, y: map.y + 5)
    _ = update(&state, .resize(Size(columns: 150, rows: 50)))
    state.mouse(.drag(button: 0), x: map.x + 29, y: map.y + 7)
    #expect(Self.isClose(Self.point(state, x: map.x + 29, y: map.y + 7), point, in: state))
    // Where no map is left there is nothing to move.
    _ = update(&state, .resize(Size(columns: 20, rows: 5)))
    let before = state.view.viewport
    state.mouse(.drag(button: 0), x: 3, y: 3)
    #expect(state.view.viewport == before)
  }

  @Test func anotherSceneIsNotDragged() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    state.mouse(.press(button: 0), x: map.x + 9, y: map.y + 5)
    state.press("n")
    state.mouse(.drag(button: 0), x: map.x + 19, y: map.y + 5)
    #expect(state.view.viewport == state.scene.preset.openingView)
  }

  @Test func thePointerFollowsTheRightButtonWithinTheMap() throws {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    state.mouse(.press(button: 2), x: map.x + 9, y: map.y + 5)
    state.mouse(.drag(button: 2), x: -5, y: 200)
    let corner = Self.point(state, x: map.x, y: map.endY - 1)
    #expect(state.view.pointer == Vector(corner.x, corner.y))
    state.mouse(.release(button: 2), x: -5, y: 200)
    state.mouse(.drag(button: 2), x: map.x + 9, y: map.y + 5)
    #expect(state.view.pointer == Vector(corner.x, corner.y))
  }

  // MARK: - Wheel

  @Test(arguments: [Layout.overlay, .panes])
  func theWheelZoomsAtThePointer(layout: Layout) {
    var preset = Preset.crowd(3)
    preset.layout = layout
    let scene = State.on(preset, 100, 30)
    for (pane, map) in Self.maps(scene).enumerated() {
      var state = scene
      let (x, y) = (map.x + 4, map.endY - 3)
      let point = Self.point(state, x: x, y: y, pane: pane)
      for _ in 0..<12 {
        let width = state.view.viewport.width
        state.mouse(.wheelUp, x: x, y: y)
        #expect(abs(state.view.viewport.width - width / 1.25) < 1e-12 * width)
        #expect(Self.isClose(Self.point(state, x: x, y: y, pane: pane), point, in: state))
      }
      for _ in 0..<12 { state.mouse(.wheelDown, x: x, y: y) }
      #expect(
        abs(state.view.viewport.width - scene.view.viewport.width) < 1e-9
          * scene.view.viewport.width)
    }
  }

  @Test func theWheelZoomsOnACurveToo() throws {
    var state = State.on(try .curve())
    let map = Self.maps(state)[0]
    let point = Self.point(state, x: map.x + 30, y: map.y + 4)
    state.mouse(.wheelUp, x: map.x + 30, y: map.y + 4)
    #expect(abs(state.view.viewport.height - state.scene.preset.openingView.height / 1.25) < 1e-12)
    #expect(Self.isClose(Self.point(state, x: map.x + 30, y: map.y + 4), point, in: state))
  }

  @Test func aTiltedWheelMovesTheViewSideways() {
    var state = State.on(.crowd(3), 100, 30)
    let map = Self.maps(state)[0]
    let view = state.view.viewport
    state.mouse(.wheelRight, x: map.x + 4, y: map.y + 4)
    #expect(state.view.viewport.x.lowerBound > view.x.lowerBound)
    #expect(state.view.viewport.y == view.y)
    state.mouse(.wheelLeft, x: map.x + 4, y: map.y + 4)
    #expect(abs(state.view.viewport.x.lowerBound - view.x.lowerBound) < 1e-12)
  }
}
