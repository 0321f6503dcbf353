import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct RendererTests {
  /// Names and titles that files may hold.
  private static let names = [
    "\u{6700}\u{901F}\u{964D}\u{4E0B}\u{6CD5} \u{306E} \u{4F8B}", "e\u{301}\u{302}toile",
    String(repeating: "endless ", count: 40), "bell\u{7} \u{1B}[31mred\u{1B}[m \u{9B}2J", "",
    "\u{1F469}\u{200D}\u{1F680} \u{2764}\u{FE0F}", "tab\tline\nbreak\r", "\u{202E}right to left",
    "\u{0}",
  ]

  private static func scene(_ count: Int, _ layout: Layout) -> Preset {
    var preset = Preset.crowd(count) { names[$0 % names.count] }
    preset.title = names[(count + 3) % names.count]
    preset.layout = layout
    preset.beats = [Beat(step: 0, text: names.joined(separator: " "), pauses: true)]
    return preset
  }

  private static func hasOnlyShownCharacters(_ buffer: CellBuffer) -> Bool {
    buffer.cells.allSatisfy { cell in
      let isShown = cell.scalar.value >= 0x20 && !(0x7F..<0xA0).contains(cell.scalar.value)
      return isShown && (cell.mark == "\0" || cell.mark.value >= 0x300)
    }
  }

  /// Every kind of terminal once with every number of optimizers; sizes take turns.
  @Test(arguments: Layout.allCases) func everyTerminalGetsAPictureWithoutControls(layout: Layout) {
    let sizes = ScreenTests.sizes.filter { $0.columns * $0.rows < 2500 }
    var next = 0
    for count in 1...9 {
      for tier in ColorTier.allCases {
        for glyphs in GlyphSet.allCases {
          next = (next + 37) % sizes.count
          let size = sizes[next]
          var state = State.on(
            Self.scene(count, layout), size.columns, size.rows, tier: tier, glyphs: glyphs,
            theme: Theme.bundled[count % Theme.bundled.count])
          state.show(step: 7)
          if count % 4 == 0 { state.press("?") }
          if count % 3 == 0 { _ = update(&state, .failed(Self.names[3] + Self.names[2])) }
          let frame = state.frame
          #expect(frame.size == size)
          #expect(Self.hasOnlyShownCharacters(frame), "\(tier) \(glyphs) \(size)")
        }
      }
    }
  }

  @Test func withLessMotionTrailsDoNotFade() throws {
    var state = State.on(try .bundled("ravine"), 80, 24, tier: .truecolor)
    state.show(step: 60)
    let faded = state.frame
    state.view.display.reducesMotion = true
    let steady = state.frame
    #expect(steady.lines == faded.lines)
    let shades = [steady, faded].map { Set($0.cells.map(\.foreground)).count }
    #expect(shades[0] < shades[1])
  }

  @Test func theLargestScreenIsFilled() {
    var state = State.on(.crowd(9), 500, 200)
    state.show(step: 20)
    let lines = state.lines
    #expect(lines.count == 200)
    #expect(lines.allSatisfy { $0.contains { $0 != " " } })
  }

  @Test func glyphSetsKeepToTheirCharacters() {
    for layout in Layout.allCases {
      var preset = Preset.crowd(9)
      preset.layout = layout
      var state = State.on(preset, 120, 40, glyphs: .ascii)
      state.show(step: 60)
      #expect(state.frame.cells.allSatisfy { $0.scalar.isASCII })
      state.press("?")
      #expect(state.frame.cells.allSatisfy { $0.scalar.isASCII })
      state.view.display.glyphs = .blocks
      state.press("?")
      #expect(!state.frame.cells.contains { (0x2800...0x28FF).contains($0.scalar.value) })
    }
  }

  @Test func withoutColourNoneIsUsed() {
    var state = State.on(.crowd(4), 120, 40, tier: .mono)
    state.show(step: 60)
    #expect(
      state.frame.cells.allSatisfy {
        $0.foreground == .terminalDefault && $0.background == .terminalDefault
      })
  }

  /// One scene for each kind of thing that is kept from frame to frame: trails and charts, the clouds and
  /// numbers of ensembles, the densities of temperatures that change, a curve with another beside it and
  /// its curvature, the ground of a landscape whose minima are searched for.
  private static let kept = [
    """
    landscape: rosenbrock
    optimizers:
      - {name: A, rule: adam, learning_rate: 0.02}
      - {name: B, rule: momentum, learning_rate: 0.02, average: {kind: exponential, beta: 0.9}}
    """,
    """
    landscape: ackley
    optimizers:
      - {name: A, rule: gradient_descent, particles: 300, noise: {sigma: 0.4}, learning_rate: 0.02}
      - {name: B, rule: gradient_descent, noise: {sigma: 0.4}, learning_rate: 0.02}
    """,
    """
    landscape: {formula: (x^2 - 1)^2 + y^2}
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.05, noise: {temperature: 1}}
      - {name: B, rule: gradient_descent, learning_rate: 0.02, noise: {temperature: 0.3}}
    changes:
      - {at: 4, optimizer: A, noise: {temperature: 0.5}}
      - {at: 9, optimizer: B, noise: none}
    """,
    """
    landscape: {formula: 0.1*x^2 + cos(3*x)}
    beside: {label: smooth, formula: 0.1*x^2}
    view: {x: [-4, 4], y: [-1, 3]}
    start: 3.5
    optimizers:
      - {name: A, rule: gradient_descent, learning_rate: 0.05, noise: {temperature: 0.5}}
      - {name: B, rule: momentum, learning_rate: 0.02, particles: 40}
    """,
  ]

  /// What is kept from frame to frame must not show.
  @Test(arguments: kept, [1, 2]) func pictureDependsOnTheStateAlone(
    scene: String, seed: UInt64
  ) throws {
    let text = Array("title: Kept\n\(scene)".utf8)
    var random = RandomEvents(seed: seed)
    var state = State(
      try Preset(reading: text, file: "kept.yaml"), size: Size(columns: 60, rows: 20),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .dark))
    state.press("o")
    var renderer = Renderer()
    for _ in 0..<36 {
      let event = random.next(state, renderer)
      _ = update(&state, event)
      #expect(renderer.frame(state) == state.frame, "\(event)")
    }
  }

  /// A renderer may be shown another state's past, as when recording from a copy.
  @Test func anEarlierCopyOfTheStateIsDrawnAsItIs() {
    var state = State.on(.crowd(3))
    state.show(step: 10)
    var earlier = state
    var renderer = Renderer()
    state.show(step: 60)
    _ = renderer.frame(state)
    #expect(renderer.frame(earlier) == earlier.frame)
    earlier.press("]")
    earlier.show(step: 60)
    #expect(renderer.frame(earlier) == earlier.frame)
  }

  @Test(arguments: [1, 2, 3]) func sameRevisionMeansSamePicture(seed: UInt64) {
    var random = RandomEvents(seed: seed)
    var state = State.on(.crowd(3), 60, 20, tier: .truecolor)
    var renderer = Renderer()
    var shown = (revision: state.view.revision, frame: renderer.frame(state))
    var unchanged = 0
    for _ in 0..<170 {
      _ = update(&state, random.next(state, renderer))
      let frame = renderer.frame(state)
      if state.view.revision == shown.revision {
        unchanged += 1
        #expect(frame == shown.frame)
      }
      shown = (state.view.revision, frame)
    }
    #expect(unchanged > 10, "the test must see ticks that change nothing")
  }
}
