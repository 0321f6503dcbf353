import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// From where which minimum is reached, on the screen.
@Suite struct BasinsTests {
  /// Gradient descent beside Newton's method on four wells.
  static let wells: Preset = {
    var preset = Preset(title: "Wells", landscape: Himmelblau(), landscapeName: "himmelblau")
    preset.steps = 300
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01)),
      Optimizer(name: "Newton", rule: Newton(), learningRate: LearningRate(constant: 1)),
    ]
    return preset
  }()

  private func state(
    _ columns: Int = 80, _ rows: Int = 24, tier: ColorTier = .truecolor,
    glyphs: GlyphSet = .braille, layout: Layout = .panes
  ) -> State {
    var preset = Self.wells
    preset.layout = layout
    var state = State.on(preset, columns, rows, tier: tier, glyphs: glyphs)
    _ = update(&state, .key(.character(" ")))
    state.wait(.seconds(10))
    return state
  }

  @Test func ticksWorkThemOutAndThenThereIsNothingToDo() {
    var state = state()
    #expect(!state.isAnimated)
    let ground = state.frame
    state.press("W")
    #expect(state.isAnimated)
    var ticks = 0
    while state.isAnimated, ticks < 10_000 {
      // A slice is short however long it all takes.
      let before = state.scene.basins.revision
      state.wait(.milliseconds(16))
      #expect(state.scene.basins.revision <= before + 1)
      ticks += 1
    }
    #expect(ticks > 1 && ticks < 10_000)
    #expect(!state.isAnimated)
    let revision = state.view.revision
    state.wait(.milliseconds(16))
    #expect(state.view.revision == revision)
    #expect(state.frame != ground)
    state.press("W")
    #expect(state.frame == ground)
  }

  @Test func theyAreKeptUntilSomethingThatMattersChanges() {
    var state = state()
    state.press("W")
    state.finishJobs()
    let revision = state.scene.basins.revision
    state.press(".  .i")
    state.wait(.milliseconds(100))
    state.click(x: 10, y: 10)
    state.finishJobs()
    #expect(state.scene.basins.revision == revision)
    state.press("1]")
    state.finishJobs()
    let changed = state.scene.basins.revision
    #expect(changed > revision)
    // Taken back, it is there already.
    state.press("U")
    state.finishJobs()
    #expect(state.scene.basins.revision == changed)
    state.press("z")
    state.finishJobs()
    #expect(state.scene.basins.revision > changed)
  }

  /// How often neighbours on the map end elsewhere.
  private func borders(_ state: State, pane: Int) throws -> Int {
    let screen = Screen(state)
    let map = screen.geometries(state)[pane].map
    let question = try #require(state.basinQuestion(screen.panes[pane], on: map))
    let sketch = try #require(state.scene.basins.sketch(for: question))
    var count = 0
    for row in 0..<sketch.rows {
      for column in 1..<sketch.columns
      where sketch.cell(column: column, row: row)?.end
        != sketch.cell(column: column - 1, row: row)?.end
      {
        count += 1
      }
    }
    return count
  }

  /// Gradient descent has four plain basins; those of Newton's method are torn.
  @Test func newtonLooksAsDifferentAsItIs() throws {
    var state = state(120, 40)
    state.press("W")
    state.finishJobs()
    #expect(try borders(state, pane: 1) > 3 * borders(state, pane: 0))
  }

  /// What is drawn in steps is what is drawn at once.
  @Test func aRendererThatSawItGrowDrawsTheSame() {
    var state = state()
    state.press("W")
    var renderer = Renderer()
    var last = CellBuffer(size: state.view.size)
    while state.isAnimated {
      state.wait(.milliseconds(16))
      renderer.render(state, into: &last)
    }
    #expect(last == state.frame)
  }

  @Test func overlayShowsThoseOfTheFocus() {
    var state = state(100, 30, layout: .overlay)
    state.press("W")
    state.finishJobs()
    let first = state.frame
    #expect(state.text.contains("A ends at"))
    state.press("2")
    state.finishJobs()
    #expect(state.text.contains("B ends at"))
    #expect(state.frame != first)
  }

  @Test func escapeCallsThemOff() {
    var state = state()
    state.press("W")
    state.press(.escape)
    #expect(!state.view.showsBasins && state.input.toast?.text == "the basins are called off")
  }

  @Test func aCurveAndAPlaceWithoutMinimaAreNoTrouble() throws {
    var state = State.on(try .curve(), 80, 24)
    state.press("W")
    state.finishJobs()
    #expect(state.text.contains("ends at"))
    var preset = Self.wells
    preset.landscape = Saddle()
    state = State.on(preset)
    state.press("W")
    #expect(state.input.toast?.text == "no minimum is known here")
    #expect(!state.isCharting)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func pictures(columns: Int, rows: Int) throws {
    for (tier, glyphs) in [
      (ColorTier.truecolor, GlyphSet.braille), (.palette256, .blocks), (.palette16, .braille),
      (.mono, .ascii),
    ] {
      for layout in [Layout.panes, .overlay] {
        guard columns == 80 || tier == .truecolor else { continue }
        var state = state(columns, rows, tier: tier, glyphs: glyphs, layout: layout)
        state.press("W")
        if layout == .overlay { state.press("2") }
        state.wait(.seconds(5))
        state.finishJobs()
        try Golden.expect(
          ANSI.encode(state.frame),
          name: "basins-\(layout)-\(columns)x\(rows)-\(tier)-\(glyphs).ansi.txt")
      }
    }
  }
}
