import Optimization
import Presets

/// What is done by typing a name and a number, as in `set eta 0.01`.
enum NumberCommand: CaseIterable, Hashable, Sendable {
  case learningRate
  case sigma
  case step
  case speed

  /// What a number leads to.
  enum Answer: Hashable, Sendable {
    case action(Action)
    /// Why it leads to nothing, in one line.
    case refusal(String)
  }

  /// What is typed before the number.
  var name: String {
    switch self {
    case .learningRate: "set eta"
    case .sigma: "set sigma"
    case .step: "go to step"
    case .speed: "speed"
    }
  }

  /// What the number is, what it may be, and what it is now.
  func usage(in state: State) -> String {
    let run = state.timeline.race.runs[state.focus]
    let name = run.optimizer.name
    switch self {
    case .learningRate: return "number > 0; \(name) has \(Numerals.trimmed(run.learningRate))"
    case .sigma: return "number > 0; \(name) has \(Numerals.trimmed(run.sigma))"
    case .step: return "0 to \(state.timeline.stepLimit); now \(state.timeline.step)"
    case .speed: return "steps a second, > 0; now \(Numerals.short(state.speed))"
    }
  }

  /// What was typed, as name and number: behind the whole name anything counts as the number, behind
  /// a part of it what begins like one; nil where there is none yet.
  func split(_ text: String) -> (head: String, argument: String)? {
    if text.lowercased().hasPrefix(name + " ") {
      let argument = text.dropFirst(name.count).trimmed
      return argument.isEmpty ? nil : (name, argument)
    }
    let words = text.split(separator: " ")
    guard let index = words.firstIndex(where: \.beginsLikeANumber), index > 0 else { return nil }
    return (words[..<index].joined(separator: " "), words[index...].joined(separator: " "))
  }

  /// What `argument` leads to.
  func answer(to argument: String, in state: State) -> Answer {
    do throws(Numeral.Failure) {
      return answer(to: try Numeral(argument).value, typed: argument, in: state)
    } catch {
      let advice = error.advice.map { ": \($0)" } ?? ""
      return .refusal("'\(argument)' is not a number\(advice)")
    }
  }

  private func answer(to number: Double, typed: String, in state: State) -> Answer {
    let run = state.timeline.race.runs[state.focus]
    switch self {
    case .learningRate:
      guard number > 0 else { return .refusal("eta has to be greater than 0") }
      guard run.learningRate > 0 else {
        return .refusal("its schedule has eta 0 at this step; try another step")
      }
      return .action(.set(.learningRate, number))
    case .sigma:
      guard number > 0 else { return .refusal("sigma has to be greater than 0") }
      guard run.sigma > 0 || run.optimizer.noise == nil else {
        return .refusal("its noise has sigma 0 at this step; try another step")
      }
      return .action(.set(.sigma, number))
    case .step:
      let limit = state.timeline.stepLimit
      guard let step = Int(exactly: number), (0...limit).contains(step) else {
        return .refusal("a step is a whole number from 0 to \(limit)")
      }
      return .action(.goToStep(step))
    case .speed:
      guard number > 0, number <= State.fastest else {
        return .refusal("speed is greater than 0, at most \(Numerals.short(State.fastest))")
      }
      return .action(.setSpeed(number))
    }
  }
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var beginsLikeANumber: Bool {
    guard let first = drop(while: { "+-.".contains($0) }).first else { return false }
    return first.isASCII && first.isNumber
  }
}
