import Presets

@testable import Interface

extension State {
  /// A lesson with all that beats can do: A halves its place from 8.
  static func lesson(_ beats: String, steps: Int = 60, columns: Int = 80, pace: Pace = Pace())
    throws -> Self
  {
    let text = """
      title: Halves
      summary: It halves its place.
      landscape: {formula: "0.5*x^2 + 0.5*y^2"}
      view: {x: [-9, 9], y: [-9, 9]}
      start: [8, 4]
      steps: \(steps)
      speed: 10
      layout: panes
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.5}
        - {name: B, rule: gradient_descent, learning_rate: 0.1}
      beats:
      \(beats)
      """
    return .on(try Preset(reading: Array(text.utf8), file: "lesson.yaml"), columns, 24, pace: pace)
  }

  /// What the caption says, each part a line.
  var caption: [String] { Caption(self).text }

  /// Lets so much time pass in small ticks.
  mutating func play(for time: Duration) {
    var left = time
    while left > .zero {
      wait(.milliseconds(50))
      left -= .milliseconds(50)
    }
  }
}
