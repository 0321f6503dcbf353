import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Landscapes as reliefs: when they are, and what is on them.
@Suite struct SurfaceTests {
  private static func scene(
    _ name: String = "welcome", _ layout: Presets.Layout = .surface, step: Int = 60,
    tier: ColorTier = .truecolor, _ columns: Int = 100, _ rows: Int = 33
  ) throws -> State {
    var preset = try Preset.bundled(name)
    preset.layout = layout
    var state = State.on(preset, columns, rows, tier: tier)
    state.show(step: step)
    return state
  }

  /// The cells of a map.
  private static func cells(_ state: State, pane: Int = 0) throws -> [Cell] {
    let map = try #require(state.map(ofPane: pane))
    let frame = state.frame
    return (map.y..<map.endY).flatMap { y in (map.x..<map.endX).map { frame[$0, y] } }
  }

  @Test func aCurveStaysACurve() throws {
    var preset = try Preset.curve()
    for (relief, flat) in [(Presets.Layout.surface, Presets.Layout.overlay), (.surfaces, .panes)] {
      preset.layout = relief
      let state = State.on(preset, 100, 30)
      preset.layout = flat
      #expect(!state.isOnSurface && state.frame == State.on(preset, 100, 30).frame)
    }
  }

  /// What is drawn all over a map is drawn on the flat one.
  @Test(arguments: ["u", "G"]) func whatNeedsAMapGetsOne(key: String) throws {
    var state = try Self.scene()
    var flat = try Self.scene("welcome", .overlay)
    state.press(key)
    flat.press(key)
    #expect(!state.isOnSurface && state.view.layout == .surface)
    #expect(state.frame == flat.frame)
  }

  @Test func signsAndTrailsAreOnIt() throws {
    var state = try Self.scene()
    // Nothing fades: colours are those of the optimizers.
    state.view.display.reducesMotion = true
    let cells = try Self.cells(state)
    let scalars = Set(cells.map(\.scalar))
    for sign in ["\u{25CF}", "\u{25C6}", "\u{25B2}", "\u{25A0}", "\u{2715}", "\u{25CB}"]
      as [Unicode.Scalar]
    {
      #expect(scalars.contains(sign), "\(sign)")
    }
    let momentum = Theme.dark.palette(for: .truecolor).line(1)
    #expect(cells.count { $0.foreground == momentum && $0.scalar.value >= 0x2801 } > 3)
    // Numbers along two edges.
    #expect(scalars.isSuperset(of: ["x", "y", "0", "1"]))
  }

  /// A trail is drawn further from frame to frame, and is as if it had been drawn at once.
  @Test(arguments: ["welcome", "escape"]) func itDependsOnTheStateAlone(name: String) throws {
    var state = try Self.scene(name, .surface, step: 0)
    var renderer = Renderer()
    for keys in [".....", "l", "..", "k", ",,,", "...", "t", "hh", "v", "vvv", ".", "z", "="] {
      state.press(keys)
      #expect(renderer.frame(state) == state.frame, "after \(keys)")
    }
  }

  /// Its particles, which much noise has spread, are dots that are not there without it.
  @Test func ensemblesLieOnIt() throws {
    func dots(particles: Int) throws -> Int {
      var preset = try Preset.bundled("escape")
      preset.layout = .surfaces
      preset.trail = .nothing
      for index in preset.optimizers.indices { preset.optimizers[index].particles = particles }
      var state = State.on(preset, 150, 40, tier: .truecolor)
      state.view.showsIsolines = false
      state.show(step: 40)
      #expect(Screen(state).panes.count == 3)
      return try Self.cells(state, pane: 2).count { (0x2801...0x28FF).contains($0.scalar.value) }
    }
    let alone = try dots(particles: 1)
    #expect(try dots(particles: 2000) > alone + 30)
  }

  /// The two axes of the Hessian with their numbers, as the flat map has them.
  @Test func axesOfCurvatureLieOnIt() throws {
    var preset = Preset.crowd(1)
    preset.layout = .surface
    var state = State.on(preset, 100, 30, tier: .truecolor)
    state.show(step: 3)
    let before = try Self.cells(state)
    state.press("o")
    let theory = try #require(state.localTheory(of: 0))
    let map = try #require(state.map(ofPane: 0))
    let after = try Self.cells(state)
    let lines = stride(from: 0, to: after.count, by: map.columns).map { start in
      String(
        String.UnicodeScalarView(after[start..<start + map.columns].map(\.scalar)))
    }
    for direction in theory.directions {
      let number = Numerals.significant(direction.curvature)
      #expect(lines.contains { $0.contains(number) }, "\(number)")
    }
    let text = Theme.dark.palette(for: .truecolor).text.foreground
    func dots(_ cells: [Cell]) -> Int {
      cells.count { $0.foreground == text && (0x2801...0x28FF).contains($0.scalar.value) }
    }
    #expect(dots(after) > dots(before) + 5)
  }

