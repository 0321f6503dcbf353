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
    setRate(.learningRate, .rateOfFocus),
    setRate(.sigma, .noiseOfFocus),
    goToStep, speed,
    Self("trail", .trail, .trailLengthCommand) {
      if case .trail(let length) = $0 { .setTrail(length) } else { nil }
    },
    Self("rotation", .rotation, .rotationCommand) {
      if case .number(let degrees) = $0 { .setRotation(degrees) } else { nil }
    },
    Self("race to", .loss, .raceCommand) {
      if case .number(let loss) = $0 { .race(loss) } else { nil }
    },
    save, drawFigure, drawScreen,
  ]

  /// Goes to a step.
  static let goToStep = Self("go to step", .step, .goToStepCommand) {
    if case .integer(let step) = $0 { .goToStep(step) } else { nil }
  }

  /// Plays so many steps a second.
  static let speed = Self("speed", .speed, .stepsASecondWhilePlaying) {
    if case .number(let speed) = $0 { .setSpeed(speed) } else { nil }
  }

  /// Keeps the scene as a preset under a name.
  static let save = Self("save", .presetName, .keepAsYourPreset) {
    if case .word(let name) = $0 { .keep(name) } else { nil }
  }

  /// Draws the scene as a figure for paper.
  static let drawFigure = drawing(.figure, .figureCommand)

  /// Draws the screen as it is.
  static let drawScreen = drawing(.picture, .pictureCommand)

  private static func drawing(_ kind: Sheet.Kind, _ label: Phrase) -> Self {
    Self(kind.rawValue, .file(kind), label) {
      if case .word(let path) = $0 { .draw(kind, path) } else { nil }
    }
  }

  /// Gives a learning rate or a sigma to the optimizer in focus.
  static func setRate(_ value: Tunable, _ label: Phrase = .none) -> Self {
    Self("set \(value.word)", .rate(value), label, aliases: value.aliases) {
      switch $0 {
      case .number(let number): .set(value, to: number)
      case .times(let factor):
        value == .learningRate ? .scaleLearningRate(factor) : .scaleSigma(factor)
      default: nil
      }
    }
  }

  /// Sets a row of the form.
  static func setting(_ path: [String]) -> Self {
    Self(path.joined(separator: "."), .setting(path), .none) {
      if case .word(let text) = $0 { .setSetting(path, text) } else { nil }
    }
  }

  /// Gives a hyper-parameter of its rule, the one called `name`, to the optimizer in focus.
  static func parameter(_ name: String) -> Self {
    Self(name, .parameter(name), .hyperParameterOfFocus) {
      if case .parameter(let value) = $0 { .setParameter(name, value) } else { nil }
    }
  }

  /// Those that take a word, in the order of the list.
  static let withWord = [
    ofWord("focus", .optimizers, .whichOptimizerKeysActOn) { .focus($0) },
    ofWord("layout", .layouts, .whatIsDrawnWhere) {
      Layout(rawValue: $0).map(Action.setLayout)
    },
    Self(.trailsAsPreset, .setTrail(nil)),
    toggleCurve,
    ofWord("axis", .axes, .whatCurvesAreOver) {
      CurveAxis(rawValue: $0).map(Action.drawCurvesOver)
    },
    ofWord("theme", .themes, .theColours) { .setTheme($0) },
    addRule,
    ofWord("rule", .rules, .ruleOfFocus) {
      .setRule($0)
    },
    openPreset, openLandscape,
  ]

  /// Adds a chart, or takes it away.
  static let toggleCurve = ofWord("curve", .curves, .showsAChart) {
    Curve(rawValue: $0).map(Action.toggleCurve)
  }

  /// Adds an optimizer with a rule.
  static let addRule = ofWord("add", .rules, .oneMoreOptimizer) {
    .addOptimizer($0)
  }

  /// Opens a preset of the library.
  static let openPreset = ofWord("open preset", .presets, .anotherScene) { .openPreset($0) }

  /// Takes the optimizers to another landscape.
  static let openLandscape = ofWord(
    "go to landscape", .landscapes, .anotherLandscape
  ) { .openLandscape($0) }

  private static func ofWord(
    _ name: String, _ vocabulary: Vocabulary, _ label: Phrase,
    _ make: @escaping @Sendable (String) -> Action?
  ) -> Self {
    Self(name, .word(vocabulary), label) {
      if case .word(let word) = $0 { make(word) } else { nil }
    }
  }
}
