import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Whole screens, kept as text in `Golden`; `Support/Golden.swift` says how to record them anew.
@Suite struct GoldenTests {
  /// A moment of a bundled preset in some layout.
  struct Scene: CustomTestStringConvertible, Sendable {
    var preset: String
    var step: Int
    var layout: Layout

    var testDescription: String { "\(preset)-\(layout)" }

    static let all = [
      Self(preset: "welcome", step: 400, layout: .overlay),
      Self(preset: "ravine", step: 20, layout: .panes),
      Self(preset: "polyak_averaging", step: 300, layout: .curves),
      relief,
      Self(preset: "ravine", step: 20, layout: .surfaces),
      ensembles,
    ]

    static let relief = Self(preset: "welcome", step: 400, layout: .surface)

    static let ensembles = Self(preset: "escape", step: 120, layout: .panes)

    func state(
      _ columns: Int, _ rows: Int, _ tier: ColorTier, _ glyphs: GlyphSet,
      _ theme: Theme = .dark
    ) throws -> State {
      var preset = try Preset.bundled(preset, mostParticles: 300)
      preset.layout = layout
      var state = State.on(preset, columns, rows, tier: tier, glyphs: glyphs, theme: theme)
      state.show(step: step)
      return state
    }
  }

  @Test(arguments: Scene.all, [(80, 24), (120, 40), (200, 60)])
  func sizes(scene: Scene, size: (columns: Int, rows: Int)) throws {
    let state = try scene.state(size.columns, size.rows, .truecolor, .braille)
    try Golden.expect(
      PlainText.encode(state.frame),
      name: "\(scene.testDescription)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: Scene.all, [GlyphSet.blocks, .ascii])
  func glyphs(scene: Scene, glyphs: GlyphSet) throws {
    let state = try scene.state(80, 24, .mono, glyphs)
    try Golden.expect(
      PlainText.encode(state.frame), name: "\(scene.testDescription)-80x24-\(glyphs).txt")
  }

  /// Solid blocks in place of dots, for fonts that have them.
  @Test(arguments: [Scene.all[0], Scene.ensembles], [GlyphSet.octants, .sextants])
  func solidBlocks(scene: Scene, glyphs: GlyphSet) throws {
    let state = try scene.state(80, 24, .truecolor, glyphs)
    try Golden.expect(
      PlainText.encode(state.frame), name: "\(scene.testDescription)-80x24-\(glyphs).txt")
  }

  /// Every kind of terminal with every theme that looks different there.
  struct Terminal: CustomTestStringConvertible, Sendable {
    var tier: ColorTier
    var theme: Theme

    var testDescription: String { "\(tier)-\(theme.name)" }

    static let all = ColorTier.allCases.flatMap { tier in
      themes(of: tier).map { Self(tier: tier, theme: $0) }
    }

    private static func themes(of tier: ColorTier) -> [Theme] {
      switch tier {
      case .truecolor, .palette256: [.dark, .light, .highContrast]
      case .palette16, .palette8: [.dark, .light]
      case .mono: [.dark]
      }
    }
  }

  @Test(arguments: Terminal.all, GlyphSet.common)
  func terminals(terminal: Terminal, glyphs: GlyphSet) throws {
    let state = try Scene.all[0].state(80, 24, terminal.tier, glyphs, terminal.theme)
    try Golden.expect(
      ANSI.encode(state.frame),
      name: "welcome-overlay-80x24-\(terminal.testDescription)-\(glyphs).ansi.txt")
  }

  /// A relief where there are colours, and its wires where there are few.
  @Test(arguments: Terminal.all) func reliefs(terminal: Terminal) throws {
    for (columns, rows) in [(80, 24), (120, 40)] {
      let state = try Scene.relief.state(
        columns, rows, terminal.tier, .braille, terminal.theme)
      try Golden.expect(
        ANSI.encode(state.frame),
        name:
          "\(Scene.relief.testDescription)-\(columns)x\(rows)-\(terminal.testDescription).ansi.txt")
    }
  }

  /// What the kinds of terminals left out above have in common with those that are not.
  @Test(arguments: [ColorTier.palette16, .palette8, .mono])
  func highContrastIsDarkWhereColoursHaveNames(tier: ColorTier) {
    #expect(Theme.highContrast.palette(for: tier) == Theme.dark.palette(for: tier))
  }

  /// Titles, names and captions in all kinds of scripts.
  @Test(arguments: Layout.allCases, [(80, 24), (40, 12)])
  func scripts(layout: Layout, size: (columns: Int, rows: Int)) throws {
    var preset = try Preset.ofAllScripts()
    preset.layout = layout
    var state = State.on(preset, size.columns, size.rows)
    state.show(step: 20)
    let frame = state.frame
    for line in frame.lines { #expect(TextLayout.columns(of: line) == size.columns) }
    try Golden.expect(
      PlainText.encode(frame), name: "scripts-\(layout)-\(size.columns)x\(size.rows).txt")
  }

  @Test(arguments: Terminal.all) func ensembles(terminal: Terminal) throws {
    let state = try Scene.ensembles.state(80, 24, terminal.tier, .braille, terminal.theme)
    try Golden.expect(
      ANSI.encode(state.frame),
      name: "\(Scene.ensembles.testDescription)-80x24-\(terminal.testDescription).ansi.txt")
  }

  @Test func ensembleOnACurve() throws {
    var preset = try Preset.curve()
    preset.optimizers[1].particles = 300
    preset.optimizers[1].noise = GradientNoise(.constant(sigma: 3))
    var state = State.on(preset, 120, 40)
    state.show(step: 60)
    try Golden.expect(PlainText.encode(state.frame), name: "ensemble-curve-120x40.txt")
  }

  /// What lies over the scene, at rest: a list with a word typed, the explanation, remarks.
  @Test(arguments: Overlay.Kind.allCases, [(80, 24), (40, 12), (120, 40)])
  func overlays(kind: Overlay.Kind, size: (columns: Int, rows: Int)) throws {
    // All of them fit into less, but for the form and the card of fairness.
    guard size.columns < 120 || kind == .form || kind == .fairness else { return }
    let name = "over-\(kind)-\(size.columns)x\(size.rows)"
    for (tier, glyphs) in [(ColorTier.truecolor, GlyphSet.braille), (.mono, .ascii)] {
      let library = Preset.bundledNames.map(LibraryEntry.init)
      var state = State.on(
        try .bundled("welcome"), size.columns, size.rows, tier: tier, glyphs: glyphs,
        library: library)
      state.show(step: 400)
      state.press("]3[")
      state.wait(.seconds(3))
      for (index, entry) in library.enumerated() {
        _ = update(&state, .read(.preset(try .bundled(entry.name)), index))
      }
      _ = state.perform(.toggle(kind))
      if kind.isPicker { state.press(kind == .landscapes ? "ba" : kind == .curves ? "ra" : "sa") }
      for _ in 0..<8 { state.wait(.milliseconds(150)) }
      try Golden.expect(PlainText.encode(state.frame), name: "\(name)-\(glyphs).txt")
      guard size.columns == 80 else { continue }
      try Golden.expect(ANSI.encode(state.frame), name: "\(name)-\(tier)-\(glyphs).ansi.txt")
    }
  }
}
