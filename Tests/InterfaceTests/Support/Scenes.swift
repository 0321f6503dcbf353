import Foundation
import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

extension Preset {
  /// The names of all presets compiled into the binary.
  static let bundledNames = PresetLibrary(folders: []).names

  /// Those that are looked at from all sides, at every step: the ones that ask nothing.
  ///
  /// With all lessons that would take most of the time that the tests take.
  static let scenicNames = bundledNames.filter { name in
    (try? bundled(name))?.beats.contains { $0.question != nil } == false
  }

  /// A preset compiled into the binary, its ensembles made smaller: thousands of particles would take
  /// a test minutes and show no more.
  static func bundled(_ name: String, mostParticles: Int = 20) throws -> Self {
    let source = try PresetLibrary(folders: []).find(name)
    var preset = try Self(reading: source.bytes, file: source.file)
    for index in preset.optimizers.indices {
      preset.optimizers[index].particles = min(
        preset.optimizers[index].particles, mostParticles)
    }
    return preset
  }

  /// A bowl with `count` optimizers of all kinds: noise, momentum, averages, clipping, a schedule.
  static func crowd(
    _ count: Int, steps: Int = 500, name: (Int) -> String = { "Optimizer \($0)" }
  ) -> Self {
    var preset = Self(title: "Crowd", landscape: Quadratic(), landscapeName: "quadratic")
    preset.steps = steps
    preset.seed = 11
    preset.optimizers = (0..<count).map { index in
      let rule: any Rule = [GradientDescent(), Momentum(), Adam()][index % 3]
      var optimizer = Optimizer(
        name: name(index), rule: rule, learningRate: LearningRate(constant: 0.01))
      if index % 2 == 1 {
        optimizer.noise = GradientNoise(.annealed(eta: 1, gamma: 0.55, form: .paper))
      }
      if index % 4 == 1 { optimizer.average = ExponentialAverage() }
      if index % 4 == 2 { optimizer.average = TailAverage() }
      if index == 3 { optimizer.clip = .norm(limit: 1) }
      return optimizer
    }
    return preset
  }

  /// Wide, combining, joined and right-to-left characters wherever a file may have text.
  static func ofAllScripts() throws -> Self {
    let text = """
      title: "急な谷底での最適化：学習率と慣性の影響を観察する、とても長い題名 🏔️"
      landscape: {formula: 0.1*x^2 + 2*y^2}
      view: {x: [-6, 2], y: [-3, 3]}
      start: [-5, -2]
      steps: 60
      optimizers:
        - {name: 勾配降下法（学習率０．４）, rule: gradient_descent, learning_rate: 0.4}
        - {name: "Ne\u{301}ste\u{301}rov e\u{302}\u{301} 👩\u{200D}🚀👍🏽", rule: nesterov, learning_rate: 0.1}
        - {name: "경사 하강법 \u{1100}\u{1167}\u{11BC}\u{1109}\u{1161}", rule: momentum, learning_rate: 0.05}
        - {name: "ירידת מדרון \u{202E}abc\u{202C} 🇩🇪", rule: adam, learning_rate: 0.1}
      beats:
        - at: 0
          say: 「谷」を横切る方向の曲率は、谷に沿う方向の二十倍である。そのため、学習率が大きすぎると（例えば０．５）振動する。Momentum は、その振動をならす！
      """
    return try Self(reading: Array(text.utf8), file: "scripts.yaml")
  }

  /// A curve instead of a plane.
  static func curve() throws -> Self {
    let text = """
      title: Curve
      landscape: {formula: 0.1*x^2 + cos(3*x)}
      view: {x: [-4, 4]}
      start: 3.5
      optimizers:
        - {name: GD, rule: gradient_descent, learning_rate: 0.05}
        - {name: Momentum, rule: momentum, learning_rate: 0.02}
      """
    return try Self(reading: Array(text.utf8), file: "curve.yaml")
  }
}

extension State {
  /// A scene on a screen of 80 x 24 without colour unless told otherwise, with all searches done.
  static func on(
    _ preset: Preset, _ columns: Int = 80, _ rows: Int = 24, tier: ColorTier = .mono,
    glyphs: GlyphSet = .braille, theme: Theme = .dark, library: [LibraryEntry] = [],
    pace: Pace = Pace(), language: Language = .en
  ) -> Self {
    var preset = preset
    if language != .en { preset.language = language }
    var state = Self(
      preset, size: Size(columns: columns, rows: rows),
      display: Display(tier: tier, glyphs: glyphs, theme: theme, language: language),
      library: library, pace: pace)
    state.finishJobs()
    return state
  }

  /// What decides about every run: the same where nothing was changed.
  var origins: [Run.Origin] { scene.timeline.race.runs.map(\.origin) }

  /// A bundled scene.
  static func bundled(_ name: String, _ columns: Int = 80, _ rows: Int = 24) throws -> Self {
    .on(try .bundled(name), columns, rows)
  }

  /// Presses the keys of `characters` one after the other.
  @discardableResult
  mutating func press(_ characters: String) -> [Effect] {
    characters.unicodeScalars.flatMap { update(&self, .key(.character($0))) }
  }

  /// Presses one key.
  @discardableResult
  mutating func press(_ key: Key) -> [Effect] { update(&self, .key(key)) }

  /// Lets time pass in one tick.
  mutating func wait(_ time: Duration) {
    _ = update(&self, .tick(time))
  }

  /// Uses the mouse on a cell of the screen as it is now.
  @discardableResult
  mutating func mouse(_ action: Mouse.Action, x: Int, y: Int) -> [Effect] {
    var renderer = Renderer()
    _ = renderer.frame(self)
    return update(&self, .mouse(Mouse(action, x: x, y: y), over: renderer.target(atX: x, y: y)))
  }

  /// Presses and releases a button on a cell.
  @discardableResult
  mutating func click(x: Int, y: Int, button: Int = 0) -> [Effect] {
    mouse(.press(button: button), x: x, y: y) + mouse(.release(button: button), x: x, y: y)
  }

  /// Where `text` begins on the screen, for the mouse.
  func find(_ text: String, after row: Int = 0) -> (x: Int, y: Int)? {
    for (y, line) in lines.enumerated() where y >= row {
      if let range = line.range(of: text) {
        return (line.distance(from: line.startIndex, to: range.lowerBound), y)
      }
    }
    return nil
  }

  /// Everything the runs have been through, and what they are about to do.
  var past: Past {
    Past(
      step: scene.timeline.step, histories: scene.timeline.histories.map(\.buckets),
      samples: scene.timeline.race.runs.map(\.sample),
      recipes: scene.timeline.race.runs.map(\.optimizer))
  }

  /// The screen as a renderer draws it that has drawn nothing before.
  var frame: CellBuffer {
    var renderer = Renderer()
    return renderer.frame(self)
  }

  /// The characters of each row of the screen.
  var lines: [String] { frame.lines }

  /// The screen as one text.
  var text: String { lines.joined(separator: "\n") }
}

/// The trajectories of a race, for comparing two of them to the bit.
struct Past: Equatable {
  var step: Int
  var histories: [[History.Bucket]]
  var samples: [Sample]
  var recipes: [Optimizer]
}

extension Renderer {
  /// Draws one frame.
  mutating func frame(_ state: State) -> CellBuffer {
    var buffer = CellBuffer(size: state.view.size)
    render(state, into: &buffer)
    return buffer
  }
}
