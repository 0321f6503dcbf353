import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct DataInsetViewTests {
  @Test func namesTheBatchOfTheOptimizerInFocus() throws {
    var state = try State.bundled("mini_batches", 120, 40)
    #expect(state.text.contains("all 20 samples"))
    state.press("2")
    #expect(state.text.contains("batch 4 of 20"))
    state.press("3")
    #expect(state.text.contains("batch 1 of 20"))
  }

  @Test(arguments: [(2, 4), (3, 1)])
  func lightsAsManySamplesAsTheBatchHas(key: Int, count: Int) throws {
    var state = try State.bundled("mini_batches", 120, 40)
    state.press(String(key))
    for _ in 0..<20 {
      state.press(".")
      let lit = insetRows(state).joined().filter { $0 == "\u{25CF}" }.count
      // One sample may be drawn twice, and two may share a cell.
      #expect((1...count).contains(lit))
    }
  }

  /// The rows between the title of the inset and its lower edge, without what is beside them.
  private func insetRows(_ state: State) -> [String] {
    let lines = state.lines
    guard let top = lines.firstIndex(where: { $0.contains("of 20 ") }),
      let start = lines[top].range(of: "\u{256D}")
    else { return [] }
    let offset = lines[top].distance(from: lines[top].startIndex, to: start.lowerBound)
    return lines[(top + 1)..<(top + 6)].map { String($0.dropFirst(offset).prefix(24)) }
  }

  @Test func showsPlacesAsPlaces() throws {
    var state = State.on(try Self.centers(), 120, 40)
    #expect(state.text.contains("all 3 samples"))
    state.press("2")
    #expect(state.text.contains("batch 1 of 3"))
  }

  @Test func givesWayToWhatTheMapIsAbout() throws {
    // The start is in the corner where the inset would be.
    var preset = try Self.centers()
    let before = State.on(preset, 120, 40).lines.firstIndex { $0.contains("all 3 samples") }
    preset.start = Vector(preset.view.x.upperBound * 0.8, preset.view.y.upperBound * 0.8)
    let after = State.on(preset, 120, 40).lines.firstIndex { $0.contains("all 3 samples") }
    let (first, second) = (try #require(before), try #require(after))
    #expect(second > first)
  }

  @Test func needsRoom() throws {
    #expect(!(try State.bundled("mini_batches", 60, 16)).text.contains("all 20"))
    #expect(!State.on(.crowd(2), 120, 40).text.contains("samples"))
  }

  @Test func isLegibleWithoutUnicode() throws {
    let state = State.on(try .bundled("mini_batches"), 120, 40, glyphs: .ascii)
    #expect(state.text.contains("all 20 samples"))
    #expect(state.text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  private static func centers() throws -> Preset {
    let text = """
      title: Centers
      landscape: {data: {model: centers, samples: [[-1, -1], [1, -1], [0, 1]]}}
      view: {x: [-2, 2], y: [-2, 2]}
      start: [-1.5, -1.5]
      optimizers:
        - {name: All, rule: gradient_descent, learning_rate: 0.1}
        - {name: One, rule: gradient_descent, learning_rate: 0.1, gradient: {batch: 1}}
      """
    return try Preset(reading: Array(text.utf8), file: "centers.yaml")
  }
}
