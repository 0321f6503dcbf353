import Optimization
import Presets

extension Command.Argument {
  /// What comes of reading a text.
  enum Outcome: Hashable, Sendable {
    case value(Value)
    /// Why it is no such argument, in one line.
    case refusal(String)
  }

  /// Reads what was typed, and says what is wrong with it.
  func read(_ text: String, in state: State) -> Outcome {
    switch self {
    case .none: return .value(.none)
    case .word(let vocabulary):
      let words = vocabulary.words(in: state).map(\.name)
      return words.contains(text)
        ? .value(.word(text)) : .refusal(state.word(.thereIsNo(vocabulary.placeholder, text)))
    case .presetName:
      return KeptScene.objection(to: text).map(Outcome.refusal) ?? .value(.word(text))
    case .file(let kind):
      let objection = Sheet.objection(to: text, for: kind)
      return objection.map { .refusal(state.word($0)) } ?? .value(.word(text))
    case .parameter(let name): return read(text, of: name, in: state)
    case .setting(let path):
      return state.settingFault(path, text).map(Outcome.refusal) ?? .value(.word(text))
    case .trail:
      if let word = TrailLength.words.first(where: { $0.name == text }) {
        return .value(.trail(word.length))
      }
    case .rate(let value):
      if let factor = Self.factor(text) { return read(times: factor, value, in: state) }
    case .step, .speed, .rotation, .loss: break
    }
    do throws(Numeral.Failure) {
      return read(try Numeral(text).value, in: state)
    } catch {
      return .refusal(state.word(.isNotANumber(text, error.advice.map { "\($0)" })))
    }
  }

  /// The factor in a text such as "x2" or "* 0.5"; nil where it is none.
  private static func factor(_ text: String) -> Double? {
    guard let sign = text.first, "xX*×".contains(sign) else { return nil }
    return (try? Numeral(text.dropFirst().trimmed))?.value
  }

  private func read(times factor: Double, _ value: Tunable, in state: State) -> Outcome {
    guard factor > 0 else { return .refusal(state.word(.factorHasToBePositive)) }
    let run = run(in: state)
    guard value.value(of: run) > 0 else { return .refusal(state.word(.nothingToMultiply(value))) }
    return .value(.times(factor))
  }

  private func read(_ text: String, of name: String, in state: State) -> Outcome {
    let run = run(in: state)
    guard let description = description(name, in: state) else {
      return .refusal(state.word(.has(type(of: run.optimizer.rule).name, no: name)))
    }
    guard let value = description.kind.value(text) else {
      return .refusal(state.word(.mustBe(name, .kind(description.kind))))
    }
    var recipe = run.optimizer
    do throws(ParameterError) {
      try recipe.apply(
        .parameter(name, value), at: state.scene.timeline.step, on: run.landscape)
    } catch {
      return .refusal("\(error)")
    }
    return .value(.parameter(value))
  }

  private func read(_ number: Double, in state: State) -> Outcome {
    switch self {
    case .rate(let value): return read(number, as: value, in: state)
    case .step:
      let limit = state.scene.timeline.stepLimit
      guard let step = Int(exactly: number), (0...limit).contains(step) else {
        return .refusal(state.word(.stepBounds(limit: limit)))
      }
      return .value(.integer(step))
    case .trail:
      let counts = TrailLength.counts
      guard let count = Int(exactly: number), counts.contains(count) else {
        return .refusal(state.word(.trailBounds(most: counts.upperBound)))
      }
      return .value(.trail(.last(count)))
    case .rotation, .loss: return .value(.number(number))
    case .speed, .none, .parameter, .setting, .presetName, .file, .word:
      guard number > 0, number <= State.fastest else {
        return .refusal(state.word(.speedBounds(most: Numerals.short(State.fastest))))
      }
      return .value(.number(number))
    }
  }

  private func read(_ number: Double, as value: Tunable, in state: State) -> Outcome {
    let run = run(in: state)
    guard number > 0 || value == .sigma && number == 0 else {
      return .refusal(state.word(.hasToBePositive(value)))
    }
    let isScaled =
      switch value {
      case .learningRate: !run.optimizer.learningRate.isConstant
      case .sigma: number > 0 && run.optimizer.noise?.isConstant == false
      }
    // What a schedule rules is multiplied, so that the schedule goes on from there.
    let present = value.value(of: run)
    guard present > 0 || !isScaled else { return .refusal(state.word(.isZeroHere(value))) }
    guard present == 0 || number == 0 || (number / present).isNormal else {
      return .refusal(state.word(.tooFar(value)))
    }
    return .value(.number(number))
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
    case .numbers, .text: nil
    }
  }
}
