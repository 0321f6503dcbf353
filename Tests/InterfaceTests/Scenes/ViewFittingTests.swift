import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct ViewFittingTests {
  /// How long a unit along x is on the first map, or on the ground of its relief, beside a unit along y.
  private func aspect(_ state: State, pane: Int = 0) throws -> Double {
    let map = try #require(state.map(ofPane: pane))
    let (width, height) = (state.view.viewport.width, state.view.viewport.height)
    guard !state.isOnSurface else { return Relief.proportion(of: map.size) / (width / height) }
    return Double(map.columns) / width / (Double(map.rows * 2) / height)
  }

  private func scene(_ columns: Int, _ rows: Int, _ layout: Layout = .overlay) throws -> State {
    var preset = try Preset.bundled("constraint")
    preset.layout = layout
    return .on(preset, columns, rows)
  }

  @Test(arguments: Layout.allCases, [(80, 24), (120, 40), (200, 60), (60, 60)])
  func aDiskIsRound(layout: Layout, size: (columns: Int, rows: Int)) throws {
    var state = try scene(size.columns, size.rows, layout)
    for pane in Screen(state).panes.indices {
      // Panes may differ by a column or a row.
      #expect(abs(try aspect(state, pane: pane) - 1) < (pane == 0 ? 0.001 : 0.12))
    }
    let asked = state.view.wanted
    #expect(state.view.viewport.x.lowerBound <= asked.x.lowerBound)
    #expect(state.view.viewport.y.upperBound >= asked.y.upperBound)
    for keys in ["z", "zz", "h", "kk", "Z", "v", "c", "v", "v", "="] {
      state.press(keys)
      guard state.map(ofPane: 0) != nil else { continue }
      #expect(abs(try aspect(state) - 1) < 0.001, "after \(keys)")
    }
    _ = update(&state, .resize(Size(columns: 97, rows: 33)))
    if state.map(ofPane: 0) != nil { #expect(abs(try aspect(state) - 1) < 0.001) }
    #expect(state.view.wanted == state.scene.preset.openingView)
  }

  @Test func theDisksOutlineIsAsHighAsWide() throws {
    let state = try scene(120, 40)
    let map = try #require(state.map(ofPane: 0))
    let projection = Projection(state.view.viewport, in: map)
    let (left, top) = (Point(x: -1, y: 0), Point(x: 0, y: 1))
    let middle = projection.position(of: Point(x: 0, y: 0))
    let across = middle.x - projection.position(of: left).x
    let down = middle.y - projection.position(of: top).y
    #expect(abs(across / down - 1) < 0.001)
    #expect(across > 10)
  }

  @Test func theWheelHoldsThePointItIsOver() throws {
    var state = try scene(80, 24)
    let map = try #require(state.map(ofPane: 0))
    // Far to the side, where only equal scales show anything.
    let (x, y) = (map.x + 2, map.y + 3)
    let before = Projection(state.view.viewport, in: map).point(atCellX: x, y: y)
    #expect(before.x < state.view.wanted.x.lowerBound)
    state.mouse(.wheelUp, x: x, y: y)
    let after = Projection(state.view.viewport, in: try #require(state.map(ofPane: 0)))
      .point(atCellX: x, y: y)
    #expect(abs(after.x - before.x) < 1e-9 && abs(after.y - before.y) < 1e-9)
    #expect(abs(try aspect(state) - 1) < 0.001)
  }

  @Test func aStepOfTheViewIsATenthOfWhatIsSeen() throws {
    var state = try scene(80, 24)
    let before = state.view.viewport
    state.press("l")
    let moved = state.view.viewport.x.lowerBound - before.x.lowerBound
    #expect(abs(moved - before.width / 10) < 1e-9)
  }

  @Test func aFreeViewFillsTheMap() throws {
    var preset = try Preset.bundled("constraint")
    preset.aspect = .free
    let state = State.on(preset)
    #expect(state.view.viewport == preset.openingView)
    #expect(try aspect(state) > 1.5)
  }

  /// Whatever was drawn before, and on whatever screen: levels follow from what is seen.
  @Test func theGroundDoesNotDependOnTheScreenBefore() throws {
    var state = try scene(120, 40)
    var renderer = Renderer()
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 50)] {
      _ = renderer.frame(state)
      _ = update(&state, .resize(size))
      #expect(renderer.frame(state) == state.frame)
    }
  }
}
