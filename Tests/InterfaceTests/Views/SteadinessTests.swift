import Plotting
import Presets
import Testing

@testable import Interface

/// Nothing on the screen moves because a number changed: every column stays where it is while any
/// bundled preset runs.
@Suite struct SteadinessTests {
  /// Every step at first, when most happens, then some.
  private static let steps = Array(0..<10) + stride(from: 10, through: 500, by: 35) + [1500, 4000]

  private static func look(_ state: State) -> Look { Look(state.view.display) }

  @Test(arguments: Preset.scenicNames) func tables(name: String) throws {
    for (columns, rows) in [(80, 24), (40, 12), (160, 18)] {
      var preset = try Preset.bundled(name)
      preset.layout = .overlay
      var state = State.on(preset, columns, rows)
      let rect = Screen(state).table
      #expect(!rect.isEmpty)
      var headings: [Token]?
      for step in Self.steps {
        state.show(step: step)
        let buffer = CellBuffer(of: state.view.size) {
          TableView(
            state: state, rect: rect, look: Self.look(state), ensembles: state.ensembleSummaries
          ).draw(into: &$0)
        }
        var names = Token.all(in: buffer, y: rect.y)
        // "1-3 of 4" is no heading.
        if names[0].text.contains("-") { names.removeFirst(3) }
        #expect(names == headings ?? names)
        headings = names
        for row in 1..<rect.rows {
          for name in names where !Self.beginnings.contains(name.text) {
            let y = rect.y + row
            #expect(buffer[name.endX - 1, y].scalar != " ", "\(name.text) at \(step)")
            #expect(buffer[name.endX, y].scalar == " ", "\(name.text) at \(step)")
          }
        }
      }
    }
  }

  /// Words that headings begin with: no column ends there.
  private static let beginnings: Set = ["deep", "lower", "mean", "sd", "10", "90"]

  @Test(arguments: Preset.scenicNames) func cards(name: String) throws {
    var preset = try Preset.bundled(name)
    preset.layout = .overlay
    var state = State.on(preset, 120, 40)
    let rect = Screen(state).cards
    #expect(!rect.isEmpty)
    let labels: Set = ["loss", "|grad|", "eta", "sigma", "x", "y", "mean", "sd", "10"]
    var ends: [Int: [Int]] = [:]
    for step in Self.steps {
      state.show(step: step)
      let buffer = CellBuffer(of: state.view.size) {
        CardsView(
          state: state, rect: rect, look: Self.look(state), ensembles: state.ensembleSummaries
        ).draw(into: &$0)
      }
      for y in rect.y..<rect.endY {
        let tokens = Token.all(in: buffer, y: y, from: rect.x + 1)
        guard tokens.prefix(2).contains(where: { labels.contains($0.text) }) else { continue }
        let here = tokens.map(\.endX)
        #expect(here == ends[y] ?? here, "row \(y) at step \(step)")
        ends[y] = here
      }
    }
    #expect(ends.count >= 3)
  }

  @Test(arguments: Preset.scenicNames) func panes(name: String) throws {
    var preset = try Preset.bundled(name)
    preset.layout = .panes
    for (columns, rows) in [(80, 24), (200, 60)] {
      var state = State.on(preset, columns, rows)
      let screen = Screen(state)
      var ends: [Int: [[Int]]] = [:]
      for step in Self.steps {
        state.show(step: step)
        for (pane, geometry) in zip(screen.panes, screen.geometries(state)) {
          let index = try #require(pane.optimizers.first)
          guard state.scene.timeline.race.runs[index].particle.divergedAt == nil else { continue }
          let buffer = CellBuffer(of: state.view.size) {
            PaneFrameView(
              state: state, index: index, geometry: geometry, look: Self.look(state),
              ensembles: state.ensembleSummaries
            ).draw(into: &$0)
          }
          let here = [geometry.title, geometry.lowerEdge].map { line in
            Token.all(in: buffer, y: line.y).filter { !Self.mayChange.contains($0.text) }
              .map(\.endX)
          }
          #expect(here == ends[index] ?? here, "step \(step)")
          ends[index] = here
        }
      }
    }
  }

  /// The condition, whose words differ in number, and the parenthesis before a padded coordinate.
  private static let paces: Set = ["PLAYS", "PAUSED", "ENDED", "SEEKS"]
  private static let mayChange: Set = ["running", "converged", "step", "limit", "("]

  @Test(arguments: Preset.scenicNames) func header(name: String) throws {
    for columns in [80, 120] {
      for glyphs in [GlyphSet.braille, .ascii] {
        var state = State.on(try .bundled(name), columns, 24, glyphs: glyphs)
        let rect = Rect(x: 0, y: 0, columns: columns, rows: 1)
        func ends() -> [Int] {
          let buffer = CellBuffer(of: state.view.size) {
            HeaderView(state: state, rect: rect, look: Self.look(state)).draw(into: &$0)
          }
          // The word for how time passes stands at the left of its room.
          return Token.all(in: buffer, y: 0).filter { !Self.paces.contains($0.text) }.map(\.endX)
        }
        let first = ends()
        for step in Self.steps {
          state.show(step: step)
          #expect(ends() == first)
          state.press(" ")
          #expect(ends() == first)
        }
      }
    }
  }
}
