import Optimization
import Presets

extension Command {
  /// What has to be typed behind the name of a command.
  public enum Argument: Hashable, Sendable {
    /// Nothing.
    case none
    /// A learning rate or a sigma, greater than 0.
    case rate(Tunable)
    /// A value of the hyper-parameter of this name, of the rule in focus.
    case parameter(String)
    /// What the row of the form with this path may say.
    case setting([String])
    /// A step of the race.
    case step
    /// Steps a second.
    case speed
    /// A loss.
    case loss
    /// An angle in degrees.
    case rotation
    /// How much of a trail is drawn whole.
    case trail
    /// A name for a preset.
    case presetName
    /// A path for a file that shows what is on the screen.
    case file(Sheet.Kind)
    /// One of the words that there are.
    case word(Vocabulary)

    /// What was typed, read.
    public enum Value: Hashable, Sendable {
      case none
      case number(Double)
      /// So many times what it is.
      case times(Double)
      case integer(Int)
      case parameter(ParameterValue)
      case trail(TrailLength)
      case word(String)
    }

    /// What stands for it where commands are listed.
    public var placeholder: String {
      switch self {
      case .none: ""
      case .rate, .speed, .parameter: "NUMBER"
      case .setting: "VALUE"
      case .step: "STEP"
      case .rotation: "DEGREES"
      case .loss: "LOSS"
      case .trail: "STEPS"
      case .presetName: "NAME"
      case .file: "FILE"
      case .word(let vocabulary): vocabulary.placeholder
      }
    }
  }
}

extension Command.Argument {
  /// What is asked where only the argument is typed; nil where `name` says it.
  func question(in state: State) -> String? {
    switch self {
    case .rate(let value):
      state.word(Phrase(same: optimizer(in: state)) + .colon + value.heading)
    case .parameter(let name): "\(optimizer(in: state)): \(name)"
    case .setting(let path): "\(path.joined(separator: "."))"
    case .speed: state.word(.stepsASecondQuestion)
    case .rotation: state.word(.degreesOfTheLandscape)
    case .loss: state.word(.raceToTheLoss)
    case .trail: state.word(.stepsOfATrail)
    case .presetName: state.word(.saveAs)
    case .file(let kind): state.word(.fileQuestion(kind))
    case .step, .none, .word: nil
    }
  }

  /// What it is now.
  func present(in state: State) -> String {
    let run = run(in: state)
    return switch self {
    case .rate(let value): Numerals.trimmed(value.value(of: run))
    case .parameter(let name):
      run.optimizer.rule.values.first { $0.name == name }.map { "\($0.value)" } ?? ""
    case .setting(let path): state.formRows.first { $0.path == path }?.value ?? ""
    case .step: String(state.scene.timeline.step)
    case .speed: Numerals.short(state.playback.speed)
    case .loss: Numerals.significant(state.raceLoss)
    case .rotation: Numerals.angle(state.scene.preset.landscape.degrees)
    case .trail: state.trailLength(of: state.view.focus).text
    case .presetName: state.nameToKeep
    case .file(let kind): state.nameOfSheet(kind)
    case .none, .word: ""
    }
  }

  /// What it is, what it may be, and what it is now.
  func usage(in state: State) -> String {
    let present = present(in: state)
    let usage: Phrase =
      switch self {
      case .rate: .numberAboveZero(optimizer(in: state), has: present)
      case .parameter(let name):
        .parameter(
          description(name, in: state).map { .kind($0.kind) } ?? .none, optimizer(in: state),
          has: present)
      case .setting(let path):
        state.formRows.first { $0.path == path }.map { .range($0) } ?? .none
      case .step: .stepUsage(limit: state.scene.timeline.stepLimit, now: present)
      case .speed: .speedUsage(now: present)
      case .rotation: .rotationUsage(now: present)
      case .loss: .lossUsage(now: present)
      case .trail: .trailUsage(now: present)
      case .presetName: .nameUsage
      case .file(let kind): .fileUsage(kind)
      case .none, .word: .none
      }
    return state.word(usage)
  }

  private func optimizer(in state: State) -> String { run(in: state).optimizer.name }

  /// The run that keys act on.
  func run(in state: State) -> Run { state.scene.timeline.race.runs[state.view.focus] }

  /// What is said of a hyper-parameter of the rule in focus; nil where that has none of the name.
  func description(_ name: String, in state: State) -> ParameterDescription? {
    let rule = run(in: state).optimizer.rule
    return type(of: rule).settings.first { $0.description.name == name }?.description
  }
}
