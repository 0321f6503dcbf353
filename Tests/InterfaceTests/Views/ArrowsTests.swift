import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The arrows of gradients and next moves: one scale, one legend, and no trail among them.
struct ArrowsTests {
  /// Two optimizers whose first moves differ by a hundred times.
  private static func scene(_ layout: Layout, _ columns: Int = 120, _ rows: Int = 40) throws
    -> State
  {
    let text = """
      title: Arrows
      landscape: {formula: 0.5*x^2 + 0.5*y^2}
      view: {x: [-6, 6], y: [-6, 6]}
      start: [-4, 3]
      optimizers:
        - {name: Slow, rule: gradient_descent, learning_rate: 0.002}
        - {name: Fast, rule: momentum, learning_rate: 0.2}
      """
    var state = State.on(
      try Preset(reading: Array(text.utf8), file: "arrows.yaml"), columns, rows)
    state.view.layout = layout
    state.press(" g")
    return state
  }

  private static func count(_ text: String, in state: State) -> Int {
    state.lines.reduce(0) { $0 + $1.components(separatedBy: text).count - 1 }
  }

  @Test func oneScaleHoldsForAllPanes() throws {
    let state = try Self.scene(.panes)
    let arrows = Arrows(state)
    // Fast moves 0.8 along x in a view of 12: twice that is 13 %, five times would be a third.
    #expect(arrows.scale(in: state.view.viewport) == 2)
    #expect(Self.count("arrows x2", in: state) == 1)
    #expect(Self.count("arrows x", in: state) == 1)
    let slow = try #require(arrows.byOptimizer[0])
    let fast = try #require(arrows.byOptimizer[1])
    #expect(abs(fast.move.norm / slow.move.norm - 100) < 1e-9)
  }

  /// With 1/500 of the rate an arrow of its own scale would be as long: here it has no cell.
  @Test func aSmallMoveIsSmallBesideALargeOne() throws {
    var state = try Self.scene(.panes)
    let double = { (state: State) in
      state.lines.reduce(0) { sum, line in
        sum + line.unicodeScalars.count { (0x21D0...0x21D9).contains($0.value) }
      }
    }
    // One is drawn, one is in the legend.
    #expect(double(state) == 2)
    state.view.hidden = [1]
    #expect(Arrows(state).scale(in: state.view.viewport) == 200)
    #expect(double(state) == 2)
  }

  @Test(arguments: [Layout.overlay, .panes]) func theLegendStandsOnce(layout: Layout) throws {
    #expect(Self.count("next move", in: try Self.scene(layout)) == 1)
  }

  /// Every sign of a move has a gap of a cell before the next, which no trail has.
  @Test(arguments: GlyphSet.allCases) func aMoveIsNoTrail(glyphs: GlyphSet) throws {
    var state = try Self.scene(.overlay)
    state.view.display.glyphs = glyphs
    state.view.hidden = [0]
    let sign: Unicode.Scalar = glyphs == .ascii ? "=" : "\u{2219}"
    let frame = state.frame
    let rows = Screen(state).panes[0].rect
    var found = 0
    for y in rows.y..<(rows.endY - 3) {
      for x in rows.x..<rows.endX where frame[x, y].scalar == sign {
        found += 1
        #expect(frame[x + 1, y].scalar != sign)
      }
    }
    #expect(found > 2)
  }

  /// The rule in focus says what it was given and what it remembers.
  @Test func theRuleInFocusHasItsParts() throws {
    let text = """
      title: Parts
      landscape: {formula: 0.5*x^2 + 0.5*y^2}
      view: {x: [-6, 6], y: [-6, 6]}
      start: [-4, 3]
      optimizers:
        - {name: Plain, rule: gradient_descent, learning_rate: 0.2}
        - {name: M, rule: momentum, learning_rate: 0.2, clip: {norm: 1}}
        - {name: Adam, rule: adam, learning_rate: 0.2, noise: {sigma: 1}}
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "parts.yaml"), 120, 40)
    state.press(" g")
    #expect(Arrows(state).parts == nil, "plain descent is given the gradient as it is")
    state.press("2")
    let first = try #require(Arrows(state).parts)
    #expect(first.index == 1 && first.parts.map(\.name) == ["g"])
    #expect(first.parts[0].meaning == .clipped)
    #expect(abs(first.parts[0].way.norm - 0.2) < 1e-12)
    state.show(step: 3)
    let parts = try #require(Arrows(state).parts?.parts)
    #expect(parts.map(\.name) == ["g", "v"])
    // The next move is the gradient and nine tenths of what is remembered.
    let move = try #require(Arrows(state).byOptimizer[1]?.move)
    #expect((parts[0].way + 0.9 * parts[1].way - move).norm < 1e-12)
    #expect(state.text.contains("B: g clipped, v remembered"))
    state.press("3")
    #expect(Arrows(state).parts?.parts.map(\.name) == ["g", "m"])
    #expect(Arrows(state).parts?.parts[0].meaning == .withNoise)
    let figure = state.figurePage(width: 160).figures[0]
    #expect(figure.marks.contains { $0.role == .received && $0.owner == 2 })
    #expect(figure.marks.contains { $0.role == .velocity && $0.owner == 2 })
  }

  /// Of every rule of the catalogue what is shown is finite, and named as in its formula.
  @Test func everyRuleHasPartsThatCanBeDrawn() {
    for type in Catalog.rules {
      let rule = type.init()
      guard (try? rule.validate(on: Rosenbrock())) != nil else { continue }
      var preset = Preset(title: "Rule", landscape: Rosenbrock(), landscapeName: "rosenbrock")
      preset.optimizers = [
        Optimizer(
          name: "A", rule: rule, learningRate: LearningRate(constant: 0.0005))
      ]
      var state = State.on(preset)
      state.show(step: 4)
      for part in Arrows(state).parts?.parts ?? [] {
        #expect(part.way.isFinite, "\(type.name)")
        #expect(
          part.name == "g"
            || state.scene.timeline.race.runs[0].trace()
              .contains { $0.name == part.name },
          "\(type.name)")
      }
    }
  }

  @Test func aCurveHasTangentsInstead() throws {
    var state = State.on(try .curve(), 100, 30)
    state.press("g")
    #expect(Arrows(state).isEmpty)
    #expect(!state.text.contains("arrows x") && !state.text.contains("next move"))
  }

  @Test(
    arguments: [
      (5, 0, "\u{21D2}", ">"), (-5, 0, "\u{21D0}", "<"), (0, -3, "\u{21D1}", "^"),
      (0, 3, "\u{21D3}", "v"), (4, -2, "\u{21D7}", ">"), (-4, -2, "\u{21D6}", "<"),
      (4, 2, "\u{21D8}", ">"), (-4, 2, "\u{21D9}", "<"),
    ] as [(Int, Int, Unicode.Scalar, Unicode.Scalar)])
  func headsPointWhereTheyGo(
    columns: Int, rows: Int, double: Unicode.Scalar, ascii: Unicode.Scalar
  ) {
    let heads = ArrowHeads.double
    #expect(heads.head(columns: columns, rows: rows, .braille) == double)
    #expect(heads.head(columns: columns, rows: rows, .ascii) == ascii)
    let single = ArrowHeads.single.head(columns: columns, rows: rows, .braille)
    #expect(single.value + 0x40 == double.value)
  }
}
