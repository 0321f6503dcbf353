import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// A logged path is on the map, in the charts, in the readouts and on figures.
@Suite struct ShownPathTests {
  private struct Files: FileSystem {
    let text: String

    func names(inFolder path: String) -> [String]? { nil }

    func bytes(
      ofFile path: String, upTo count: Int, acceptsPipe: Bool
    ) throws(FileSystemError) -> [UInt8] { Array(text.utf8) }
  }

  private static func state(
    loss: (Double) -> Double = { $0 }, layout: String = "overlay", size: (Int, Int) = (110, 36)
  ) throws -> State {
    let rows = (0...20).map { row in
      let (x, y) = (3 - Double(row) / 10, -2 + Double(row) / 20)
      return "\(2 * row),\(x),\(y),\(loss(x * x + y * y))"
    }
    let text = """
      title: A path
      landscape: {formula: x^2 + y^2}
      view: {x: [-4, 4], y: [-4, 4]}
      start: [-3, 3]
      steps: 40
      layout: \(layout)
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.05}
        - {name: Mom, rule: momentum, learning_rate: 0.01}
      paths:
        - {name: my run, file: path.csv}
      """
    let preset = try Preset(
      reading: Array(text.utf8), file: "p.yaml",
      in: Folder(path: ".", files: Files(text: rows.joined(separator: "\n"))))
    return State.on(preset, size.0, size.1)
  }

  @Test(arguments: [
    ("overlay", (110, 36)), ("overlay", (80, 30)), ("panes", (110, 44)), ("curves", (90, 36)),
  ])
  func isOnTheScreen(layout: String, size: (Int, Int)) throws {
    var state = try Self.state(layout: layout, size: size)
    state.show(step: 20)
    let lines = state.lines
    let readout = try #require(lines.first { $0.contains("my run") })
    #expect(readout.contains("logged"))
    // Its row of step 20, and no optimizer's.
    #expect(lines.contains { $0.contains("6.250e+00") || $0.contains("6.25e+00") })
    // On every map and in the chart of losses.
    let letters = lines.reduce(0) { $0 + $1.split(separator: " ").count { $0.contains("C") } }
    #expect(letters >= (layout == "panes" ? 4 : layout == "curves" ? 2 : 2), "\(lines)")
  }

  @Test func comesWithTime() throws {
    var state = try Self.state()
    state.show(step: 0)
    #expect(state.shownPaths[0].rows.count == 1)
    state.show(step: 11)
    #expect(state.shownPaths[0].rows.last?.step == 10)
    let path = try #require(OptimizerPath(of: 2, in: state))
    #expect(path.count == 6 && path.step(5) == 10 && path.position(5) == Vector(2.5, -1.75))
    state.show(step: 2)
    #expect(OptimizerPath(of: 2, in: state)?.count == 2)
  }

  @Test func chartsShowWhatWasLogged() throws {
    var state = try Self.state { $0 + 0.125 }
    state.show(step: 20)
    let curves = CurvesView(
      state: state, rect: Rect(x: 0, y: 0, columns: 80, rows: 20), look: Look(state.view.display),
      lossFloor: nil)
    let series = try #require(curves.lossChart(columns: 80).chart.series.last)
    #expect(series.letter == "C")
    #expect(series.samples.count == 11)
    #expect(series.samples.last?.minimum == 6.375)
  }

  @Test func isOnFigures() throws {
    for layout in ["overlay", "panes"] {
      var state = try Self.state(layout: layout)
      state.show(step: 40)
      let page = state.figurePage(width: 160)
      for figure in page.figures {
        #expect(figure.marks.contains { $0.role == .trail && $0.owner == 2 })
        #expect(figure.marks.contains { $0.role == .place && $0.owner == 2 })
      }
      #expect(page.legend.contains { $0.text == "C  my run, logged" && $0.owner == 2 })
    }
  }

  @Test func isInWords() throws {
    var state = try Self.state { $0 < 5 ? $0 + 3 : $0 }
    state.show(step: 20)
    #expect(state.finalTable.split(separator: "\n").last?.hasPrefix("my run") == true)
    #expect(state.summary.contains("logged path: my run\nstep: 20\n"))
    #expect(state.summary.contains("the path does not lie on this surface: row"))
  }

  /// Said once, when the scene is opened.
  @Test func aPathOffTheSurfaceIsSaid() throws {
    let off = try Self.state { $0 == 13 ? 15 : $0 }
    let said = off.input.messages.messages.map(\.text)
    #expect(
      said == ["my run: the path does not lie on this surface: row 1 says 15, the surface 13"])
    #expect(try Self.state().input.messages.messages.isEmpty)
  }

  /// Keys act on optimizers alone.
  @Test func isNeverInFocus() throws {
    var state = try Self.state()
    for _ in 0..<5 {
      state.press(.tab)
      #expect(state.view.focus < 2)
    }
  }

  @Test func goesOverToWhatIsKept() throws {
    var state = try Self.state()
    let effects = state.keep(as: "mine")
    guard case .keep(let kept) = effects.first else {
      Issue.record("nothing is kept")
      return
    }
    #expect(kept.attachments.map(\.name) == ["path.csv"])
    #expect(kept.text.contains("paths:\n  - {name: my run, file: path.csv}\n"))
  }
}
