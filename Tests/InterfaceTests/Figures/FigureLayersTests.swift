import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// What a figure shows of the landscape as a whole.
@Suite struct FigureLayersTests {
  private static func state(
    _ landscape: String, rule: String = "gradient_descent, learning_rate: 0.01", beats: String = ""
  ) throws -> State {
    let text = """
      title: A scene
      landscape: \(landscape)
      steps: 60
      optimizers: [{name: A, rule: \(rule)}]
      \(beats)
      """
    var state = State.on(try Preset(reading: Array(text.utf8), file: "scene.yaml"))
    state.finishJobs()
    return state
  }

  /// Every place of an area is one from which a run comes to the minimum of its number.
  @Test func basinsAreWhereRunsEnd() throws {
    let state = try Self.state("himmelblau")
    let page = state.figurePage(width: 160, showing: [.basins])
    let basins = page.figures[0].marks.filter { $0.role == .basin }
    #expect(basins.compactMap(\.owner) == [0, 1, 2, 3])
    let optimizer = state.scene.preset.optimizers[0]
    for mark in basins {
      guard case .area(let grid) = mark.shape, let number = mark.owner else { continue }
      for place in stride(from: 0, to: grid.values.count, by: 997) {
        let start = Vector(grid.xs[place % grid.width], grid.ys[place / grid.width])
        var run = Run(
          optimizer, on: state.scene.preset.landscape, from: start, seed: state.scene.preset.seed)
        run.advance(by: 60)
        let isThere = (run.particle.position - state.minima[number]).norm <= 0.1
        #expect((grid.values[place] == 1) == isThere)
      }
    }
    let texts = page.legend.filter { $0.key == .line(.basin) }.map(\.text)
    #expect(texts.contains("comes to (3, 2)") && texts.contains("comes to (-2.81, 3.13)"))
  }

  @Test func curvatureIsHatchedWhereItIsNotConvex() throws {
    let saddle = try Self.state("saddle").figurePage(width: 160, showing: [.curvature])
    #expect(saddle.figures[0].marks.map(\.role).first == .indefinite)
    #expect(saddle.legend.contains { $0.text == "/  curves up and down" })
    let bowl = try Self.state("booth").figurePage(width: 160, showing: [.curvature])
    #expect(!bowl.figures[0].marks.contains { [.indefinite, .concave].contains($0.role) })
    let wave = try Self.state("{formula: sin(x)}").figurePage(width: 160, showing: [.curvature])
    guard
      case .line(let points)? = wave.figures[0].marks.first(where: { $0.role == .concave })?.shape
    else {
      Issue.record("no line along the curve")
      return
    }
    // sin'' < 0 where sin > 0.
    let turns = points.filter(\.x.isFinite).map { $0.x / (2 * .pi) }
    #expect(turns.allSatisfy { $0 - $0.rounded(.down) < 0.5 })
    #expect(wave.legend.contains { $0.text == "f'' < 0" })
  }

  /// Arrows are as long as each other and point along minus the gradient, as it is on paper.
  @Test func aFieldPointsDownhill() throws {
    let figure = try Self.state("booth").figurePage(width: 160, showing: [.field]).figures[0]
    let arrows = figure.marks.filter { $0.role == .field }
    #expect(arrows.count > 100)
    let landscape = Booth()
    for arrow in arrows {
      guard case .arrow(let tail, let tip) = arrow.shape else { continue }
      let middle = Vector((tail.x + tip.x) / 2, (tail.y + tip.y) / 2)
      let gradient = landscape.evaluation(at: middle).gradient
      #expect((tip.x - tail.x) * gradient.x + (tip.y - tail.y) * gradient.y < 0)
    }
  }

  /// What a beat shows and hides is so in a figure too.
  @Test func beatsAreObeyed() throws {
    let beats = "beats: [{at: 0, say: s, show: [field, curvature], hide: [isolines, curves]}]"
    var state = try Self.state("saddle", beats: beats)
    state.show(step: 5)
    let page = state.figurePage(width: 160)
    #expect(page.charts.isEmpty && !page.figures[0].showsIsolines)
    let roles = Set(page.figures[0].marks.map(\.role))
    #expect(roles.isSuperset(of: [.field, .indefinite]))
  }
}
