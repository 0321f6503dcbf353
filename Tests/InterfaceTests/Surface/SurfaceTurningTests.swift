import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Reliefs are turned by keys and drags, zoomed by the wheel, and clicked on.
@Suite struct SurfaceTurningTests {
  private static func scene(
    _ layout: Presets.Layout = .surface, _ columns: Int = 100, _ rows: Int = 30
  ) -> State {
    var preset = Preset.crowd(3)
    preset.layout = layout
    return .on(preset, columns, rows, tier: .truecolor)
  }

  private static func map(_ state: State, pane: Int = 0) throws -> Rect {
    try #require(state.map(ofPane: pane))
  }

  @Test func keysGoRoundTheRelief() {
    var state = Self.scene()
    let view = state.view.wanted
    let standard = Camera.standard
    for (keys, camera) in [
      ("h", standard.moved(right: -5, up: 0)), ("l", standard),
      ("k", standard.moved(right: 0, up: 5)),
      ("jj", standard.moved(right: 0, up: -5)),
      ("llllll", standard.moved(right: 30, up: -5)), ("=", standard),
    ] {
      let frame = state.frame
      state.press(keys)
      #expect(state.view.camera == camera, "\(keys)")
      #expect(state.frame != frame, "\(keys)")
    }
    #expect(state.view.wanted == view)
    // A flat map is moved by the same keys.
    state.press("vh")
    #expect(state.view.layout == .overlay && state.view.camera == standard)
    #expect(state.view.wanted == view.panned(x: -0.1, y: 0))
  }

  @Test func reliefsSideBySideTurnTogether() throws {
    var preset = Preset.crowd(2)
    preset.layout = .surfaces
    var state = State.on(preset, 161, 40, tier: .truecolor)
    #expect(Screen(state).panes.count == 2)
    let maps = Screen(state).geometries(state).map(\.map)
    func grounds(_ map: Rect, _ frame: CellBuffer) -> [Color] {
      // What is drawn over the ground leaves its colour.
      (map.y..<map.endY).map { frame[map.x + map.columns / 2, $0].background }
    }
    let before = state.frame
    state.press("lll")
    let after = state.frame
    #expect(maps[0].size == maps[1].size)
    #expect(grounds(maps[0], after) == grounds(maps[1], after))
    for map in maps { #expect(grounds(map, before) != grounds(map, after)) }
  }

  @Test func aDragTurnsIt() throws {
    var state = Self.scene()
    let origins = state.origins
    let map = try Self.map(state)
    let (x, y) = (map.x + 20, map.y + 8)
    state.mouse(.press(button: 0), x: x, y: y)
    state.mouse(.drag(button: 0), x: x + 10, y: y)
    // What is under the hand goes with it: the eye goes the other way.
    #expect(state.view.camera == Camera.standard.moved(right: -15, up: 0))
    state.mouse(.drag(button: 0), x: x + 10, y: y + 4)
    #expect(state.view.camera == Camera.standard.moved(right: -15, up: 12))
    state.mouse(.release(button: 0), x: x, y: y + 4)
    #expect(state.view.camera == Camera.standard.moved(right: 0, up: 12))
    #expect(state.origins == origins && state.input.grab == nil)
  }

  @Test func theWheelZoomsWhereThePointerIs() throws {
    var state = Self.scene()
    let map = try Self.map(state)
    let (x, y) = (map.x + map.columns / 2 + 5, map.y + map.rows / 2)
    let point = try #require(state.pointOfPlane(atX: x, y: y, pane: 0))
    let before = state.view.wanted
    state.mouse(.wheelUp, x: x, y: y)
    #expect(state.view.wanted == before.zoomed(by: 1.25, at: point))
    state.mouse(.wheelDown, x: x, y: y)
    #expect(abs(state.view.wanted.width - before.width) < 1e-9 * before.width)
    // Beside the relief it zooms where the view has its middle.
    let wide = state.view.wanted
    state.mouse(.wheelDown, x: map.x, y: map.y)
    #expect(state.view.wanted == wide.zoomed(by: 0.8, at: wide.center))
    state.mouse(.wheelRight, x: x, y: y)
    #expect(state.view.camera == Camera.standard.moved(right: 2.5, up: 0))
  }

  /// A click begins at the place that is seen there, under whose cell the sign of the start then stands.
  @Test(
    arguments: [Presets.Layout.surface, .surfaces], [Camera.standard, Camera(turn: 160, tilt: 55)])
  func aClickStartsThere(layout: Presets.Layout, camera: Camera) throws {
    var state = Self.scene(layout, 140, 40)
    state.view.camera = camera
    let map = try Self.map(state, pane: layout == .surface ? 0 : 1)
    let (x, y) = (map.x + map.columns / 2, map.y + map.rows / 2)
    state.show(step: 20)
    state.click(x: x, y: y)
    #expect(state.scene.timeline.step == 0)
    let start = state.scene.timeline.race.runs[0].particle.position
    let surface = state.surface(on: map)
    let spot = try #require(surface.view.spot(of: Point(x: start.x, y: start.y)))
    let cell = try #require(surface.plane.cell(of: spot.point))
    #expect(abs(cell.x - x) <= 1 && abs(cell.y - y) <= 1 && !spot.isHidden)
  }

  @Test func aClickBesideItDoesNothing() throws {
    var state = Self.scene()
    let map = try Self.map(state)
    let origins = state.origins
    state.show(step: 20)
    state.click(x: map.x, y: map.y)
    #expect(state.origins == origins && state.scene.timeline.step == 20)
  }

  @Test func theRightButtonPutsThePointerOnIt() throws {
    var state = Self.scene()
    let map = try Self.map(state)
    let (x, y) = (map.x + map.columns / 2, map.y + map.rows / 2)
    let point = try #require(state.pointOfPlane(atX: x, y: y, pane: 0))
    state.mouse(.press(button: 2), x: x, y: y)
    #expect(state.view.pointer == Vector(point.x, point.y))
    state.mouse(.drag(button: 2), x: map.x, y: map.y)
    #expect(state.view.pointer == Vector(point.x, point.y))
  }

  @Test func aLockedViewIsNotTurned() throws {
    var preset = Preset.crowd(2)
    preset.layout = .surface
    preset.locks = [.view]
    var state = State.on(preset, 100, 30)
    let map = try Self.map(state)
    state.press("hk")
    state.mouse(.press(button: 0), x: map.x + 20, y: map.y + 8)
    state.mouse(.drag(button: 0), x: map.x + 30, y: map.y + 8)
    state.mouse(.wheelUp, x: map.x + 30, y: map.y + 8)
    #expect(state.view.camera == .standard)
    #expect(state.view.wanted == preset.openingView)
  }

  @Test func anotherSceneIsSeenFromTheFirstSide() {
    var state = Self.scene()
    state.press("lln")
    #expect(state.view.camera == .standard)
  }
}
