import Optimization
import Presets

/// What is done by typing a name and a number, as in `set eta 0.01`.
public enum NumberCommand: Hashable, Sendable {
  /// Gives a value to the optimizer in focus.
  case set(Tunable)
  /// Goes to a step.
  case step
  /// Plays so many steps a second.
  case speed
  /// Draws so many steps of every trail whole.
  case trail

  /// All there are.
  static let all: [Self] = [.set(.learningRate), .set(.sigma), .step, .speed, .trail]

  /// What a number leads to.
  enum Answer: Hashable, Sendable {
    case action(Action)
    /// Why it leads to nothing, in one line.
    case refusal(String)
  }

  /// What is typed before the number.
  var name: String {
    switch self {
    case .set(let value): "set \(value.word)"
    case .step: "go to step"
    case .speed: "speed"
    case .trail: "trail"
    }
  }

  /// What is asked where only the number is typed.
  func question(in state: State) -> String {
    switch self {
    case .set(let value): "\(optimizer(in: state)): \(value.word)"
    case .step: name
    case .speed: "steps a second"
    case .trail: "steps of a trail"
    }
  }

  /// What the number is now.
  func present(in state: State) -> String {
    switch self {
    case .set(let value): Numerals.trimmed(value.value(of: state.timeline.race.runs[state.focus]))
    case .step: String(state.timeline.step)
    case .speed: Numerals.short(state.speed)
    case .trail: state.trailLength(of: state.focus).text
    }
  }

  /// What the number is, what it may be, and what it is now.
  func usage(in state: State) -> String {
    let present = present(in: state)
    return switch self {
    case .set: "number > 0; \(optimizer(in: state)) has \(present)"
    case .step: "0 to \(state.timeline.stepLimit); now \(present)"
    case .speed: "steps a second, > 0; now \(present)"
    case .trail: "steps drawn whole, all or none; now \(present)"
    }
  }

  private func optimizer(in state: State) -> String {
    state.timeline.race.runs[state.focus].optimizer.name
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
    if self == .trail, let word = TrailLength.words.first(where: { $0.name == argument }) {
      return .action(.setTrail(word.length))
    }
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
    case .trail:
      let counts = TrailLength.counts
      guard let count = Int(exactly: number), counts.contains(count) else {
        return .refusal("a trail is a whole number of steps, from 1 to \(counts.upperBound)")
      }
      return .action(.setTrail(.last(count)))
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
