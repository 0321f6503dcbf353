import Optimization
import Presets

/// What is done by typing a name and an argument, as in `set eta 0.01` or `save ravine-2`.
public enum TypedCommand: Hashable, Sendable {
  /// Gives a value to the optimizer in focus.
  case set(Tunable)
  /// Gives a hyper-parameter of its rule, the one with this name, to the optimizer in focus.
  case parameter(String)
  /// Goes to a step.
  case step
  /// Plays so many steps a second.
  case speed
  /// Draws so many steps of every trail whole.
  case trail
  /// Keeps the scene as a preset under a name.
  case save

  /// All there are but those of hyper-parameters.
  static let all: [Self] = [.set(.learningRate), .set(.sigma), .step, .speed, .trail, .save]

  /// What an argument leads to.
  enum Answer: Hashable, Sendable {
    case action(Action)
    /// Why it leads to nothing, in one line.
    case refusal(String)
  }

  /// What is typed before the argument.
  var name: String {
    switch self {
    case .set(let value): "set \(value.word)"
    case .parameter(let name): name
    case .step: "go to step"
    case .speed: "speed"
    case .trail: "trail"
    case .save: "save"
    }
  }

  /// What is asked where only the argument is typed.
  func question(in state: State) -> String {
    switch self {
    case .set(let value): "\(optimizer(in: state)): \(value.word)"
    case .parameter(let name): "\(optimizer(in: state)): \(name)"
    case .step: name
    case .speed: "steps a second"
    case .trail: "steps of a trail"
    case .save: "save as"
    }
  }

  /// What the argument is now.
  func present(in state: State) -> String {
    let run = state.scene.timeline.race.runs[state.view.focus]
    return switch self {
    case .set(let value): Numerals.trimmed(value.value(of: run))
    case .parameter(let name):
      run.optimizer.rule.values.first { $0.name == name }.map { "\($0.value)" } ?? ""
    case .step: String(state.scene.timeline.step)
    case .speed: Numerals.short(state.playback.speed)
    case .trail: state.trailLength(of: state.view.focus).text
    case .save: state.nameToKeep
    }
  }

  /// What the argument is, what it may be, and what it is now.
  func usage(in state: State) -> String {
    let present = present(in: state)
    return switch self {
    case .set: "number > 0; \(optimizer(in: state)) has \(present)"
    case .parameter(let name):
      "\(description(name, in: state)?.kind.description ?? ""); \(optimizer(in: state)) has \(present)"
    case .step: "0 to \(state.scene.timeline.stepLimit); now \(present)"
    case .speed: "steps a second, > 0; now \(present)"
    case .trail: "steps drawn whole, all or none; now \(present)"
    case .save: "a name: the scene becomes a preset of yours"
    }
  }

  private func optimizer(in state: State) -> String {
    state.scene.timeline.race.runs[state.view.focus].optimizer.name
  }

  private func description(_ name: String, in state: State) -> ParameterDescription? {
    let rule = state.scene.timeline.race.runs[state.view.focus].optimizer.rule
    return type(of: rule).settings.first { $0.description.name == name }?.description
  }

  /// What was typed, as name and argument: behind the whole name anything counts as the argument, behind
  /// a part of it what begins like a number; nil where there is none yet.
  func split(_ text: String) -> (head: String, argument: String)? {
    if text.lowercased().hasPrefix(name + " ") {
      let argument = text.dropFirst(name.count).trimmed
      return argument.isEmpty ? nil : (name, argument)
    }
    guard self != .save else { return nil }
    let words = text.split(separator: " ")
    guard let index = words.firstIndex(where: \.beginsLikeANumber), index > 0 else { return nil }
    return (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
  }

  /// What `argument` leads to.
  func answer(to argument: String, in state: State) -> Answer {
    if self == .trail, let word = TrailLength.words.first(where: { $0.name == argument }) {
      return .action(.setTrail(word.length))
    }
    switch self {
    case .save: return answer(toName: argument)
    case .parameter(let name): return answer(argument, of: name, in: state)
    case .set, .step, .speed, .trail: break
    }
    do throws(Numeral.Failure) {
      return answer(to: try Numeral(argument).value, typed: argument, in: state)
    } catch {
      let advice = error.advice.map { ": \($0)" } ?? ""
      return .refusal("'\(argument)' is not a number\(advice)")
    }
  }

  private func answer(toName name: String) -> Answer {
    if let reason = KeptScene.objection(to: name) { return .refusal(reason) }
    return .action(.keep(name))
  }

  private func answer(_ argument: String, of name: String, in state: State) -> Answer {
    let run = state.scene.timeline.race.runs[state.view.focus]
    guard let description = description(name, in: state) else {
      return .refusal("\(type(of: run.optimizer.rule).name) has no \(name)")
    }
    guard let value = description.kind.value(argument) else {
      return .refusal("\(name) must be \(description.kind)")
    }
    var recipe = run.optimizer
    do throws(ParameterError) {
      try recipe.apply(
        .parameter(name, value), at: state.scene.timeline.step, on: state.scene.preset.landscape)
    } catch {
      return .refusal("\(error)")
    }
    return .action(.setParameter(name, value))
  }

  private func answer(to number: Double, typed: String, in state: State) -> Answer {
    let run = state.scene.timeline.race.runs[state.view.focus]
    switch self {
    case .set(let value):
      guard number > 0 else { return .refusal("\(value.word) has to be greater than 0") }
      // Changes are factors, so that a schedule goes on from them.
      let present = value.value(of: run)
      guard present > 0 || value == .sigma && run.optimizer.noise == nil else {
        let source = value == .sigma ? "noise" : "schedule"
        return .refusal("its \(source) has \(value.word) 0 at this step; try another step")
      }
      guard present == 0 || (number / present).isNormal else {
        return .refusal("too far from the present \(value.word)")
      }
      return .action(.set(value, to: number))
    case .step:
      let limit = state.scene.timeline.stepLimit
      guard let step = Int(exactly: number), (0...limit).contains(step) else {
        return .refusal("a step is a whole number from 0 to \(limit)")
      }
      return .action(.goToStep(step))
    case .speed, .parameter, .save:
      guard number > 0, number <= State.fastest else {
        return .refusal("speed is greater than 0, at most \(Numerals.short(State.fastest))")
      }
      return .action(.setSpeed(number))
    case .trail:
      let counts = TrailLength.counts
      guard let count = Int(exactly: number), counts.contains(count) else {
        return .refusal("a trail is a whole number of steps, from 1 to \(counts.upperBound)")
      }
      return .action(.setTrail(.last(count)))
    }
  }
}

extension ParameterDescription.Kind {
  /// The value that a text stands for; nil where it is of another kind.
  fileprivate func value(_ text: String) -> ParameterValue? {
    switch self {
    case .number: (try? Numeral(text)).map { .number($0.value) }
    case .integer: (try? Numeral(text)).flatMap { Int(exactly: $0.value) }.map { .integer($0) }
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .choice(let choices): choices.contains(text) ? .choice(text) : nil
    case .numbers: nil
    }
  }
}

extension StringProtocol {
  /// Without the blanks around it.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Substring {
  fileprivate var beginsLikeANumber: Bool {
    guard let first = drop(while: { "+-.".contains($0) }).first else { return false }
    return first.isASCII && first.isNumber
  }
}