  /// The first pane explains what noise does even where it is another pane that shows it.
  @Test func theFirstLegendSpeaksOfNoiseAnywhere() throws {
    func legend(_ layout: Presets.Layout) throws -> Bool {
      let yaml = """
        title: noise on the second alone
        landscape: {formula: 0.5*x^2 + 2*y^2}
        view: {x: [-3, 3], y: [-3, 3]}
        start: [-2, -2]
        steps: 60
        optimizers:
          - {name: GD, rule: gradient_descent, learning_rate: 0.1}
          - {name: Noisy, rule: gradient_descent, learning_rate: 0.1, noise: {sigma: 0.8}}
        """
      var preset = try Preset(reading: Array(yaml.utf8), file: "noise.yaml")
      preset.layout = layout
      var state = State.on(preset, 161, 40, tier: .truecolor)
      state.finishJobs()
      state.show(step: 30)
      state.press("o")
      return state.text.contains("ring: 2 sd")
    }
    #expect(try legend(.panes) && legend(.surfaces))
  }

  /// Arrows and what noise leads to are drawn on the relief, away from the legend that names them.
  @Test func arrowsTheoryAndUpdatesAreOnIt() throws {
    for (name, key) in [("welcome", "g"), ("polyak_averaging", "o"), ("escape", "o")] {
      var state = try Self.scene(name)
      let map = try #require(state.map(ofPane: 0))
      let before = try Self.cells(state)
      state.press(key)
      state.finishJobs()
      let after = try Self.cells(state)
      let middle = map.columns * (map.rows / 4)..<map.columns * (3 * map.rows / 4)
      let changed = middle.count {
        (map.columns / 4..<3 * map.columns / 4).contains($0 % map.columns)
          && before[$0] != after[$0]
      }
      #expect(changed > 2, "\(name) \(key)")
    }
    var state = try Self.scene("welcome", step: 5, 140, 40)
    _ = state.press(.enter)
    let before = state.frame
    state.press(".")
    #expect(state.isOnSurface && state.frame != before)
  }

  @Test func aBeatShowsIt() throws {
    let beats = """
        - {at: 10, say: One., layout: surface}
        - {at: 20, say: Two., layout: surfaces, mark: {at: [8, 4], text: here it began}}
        - {at: 30, say: Three., layout: panes}
      """
    var state = try State.lesson(beats, columns: 120)
    state.show(step: 10)
    #expect(state.isOnSurface && Screen(state).panes.count == 1)
    state.show(step: 20)
    #expect(state.isOnSurface && Screen(state).panes.count == 2)
    #expect(state.text.contains("here it began"))
    state.show(step: 30)
    #expect(!state.isOnSurface)
    let text = state.scene.preset.text
    let again = try Preset(reading: Array(text.utf8), file: "again.yaml")
    #expect(again.beats.map(\.cues) == state.scene.preset.beats.map(\.cues))
  }

  /// A scene in panes has a relief for each, in the round of layouts.
  @Test func panesBecomeReliefsSideBySide() throws {
    var state = try Self.scene("ravine", .panes, step: 5)
    state.press("vv")
    #expect(state.view.layout == .surfaces && Screen(state).panes.count == 3)
    state.press("v")
    #expect(state.view.layout == .overlay)
  }

  @Test func layoutsAreCommandsByName() throws {
    var state = try Self.scene("welcome", .overlay)
    for layout in [Presets.Layout.surface, .surfaces] {
      state.press(":layout \(layout.rawValue)")
      state.press(.enter)
      #expect(state.view.layout == layout)
    }
    #expect(state.presetToKeep(as: "mine").text.contains("layout: surfaces"))
  }

  /// Someone who has left is an arrow at the edge that they left by.
  @Test func whoLeavesIsAnArrow() throws {
    var preset = Preset.crowd(1)
    preset.layout = .surface
    preset.optimizers[0].learningRate = LearningRate(constant: 5)
    var state = State.on(preset, 100, 30, tier: .truecolor)
    state.show(step: 12)
    let arrows: Set<Unicode.Scalar> = [
      "\u{2190}", "\u{2191}", "\u{2192}", "\u{2193}", "\u{2196}", "\u{2197}", "\u{2198}",
      "\u{2199}",
    ]
    #expect(try Self.cells(state).contains { arrows.contains($0.scalar) })
  }

  @Test func reliefsArePicturesWhereThereArePixels() throws {
    let cell = CellPixels(width: 4, height: 8)
    for (layout, count) in [(Presets.Layout.surface, 1), (.surfaces, 4)] {
      var preset = try Preset.bundled("welcome")
      preset.layout = layout
      var state = State(
        preset, size: Size(columns: 120, rows: 40),
        display: Display(tier: .truecolor, glyphs: .braille, theme: .dark, cellPixels: cell))
      state.finishJobs()
      state.show(step: 60)
      var renderer = Renderer()
      var buffer = renderer.frame(state)
      let maps = (0..<4).compactMap { state.map(ofPane: $0) }
      #expect(maps.count == count && renderer.pictures.count >= count)
      let map = try #require(state.map(ofPane: 0))
      #expect(
        renderer.pictures[0].picture.width == map.columns * 4
          && renderer.pictures[0].picture.height == map.rows * 8)
      #expect(Set(renderer.pictures[0].picture.pixels).count > 200)
      // Text alone is in the cells.
      for y in map.y..<map.endY {
        for x in map.x..<map.endX {
          #expect(!(0x2580...0x28FF).contains(buffer[x, y].scalar.value) || buffer[x, y].isSign)
        }
      }
      let before = renderer.pictures
      state.press("l")
      buffer = renderer.frame(state)
      #expect(renderer.pictures != before)
    }
  }
}

extension Cell {
  /// Whether it shows a shape that stands for an optimizer or a place.
  fileprivate var isSign: Bool { (0x25A0...0x27BF).contains(scalar.value) }
}
