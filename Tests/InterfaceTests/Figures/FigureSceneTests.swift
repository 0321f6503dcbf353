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
    state.finishJobs()
    state.show(step: step)
    return state
  }

  @Test(arguments: Preset.scenicNames, Layout.allCases)
  func everyPresetHasAPage(name: String, layout: Presets.Layout) throws {
    for width in [70.0, 90, 160] { try check(name, layout, width) }
  }

  private func check(_ name: String, _ layout: Presets.Layout, _ width: Double) throws {
    let preset = try Preset.bundled(name)
    let state = Self.state(preset, layout, at: min(60, preset.steps))
    let page = state.figurePage(width: width)
    let count = preset.optimizers.count
    #expect(page.figures.count == (layout == .curves ? 0 : layout.hasPanes ? count : 1))
    #expect((1...3).contains(page.charts.count))
    // Titles of panes name their optimizers.
    #expect(page.legend.filter { $0.owner != nil }.count == (layout.hasPanes ? 0 : count))
    for figure in page.figures {
      let roles = figure.marks.map(\.role)
      #expect((figure.ground == nil) == roles.contains(.landscape))
      let owners = Set(figure.marks.filter { $0.role == .trail }.compactMap(\.owner))
      #expect(owners.count == (layout.hasPanes ? 1 : count))
      #expect((figure.camera == nil) == !layout.isRelief)
    }
    let drawing = page.drawing(width: width, palette: state.view.display.palette)
    #expect(drawing.height > 30 && drawing.height < 400)
    // No frame is squeezed.
    for case .clip(let box) in drawing.elements { #expect(box.width > 18 && box.height > 10) }
    #expect(Self.spots(of: drawing).allSatisfy { $0.x.isFinite && $0.y.isFinite })
    // What is written stays on the page.
    for case .text(let text) in drawing.elements {
      #expect((0...width).contains(text.spot.x) && (0...drawing.height).contains(text.spot.y))
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
    for figure in state.figurePage(width: 160).figures {
      #expect(figure.marks.contains { $0.role == .spread })
      let particles = figure.marks.flatMap(\.parts).compactMap { mark -> Int? in
        if case .dots(let points) = mark.shape, mark.role == .particle { points.count } else { nil }
      }
      #expect(particles == [20])
    }
  }

  @Test func aConstraintIsDrawnOnceAndRound() throws {
    let state = Self.state(try Preset.bundled("constraint"), .overlay, at: 100)
    let figure = state.figurePage(width: 160).figures[0]
    #expect(figure.marks.filter { $0.role == .constraint }.count == 1)
    #expect(figure.hasEqualScales)
  }

  /// A circle of the plane is one on the page, in a map alone and in panes, on wide paper and narrow.
  @Test(arguments: [Presets.Layout.overlay, .panes], [80.0, 160])
  func circlesAreRound(layout: Presets.Layout, width: Double) throws {
    let state = Self.state(try Preset.bundled("constraint"), layout, at: 100)
    let drawing = state.figurePage(width: width)
      .drawing(width: width, palette: state.view.display.palette)
    let circles = drawing.elements.compactMap { element -> [Spot]? in
      guard case .path(let path, let paint) = element, paint.dashes == [1.6, 0.7] else {
        return nil
      }
      let spots = path.parts.flatMap(\.spots)
      return spots.count > 20 ? spots : nil
    }
    #expect(circles.count == (layout == .overlay ? 1 : 4))
    for spots in circles {
      let (xs, ys) = (spots.map(\.x), spots.map(\.y))
      let across = try #require(xs.max()) - (try #require(xs.min()))
      let down = try #require(ys.max()) - (try #require(ys.min()))
      #expect(abs(across / down - 1) < 0.01)
    }
  }

  /// What a rule was given and what it remembers are named in words.
  @Test func theLegendSaysWhatArrowsAre() throws {
    let state = Self.state(try Preset.bundled("yogi"), .overlay, at: 10)
    let texts = state.figurePage(width: 160, showing: [.arrows]).legend.map(\.text)
    #expect(texts.contains("g: of the batch") && texts.contains("m: remembered"))
  }

  /// Theory and arrows are drawn when they are asked for, and the legend says what they are.
  @Test func layersAreDrawnWhenAskedFor() throws {
    let state = Self.state(try Preset.bundled("polyak_averaging"), .overlay, at: 200)
    let plain = state.figurePage(width: 160)
    #expect(plain.figures[0].marks.allSatisfy { ![.theory, .push, .move].contains($0.role) })
    let page = state.figurePage(width: 160, showing: [.theory, .arrows])
    func count(_ role: Mark.Role) -> Int { page.figures[0].marks.count { $0.role == role } }
    #expect(count(.theory) == 3 && count(.push) == 3 && count(.move) == 3)
    let keys = page.legend.map(\.key)
    #expect(keys.contains(.line(.theory)) && keys.contains(.arrow(.move)))
    // A ring of two standard deviations: half as far as that lies the covariance of theory.
    let run = state.scene.timeline.race.runs[0]
    let spread = try #require(run.stationarySpread(around: Vector(0, 0)))
    guard
      case .line(let ring) = try #require(page.figures[0].marks.first { $0.role == .theory }).shape
    else { return }
    let radii = ring.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    #expect(abs(try #require(radii.max()) / (2 * max(spread.along, spread.across)) - 1) < 0.01)
  }

  /// The density of a temperature is a graph along the foot of a curve.
  @Test func aDensityHasItsGraph() throws {
    let state = Self.state(try Preset.bundled("sharp_and_flat"), .overlay, at: 200)
    let page = state.figurePage(width: 160, showing: [.theory, .arrows])
    let figure = page.figures[0]
    let lines = figure.marks.filter { $0.role == .density }
    guard lines.count == 1, case .line(let graph) = lines[0].shape else {
      Issue.record("no graph")
      return
    }
    let heights = graph.map { ($0.y - figure.viewport.y.lowerBound) / figure.viewport.height }
    #expect(abs(try #require(heights.max()) - 0.3) < 1e-9)
    #expect(figure.marks.contains { $0.role == .tangent })
    #expect(page.legend.contains { $0.text.hasPrefix("exp(-f/T), T = ") })
  }

  /// Numbers are compared, not how they are written.
  @Test func aRateInANameIsSeenHoweverItIsWritten() throws {
    let page = try State.bundled("three_rates").figurePage(width: 160)
    let names = page.legend.filter { $0.owner != nil }.map(\.text)
    #expect(names.count == 4 && names.allSatisfy { !$0.contains("rate") }, "\(names)")
  }

  /// A rate is said once where it is everyone's, and not beside a name that has it.
  @Test func ratesAreSaidOnce() throws {
    let same = Self.state(try Preset.bundled("polyak_averaging"), .overlay, at: 10)
    let entries = same.figurePage(width: 160).legend
    #expect(entries.filter { $0.text.contains("rate") }.map(\.text) == ["learning rate 0.2"])
    let named = Self.state(try Preset.bundled("ravine"), .overlay, at: 10)
    #expect(
      named.figurePage(width: 160).legend.prefix(3).map(\.text) == [
        "A  GD .1", "B  GD .25", "C  GD .4",
      ])
    let other = Self.state(try Preset.bundled("welcome"), .overlay, at: 10)
    #expect(other.figurePage(width: 160).legend[2].text == "C  Adam, rate 0.02")
  }

  /// A way is cut at its length, and both parts share the place where they meet.
  @Test func trailsAreCutAtTheirLength() throws {
    var state = Self.state(.crowd(1, steps: 100), .overlay, at: 60)
    state.setTrail(.last(20))
    let marks = state.figurePage(width: 160).figures[0].marks
    func points(_ role: Mark.Role) -> [Point] {
      marks.flatMap(\.parts).compactMap { mark -> [Point]? in
        if case .line(let points) = mark.shape, mark.role == role { points } else { nil }
      }.flatMap { $0 }
    }
    #expect(points(.oldTrail).count == 41 && points(.trail).count == 21)
    #expect(points(.oldTrail).last == points(.trail).first)
    state.setTrail(.nothing)
    #expect(!state.figurePage(width: 160).figures[0].marks.contains { $0.role == .trail })
  }

  /// A run that leaves is an arrow at the edge, and nothing on the page is far away.
  @Test func whoLeavesIsSeenLeaving() throws {
    var preset = Preset.crowd(1)
    preset.optimizers[0].learningRate = LearningRate(constant: 5)
    let state = Self.state(preset, .overlay, at: 400)
    let drawing = state.figurePage(width: 100).drawing(
      width: 100, palette: state.view.display.palette)
    #expect(Self.spots(of: drawing).allSatisfy { $0.x.magnitude < 1e7 && $0.y.magnitude < 1e7 })
  }
}
