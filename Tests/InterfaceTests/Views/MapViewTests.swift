import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct MapViewTests {
  /// A ball that rolls through a flat valley from left to right, with an average.
  private static func scene(_ average: any Average) throws -> State {
    let text = """
      title: Rolling
      landscape: {formula: 0.1*x^2 + y^2}
      view: {x: [-6, 6], y: [-3, 3]}
      start: [-5, 0]
      steps: 100
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.1}
      """
    var preset = try Preset(reading: Array(text.utf8), file: "rolling.yaml")
    preset.optimizers[0].average = average
    return .on(preset)
  }

  private static func dots(_ state: State) -> Int {
    state.lines.joined().unicodeScalars.count { $0 == "\u{2022}" }
  }

  @Test func snapshotsAreDots() throws {
    var average = SnapshotAverage()
    average.every = 15
    var state = try Self.scene(average)
    #expect(Self.dots(state) == 0)
    for (step, dots) in [(14, 0), (38, 2), (72, 4), (38, 2)] {
      state.scene.timeline.seek(to: step)
      #expect(Self.dots(state) == dots)
    }
  }

  @Test func otherAveragesHaveNone() throws {
    var state = try Self.scene(TailAverage())
    state.scene.timeline.seek(to: 60)
    #expect(Self.dots(state) == 0)
  }
}
