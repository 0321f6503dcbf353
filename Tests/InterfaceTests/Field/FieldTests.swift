import Optimization
import Plotting
import Presets
import Recording
import Testing

@testable import Interface

/// Arrows all over the map.
@Suite struct FieldTests {
  private func state(_ columns: Int = 80, _ rows: Int = 24, tier: ColorTier = .mono) throws -> State
  {
    var preset = Preset(title: "Bowl", landscape: Quadratic(), landscapeName: "quadratic")
    preset.optimizers = [
      Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 0.05)),
      Optimizer(name: "Adam", rule: Adam(), learningRate: LearningRate(constant: 0.1)),
      Optimizer(name: "Newton", rule: Newton(), learningRate: LearningRate(constant: 1)),
    ]
    preset.optimizers[1].noise = GradientNoise(.constant(sigma: 5))
    return State.on(preset, columns, rows, tier: tier)
  }

  @Test func theKeyGoesThroughTheKinds() throws {
    var state = try state()
    state.press(" ")
    let plain = state.frame
    state.press("G")
    #expect(state.view.field == .gradient)
    let gradients = state.frame
    state.press("G")
    #expect(state.view.field == .firstUpdate)
    #expect(state.frame != gradients)
    state.press("G")
    #expect(state.view.field == nil)
    state.wait(.seconds(5))
    #expect(state.frame.lines.prefix(20) == plain.lines.prefix(20))
  }

  /// Each arrow is what an optimizer makes of a place: downhill, along the signs, or to the minimum.
  @Test func arrowsAreFirstUpdates() throws {
    let state = try state()
    let projection = Projection(
      state.view.viewport, in: Rect(x: 3, y: 1, columns: 60, rows: 20))
    let place = Vector(-3, 1)
    let moves = state.scene.preset.optimizers.map {
      $0.first(rate: $0.learningRate.rate(at: 0)).firstMove(from: place, on: Quadratic())
    }
    #expect((moves[0] - Vector(0.15, -0.5)).norm < 1e-12)
    // Adam's first update is the rate along either axis, whatever the slope; noise is left out.
    #expect((moves[1] - Vector(0.1, -0.1)).norm < 1e-6)
    #expect((moves[2] - Vector(3, -1)).norm < 1e-12)
    let field = Field(on: projection, dimension: 2, isOwned: true) { -1 * $0 }
    #expect(field.arrows.count == 15 * 10)
    for arrow in field.arrows {
      let point = projection.point(atCellX: 3 + arrow.x, y: 1 + arrow.y)
      #expect(arrow.right * point.x <= 0 && arrow.down * point.y >= 0)
      #expect((0...1).contains(arrow.strength))
    }
  }

  @Test func itFollowsTheFocusAndKeepsWhatItDrew() throws {
    var state = try state()
    state.press("GG")
    var renderer = Renderer()
    let first = renderer.frame(state)
    state.press("2")
    let second = renderer.frame(state)
    #expect(second == state.frame && second != first)
    state.press("]")
    #expect(renderer.frame(state) == state.frame)
    state.press("z")
    #expect(renderer.frame(state) == state.frame)
  }

  @Test func onACurveTheyStandAtItsFoot() throws {
    var state = State.on(try .curve())
    let plain = state.frame.lines
    state.press("G")
    #expect(state.frame.lines != plain)
  }

  @Test(arguments: [(80, 24), (120, 40)]) func pictures(columns: Int, rows: Int) throws {
    for (kind, keys) in [("gradient", "G"), ("first", "GG2")] {
      var state = try state(columns, rows)
      state.press(keys)
      state.wait(.seconds(5))
      try Golden.expect(
        PlainText.encode(state.frame), name: "field-\(kind)-\(columns)x\(rows).txt")
    }
  }
}
