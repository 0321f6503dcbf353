import Optimization
import Presets

extension Command {
  /// All commands.
  ///
  /// First stand those that take a value, then those that stand for one action, then those that take a
  /// word. Each hyper-parameter of the rule in focus has one beside them.
  public static let table = withValue + time + optimizers + scenes + picture + program + withWord

  /// Those that take a number or a name, in the order of the list.
  static let withValue = [
    setRate(.learningRate, "the learning rate of the optimizer in focus, from this step on"),
    setRate(.sigma, "the noise of the optimizer in focus, from this step on"),
    goToStep, speed,
    Self("trail", .trail, "how many steps of every trail are drawn whole") {
      if case .trail(let length) = $0 { .setTrail(length) } else { nil }
    },
    Self("rotation", .rotation, "turns the landscape, in degrees; the race begins anew") {
      if case .number(let degrees) = $0 { .setRotation(degrees) } else { nil }
    },
    Self("race to", .loss, "who comes to a loss first, by steps and by evaluations") {
      if case .number(let loss) = $0 { .race(loss) } else { nil }
    },
    save,
  ]

  /// Goes to a step.
  static let goToStep = Self("go to step", .step, "a step of the race, forward or back") {
    if case .integer(let step) = $0 { .goToStep(step) } else { nil }
  }

  /// Plays so many steps a second.
  static let speed = Self("speed", .speed, "steps a second while playing") {
    if case .number(let speed) = $0 { .setSpeed(speed) } else { nil }
  }

  /// Keeps the scene as a preset under a name.
  static let save = Self("save", .presetName, "keep the scene as a preset of your own") {
    if case .word(let name) = $0 { .keep(name) } else { nil }
  }

  /// Gives a learning rate or a sigma to the optimizer in focus.
  static func setRate(_ value: Tunable, _ label: String = "") -> Self {
    Self("set \(value.word)", .rate(value), label) {
      if case .number(let number) = $0 { .set(value, to: number) } else { nil }
    }
  }

  /// Sets a row of the form.
  static func setting(_ path: [String]) -> Self {
    Self(path.joined(separator: "."), .setting(path), "") {
      if case .word(let text) = $0 { .setSetting(path, text) } else { nil }
    }
  }

  /// Gives a hyper-parameter of its rule, the one called `name`, to the optimizer in focus.
  static func parameter(_ name: String) -> Self {
    Self(name, .parameter(name), "this hyper-parameter of the optimizer in focus") {
      if case .parameter(let value) = $0 { .setParameter(name, value) } else { nil }
    }
  }

  /// Those that take a word, in the order of the list.
  static let withWord = [
    ofWord("focus", .optimizers, "which optimizer keys act on") { .focus($0) },
    ofWord("layout", .layouts, "what is drawn where") {
      Layout(rawValue: $0).map(Action.setLayout)
    },
    Self("trails as the preset has them", .setTrail(nil)),
    ofWord("theme", .themes, "the colours") { .setTheme($0) },
    addRule,
    ofWord("rule", .rules, "the rule of the optimizer in focus, from this step on") {
      .setRule($0)
    },
    openPreset, openLandscape,
  ]

  /// Adds an optimizer with a rule.
  static let addRule = ofWord("add", .rules, "one more optimizer, with a rate chosen by trial") {
    .addOptimizer($0)
  }

  /// Opens a preset of the library.
  static let openPreset = ofWord("open preset", .presets, "another scene") { .openPreset($0) }

  /// Takes the optimizers to another landscape.
  static let openLandscape = ofWord(
    "go to landscape", .landscapes, "another landscape, with the optimizers of the scene"
  ) { .openLandscape($0) }

  private static func ofWord(
    _ name: String, _ vocabulary: Vocabulary, _ label: String,
    _ make: @escaping @Sendable (String) -> Action?
  ) -> Self {
    Self(name, .word(vocabulary), label) {
      if case .word(let word) = $0 { make(word) } else { nil }
    }
  }
}
