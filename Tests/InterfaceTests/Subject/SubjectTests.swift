import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The subject, row by row: each can be written in a preset, runs, and is drawn.
///
/// Rows are numbered as in the list of concepts this program was built for; a test is named after its
/// row.
@Suite struct SubjectTests {
  /// A scene of a landscape and some optimizers called A, B, C, as a preset file has them, on a screen
  /// with room for cards and curves.
  static func scene(
    on landscape: String, _ optimizers: [String], start: String = "[-4, 2]", steps: Int = 200,
    more: String = ""
  ) throws -> State {
    let text = """
      title: Row
      landscape: \(landscape)
      start: \(start)
      steps: \(steps)
      optimizers:

      """
    let lines = zip("ABCDEFGHI", optimizers).map { "  - {name: \($0), \($1)}\n" }.joined()
    return .on(try Preset(reading: Array((text + lines + more).utf8), file: "row.yaml"), 120, 40)
  }

  /// A bowl, five times as steep along y.
  static let bowl = "{formula: 0.1*x^2 + 0.5*y^2}"
}

extension State {
  /// The run of the optimizer at this place, after `step` updates of the race.
  mutating func run(_ index: Int, at step: Int) -> Run {
    show(step: step)
    return scene.timeline.race.runs[index]
  }

  /// The scene after `step` updates.
  func at(_ step: Int) -> Self {
    var state = self
    state.show(step: step)
    return state
  }

  /// How many cells differ from those of another picture of the same size.
  func differences(from other: State) -> Int {
    zip(frame.cells, other.frame.cells).count { $0 != $1 }
  }

  /// The present picture without and with something that a key shows: how many cells it takes.
  func cells(shownBy key: String) -> Int {
    var other = self
    other.press(key)
    other.finishJobs()
    return other.differences(from: self)
  }

  /// What the explanation says of the optimizer in focus.
  var explanation: String {
    Explanation(self).lines(columns: 200).map(\.text).joined(separator: "\n")
  }

  /// How often a sign stands on the screen.
  func count(of sign: Unicode.Scalar) -> Int {
    lines.joined().unicodeScalars.count { $0 == sign }
  }
}
