import Optimization
import Plotting
import Presets

/// A value that is being typed, in the last row of the screen.
public struct Prompt: Hashable, Sendable {
  /// What is to be changed.
  let value: Tunable
  /// Whose, by its place.
  let optimizer: Int
  /// What has been typed.
  var field = TextField()
  /// Why that could not be taken, when it was to be.
  var fault: String?

  /// All that numbers are written with.
  private static let characters = Set("0123456789.eE+-".unicodeScalars)

  /// Types `key`: what no number is written with does not get in.
  mutating func take(_ key: Key) {
    if case .character(let scalar) = key, !Self.characters.contains(scalar) { return }
    if field.take(key) { fault = nil }
  }

  /// Types a text as it is: what is wrong with it is said when it is to be taken.
  mutating func paste(_ text: String) {
    field.insert(text)
    fault = nil
  }

  /// The number typed, or in a few words why there is none that `run` could be given.
  func number(for run: Run) -> Result<Double, Fault> {
    let text = field.text.trimmingBlanks
    let number: Double
    do throws(Numeral.Failure) {
      number = try Numeral(text).value
    } catch {
      return .failure(Fault(text: error.advice ?? "not a number"))
    }
    guard number > 0 else { return .failure(Fault(text: "\(value.word) has to be above 0")) }
    let present = value.value(of: run)
    // Changes are factors, so that a schedule goes on from them.
    guard present > 0 else {
      return value == .sigma && run.optimizer.noise == nil
        ? .success(number)
        : .failure(Fault(text: "\(value.word) is 0 at this step by its schedule"))
    }
    guard (number / present).isNormal else { return .failure(Fault(text: "too far from here")) }
    return .success(number)
  }

  /// What is wrong with what was typed.
  struct Fault: Error, Hashable {
    let text: String
  }
}

extension State {
  /// Asks for a value of the optimizer at place `index`.
  mutating func ask(for value: Tunable, of index: Int) {
    guard timeline.race.runs.indices.contains(index) else { return }
    prompt = Prompt(value: value, optimizer: index)
  }

  /// Takes what was typed, or says why it cannot be taken; nothing typed changes nothing.
  mutating func acceptPrompt() {
    guard let prompt, timeline.race.runs.indices.contains(prompt.optimizer), !prompt.field.isEmpty
    else {
      self.prompt = nil
      return
    }
    switch prompt.number(for: timeline.race.runs[prompt.optimizer]) {
    case .success(let number):
      self.prompt = nil
      set(prompt.value, of: prompt.optimizer, to: number)
    case .failure(let fault): self.prompt?.fault = fault.text
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
