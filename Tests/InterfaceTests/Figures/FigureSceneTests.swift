import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// Scenes as figures: everything that is on a map is in the description.
@Suite struct FigureSceneTests {
  private static func state(_ preset: Preset, _ layout: Presets.Layout, at step: Int) -> State {
    var preset = preset
    preset.layout = layout
    var state = State.on(preset)
    state.finishSearch()
    state.show(step: step)
    return state
  }

  @Test(arguments: Preset.bundledNames, Layout.allCases)
  func everyPresetHasAPage(name: String, layout: Presets.Layout) throws {
    let preset = try Preset.bundled(name)
    let state = Self.state(preset, layout, at: min(60, preset.steps))
    let page = state.figurePage
    let count = preset.optimizers.count
    #expect(page.figures.count == [.overlay: 1, .panes: count, .curves: 0][layout])
    #expect((1...3).contains(page.charts.count))
    #expect(page.legend.filter { $0.owner != nil }.count == count)
    for figure in page.figures {
      let roles = figure.marks.map(\.role)
      #expect((figure.ground == nil) == roles.contains(.landscape))
      let owners = Set(figure.marks.filter { $0.role == .trail }.compactMap(\.owner))
      #expect(owners.count == (layout == .panes ? 1 : count))
    }
    let drawing = page.drawing(width: 160, palette: state.view.display.palette)
    #expect(drawing.height > 30 && drawing.height < 400)
    #expect(Self.spots(of: drawing).allSatisfy { $0.x.isFinite && $0.y.isFinite })
    // What is written stays on the page.
    for case .text(let text) in drawing.elements {
      #expect((0...160).contains(text.spot.x) && (0...drawing.height).contains(text.spot.y))
    }
  }

  private static func spots(of drawing: Drawing) -> [Spot] {
    drawing.elements.flatMap { element -> [Spot] in
      guard case .path(let path, _) = element else { return [] }
      return path.parts.flatMap(\.spots)
    }
  }

  @Test func ensemblesHaveParticlesAndSpread() throws {
    let state = Self.state(try Preset.bundled("escape"), .panes, at: 40)
    for figure in state.figurePage.figures {
      #expect(figure.marks.contains { $0.role == .spread })
      let particles = figure.marks.compactMap { mark -> Int? in
        if case .dots(let points) = mark.shape, mark.role == .particle { points.count } else { nil }
      }
      #expect(particles == [20])
    }
  }

  @Test func aConstraintIsDrawnOnceAndRound() throws {
    let state = Self.state(try Preset.bundled("constraint"), .overlay, at: 100)
    let figure = state.figurePage.figures[0]
    #expect(figure.marks.filter { $0.role == .constraint }.count == 1)
    // As wide as high: the map's proportion and its view agree.
    let proportion = FigurePage.mapProportion(figures: 1, charts: state.figurePage.charts.count)
    #expect(abs(figure.viewport.width / figure.viewport.height / proportion - 1) < 0.01)
  }

  /// A way is cut at its length, and both parts share the place where they meet.
  @Test func trailsAreCutAtTheirLength() throws {
    var state = Self.state(.crowd(1, steps: 100), .overlay, at: 60)
    state.setTrail(.last(20))
    let marks = state.figurePage.figures[0].marks
    func points(_ role: Mark.Role) -> [Point] {
      marks.compactMap { mark -> [Point]? in
        if case .line(let points) = mark.shape, mark.role == role { points } else { nil }
      }.flatMap { $0 }
    }
    #expect(points(.oldTrail).count == 41 && points(.trail).count == 21)
    #expect(points(.oldTrail).last == points(.trail).first)
    state.setTrail(.nothing)
    #expect(!state.figurePage.figures[0].marks.contains { $0.role == .trail })
  }

  /// A run that leaves is an arrow at the edge, and nothing on the page is far away.
  @Test func whoLeavesIsSeenLeaving() throws {
    var preset = Preset.crowd(1)
    preset.optimizers[0].learningRate = LearningRate(constant: 5)
    let state = Self.state(preset, .overlay, at: 400)
    let drawing = state.figurePage.drawing(width: 100, palette: state.view.display.palette)
    #expect(Self.spots(of: drawing).allSatisfy { $0.x.magnitude < 1e7 && $0.y.magnitude < 1e7 })
  }
}
