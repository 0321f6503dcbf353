import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The update that is told: its panel, going through it, and its picture on the map.
@Suite struct UpdateViewTests {
  private static func preset() throws -> Preset {
    let text = """
      title: Told
      landscape: himmelblau
      start: [-4, 0]
      steps: 100
      optimizers:
        - {name: Adam, rule: adam, learning_rate: 0.2, noise: {sigma: 3}, clip: {norm: 20}}
        - {name: Momentum, rule: momentum, learning_rate: 0.01}
        - {name: Crowd, rule: gradient_descent, learning_rate: 0.01, particles: 50, noise: {sigma: 1}}
        - {name: Wild, rule: gradient_descent, learning_rate: 1}
      """
    return try Preset(reading: Array(text.utf8), file: "told.yaml")
  }

  private static func open(_ columns: Int, _ rows: Int, step: Int = 5) throws -> State {
    var state = State.on(try preset(), columns, rows)
    state.show(step: step)
    state.press(.enter)
    return state
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func thePanelLeavesTheMapInView(columns: Int, rows: Int) throws {
    let state = try Self.open(columns, rows)
    let screen = Screen(state)
    let map = try #require(screen.geometries(state).first?.map)
    #expect(!map.isEmpty && !screen.update.isEmpty)
    #expect(map.endX <= screen.update.x || map.endY <= screen.update.y)
    #expect(screen.cards.isEmpty && screen.table.isEmpty)
    #expect(state.text.contains("A  Adam  step 5 -> 6"))
    #expect(state.text.contains("g = grad f(x)") && state.text.contains("1/11"))
  }

  @Test func nextAndBackGoThroughAllUpdates() throws {
    var state = try Self.open(80, 24)
    let count = try #require(UpdateTelling(state)).steps.count
    for _ in 1..<count { state.press(".") }
    #expect(state.text.contains("x = x + move") && state.text.contains("move  \(count)/\(count)"))
    #expect(state.scene.timeline.step == 5)
    state.press("n")
    #expect(state.scene.timeline.step == 6 && state.text.contains("1/\(count)"))
    state.press("p")
    #expect(state.scene.timeline.step == 5 && state.text.contains("\(count)/\(count)"))
    state.press(.escape)
    #expect(state.input.overlays.isEmpty && Screen(state).update.isEmpty)
  }

  @Test func theLitLineHasItsNumbers() throws {
    var state = try Self.open(120, 40)
    state.press("....")
    let line = try #require(UpdateTelling(state)).lines[4]
    #expect(line.formula == "m = beta1*m + (1 - beta1)*g")
    for arithmetic in line.arithmetic { #expect(state.text.contains(arithmetic)) }
    #expect(line.arithmetic[0].hasPrefix("x: m = 0.9*(-"))
  }

  @Test func aLineIsLitByAClickAndTheWheelGoesOn() throws {
    var state = try Self.open(120, 40)
    let rect = Screen(state).update
    state.click(x: rect.x + 4, y: rect.y + 4)
    let lit = try #require(UpdateTelling(state)).lit
    #expect(lit > 0)
    state.press(.tab)
    #expect(state.text.contains("B  Momentum"))
  }

  @Test func whoHasLeftAndWhoIsManyAreToldToo() throws {
    var state = try Self.open(120, 40)
    state.press("4")
    #expect(state.text.contains("it has left the finite numbers"))
    state.press("3")
    #expect(state.text.contains("C  Crowd") && state.text.contains("noise = sigma*z"))
  }

  @Test func velocityIsDrawnTipToTail() throws {
    var state = try Self.open(120, 40)
    state.press("2.")
    let telling = try #require(UpdateTelling(state))
    #expect(telling.steps[telling.lit].formula == "v = beta*v + g")
    let sketch = UpdateSketch(telling, in: state.view.viewport)
    #expect(sketch.arrows.map(\.isResult) == [false, false, true])
    #expect(sketch.arrows[0].to == sketch.arrows[1].from)
    #expect(sketch.arrows[1].to == sketch.arrows[2].to)
    var next = telling.run
    next.advance()
    let place = next.particle.position
    #expect(sketch.next == Point(x: place.x, y: place.y))
  }

  @Test func noiseAndClippingHaveTheirCircles() throws {
    var state = try Self.open(120, 40)
    state.press(".")
    let noise = UpdateSketch(try #require(UpdateTelling(state)), in: state.view.viewport)
    #expect(noise.rings.count == 1)
    state.press("..")
    let clip = UpdateSketch(try #require(UpdateTelling(state)), in: state.view.viewport)
    #expect(clip.rings.count == 1)
    // The clipped gradient ends on the circle or within it.
    let telling = try #require(UpdateTelling(state))
    let center = telling.run.particle.position
    let ring = try #require(clip.rings.first?.first)
    let tip = try #require(clip.arrows.last?.to)
    let radius = abs(ring.x - center.x)
    let length = Vector(tip.x - center.x, tip.y - center.y).norm
    #expect(length <= radius * (1 + 1e-12))
  }

  /// Every rule is told on a screen of every size without a trap, each line lit in turn.
  @Test(arguments: Catalog.rules) func everyRuleIsShown(type: any Rule.Type) throws {
    var preset = Preset.crowd(1)
    preset.optimizers[0].rule = type.init()
    if (try? type.init().validate(on: preset.landscape)) == nil {
      preset = .standard(on: TwoLayer.self)
    }
    preset.optimizers[0].rule = type.init()
    guard (try? type.init().validate(on: preset.landscape)) != nil else { return }
    var state = State.on(preset, 80, 24)
    state.show(step: 3)
    state.press(.enter)
    let telling = try #require(UpdateTelling(state))
    #expect(telling.steps.contains { $0.part == .move })
    for place in telling.steps.indices {
      state.light(subStep: place)
      #expect(state.text.contains("\(place + 1)/\(telling.steps.count)"))
    }
  }
}
