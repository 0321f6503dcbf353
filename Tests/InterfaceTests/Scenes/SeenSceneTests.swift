import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Scenes in which optimizers have the landscape turned under them: each map shows what they see.
@Suite struct SeenSceneTests {
  private static func preset(_ rest: String = "") throws -> Preset {
    try Preset(
      reading: Array(
        """
        title: T
        landscape: himmelblau
        start: [0.5, 0.25]
        steps: 400
        optimizers:
          - {name: A, rule: adam, learning_rate: 0.1}
          - {name: B, rule: adam, learning_rate: 0.1, rotation: 30}
          - {name: C, rule: gradient_descent, learning_rate: 0.01, rotation: 30}
        \(rest)
        """.utf8), file: "t.yaml")
  }

  @Test func eachPaneShowsWhatItsOptimizerSees() throws {
    var state = State.on(try Self.preset(), 160, 48)
    state.show(step: 300)
    let screen = Screen(state)
    #expect(screen.panes.map(\.optimizers) == [[0], [1], [2]])
    for (pane, geometry) in zip(screen.panes, screen.geometries(state)) {
      let index = pane.optimizers[0]
      let seen = state.seen(on: pane)
      let landscape = state.scene.timeline.race.runs[index].landscape
      #expect(seen.scene.preset.landscape.isSame(as: landscape))
      #expect(seen.minima == landscape.minima)
      // The signs of the minima stand where the slope is zero.
      let signs = PointsInView(seen, Projection(seen.view.viewport, in: geometry.map)).markers
        .filter { $0.kind == .minimum }
      #expect(!signs.isEmpty)
      for sign in signs {
        let place = Vector(sign.position.x, sign.position.y)
        #expect(landscape.evaluation(at: place).gradient.norm < 1e-6)
      }
    }
    // All in the same colours.
    let levels = screen.panes.map { state.seen(on: $0).groundSource(state.view.viewport).levels }
    #expect(levels[1] == levels[0] && levels[2] == levels[0])
    // The grounds of the turned ones are alike, and not that of the first.
    let sources = screen.panes.map { state.seen(on: $0).groundSource(state.view.viewport) }
    #expect(sources[1] == sources[2] && sources[0] != sources[1])
  }

  @Test func aSeenSceneCanBeSeenOtherwise() throws {
    let state = State.on(try Self.preset())
    let seen = state.seen(by: 1)
    #expect(seen.scene.preset.landscape.degrees == 30)
    #expect(seen.seen(by: 2).scene.preset.landscape.degrees == 30)
    #expect(seen.seen(by: 0).scene.preset.landscape.degrees == 0)
    #expect(seen.unturned.scene.preset.landscape.degrees == 0)
    #expect(seen.unturned.minima == state.minima)
  }

  /// What is drawn does not depend on what was drawn before, and a change of the rotation shows.
  @Test func framesFollow() throws {
    var state = State.on(try Self.preset(), 160, 48)
    var renderer = Renderer()
    var buffer = CellBuffer(size: state.view.size)
    for keys in ["v", "W", "vv", "W", "o", ")", "u"] {
      state.press(keys)
      state.show(step: 40)
      state.finishJobs()
      renderer.render(state, into: &buffer)
      #expect(buffer == state.frame, "after \(keys)")
    }
  }

  @Test func noMapShowsItAsAWhole() throws {
    var state = State.on(try Self.preset())
    #expect(state.view.layout == .panes)
    var seen: [Layout] = []
    for _ in 0..<4 {
      state.press("v")
      seen.append(state.view.layout)
    }
    #expect(seen == [.curves, .surfaces, .panes, .curves])
    _ = state.perform(.setLayout(.overlay))
    #expect(state.view.layout == .curves)
    #expect(
      state.input.toast?.text == "not here: the optimizers' landscapes are turned differently")
    // Two that see the same may share a map.
    var alike = try Self.preset()
    alike.optimizers[0].rotation = 30
    alike.layout = .overlay
    let shared = State.on(alike)
    #expect(Screen(shared).panes.count == 1)
    #expect(shared.seen(on: Screen(shared).panes[0]).scene.preset.landscape.degrees == 30)
  }

  @Test func whatIsAddedSharesTheMapOfTheFocus() throws {
    var state = State.on(try Self.preset())
    state.view.focus = 1
    state.press("D")
    #expect(state.scene.preset.optimizers.last?.rotation == 30)
    state.addOptimizer(ofRule: "momentum")
    #expect(state.scene.preset.optimizers.last?.rotation == 30)
    let reread = try Preset(reading: Array(state.scene.preset.text.utf8), file: "t.yaml")
    #expect(reread.optimizers == state.scene.preset.optimizers)
  }

  /// Distances in texts are to the minima that the optimizer sees.
  @Test func distancesAreToItsOwnMinima() throws {
    var state = State.on(
      try Self.preset("beats: [{at: 400, say: \"{A.distance} {B.distance} {C.distance}\"}]"),
      120, 40)
    state.show(step: 400)
    let runs = state.scene.timeline.race.runs
    let expected = runs.map { run in
      let distance = run.landscape.minima.map { ($0 - run.particle.position).norm }.min() ?? 0
      return Numerals.scientific(distance, digits: 3)
    }
    #expect(state.words(of: 0) == expected.joined(separator: " "))
  }

  @Test func theExplanationAndTheReadoutsSayIt() throws {
    var state = State.on(try Self.preset(), 120, 40)
    state.view.focus = 1
    let lines = Explanation(state).lines(columns: 100).map(\.text)
    #expect(lines.contains { $0.contains("rotation") && $0.contains("30") })
    #expect(state.scene.timeline.race.runs[1].settings().en.contains("landscape turned by 30"))
    #expect(state.scene.timeline.race.runs[1].settings().zh.contains("损失曲面转 30 度"))
  }

  @Test func figuresShowEachItsOwn() throws {
    var state = State.on(try Self.preset(), 160, 48)
    state.show(step: 100)
    let page = state.figurePage(width: 180, showing: [.basins])
    #expect(page.figures.count == 3)
    let grids = page.figures.compactMap { $0.ground?.grid.values }
    #expect(grids[1] == grids[2] && grids[0] != grids[1])
    #expect(page.figures[0].ground?.levels == page.figures[1].ground?.levels)
  }
}
