/// A text with numbers of the run in it: `{step}`, or `{A.loss}` of the optimizer A.
///
/// Two braces `{{` and `}}` are one brace of the text.
public struct Template: Hashable, Sendable {
  /// A number of an optimizer.
  public enum Number: String, CaseIterable, Sendable {
    /// The loss; of an ensemble the median.
    case loss
    /// Where it is; of an ensemble the mean.
    case x
    /// Where it is; of an ensemble the mean.
    case y
    /// The learning rate of the next update.
    case learningRate = "learning_rate"
    /// The noise of the next update.
    case sigma
    /// How far the nearest minimum is; of an ensemble from the mean.
    case distance
    /// The share of an ensemble in the lowest well.
    case share
  }

  /// A part of the text.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// The step that is spoken of.
    case step
    /// A number of the optimizer with this name.
    case number(Number, of: String)
  }

  /// What is wrong with a text, and which character begins it, counted from 1.
  struct Failure: Error, Hashable {
    let message: String
    let character: Int
  }

  /// The parts, in order.
  public private(set) var pieces: [Piece] = []

  /// The parts of `text`; what is wrong in it stays as it is.
  public init(_ text: String) {
    self.init(reading: text) { _, _ in }
  }

  /// The parts of `text` as far as it is right; calls `fault` for what is wrong.
  init(reading text: String, _ fault: (_ message: String, _ character: Int) -> Void) {
    let characters = Array(text)
    var index = 0
    var plain = ""
    while index < characters.count {
      let character = characters[index]
      let isDoubled = index + 1 < characters.count && characters[index + 1] == character
      if isDoubled, character == "{" || character == "}" {
        plain.append(character)
        index += 2
        continue
      }
      guard character == "{" else {
        plain.append(character)
        index += 1
        continue
      }
      guard let end = characters[index...].firstIndex(of: "}") else {
        fault("has a { that is never closed; write {{ for a brace", index + 1)
        plain += String(characters[index...])
        break
      }
      let name = String(characters[(index + 1)..<end])
      if let piece = Self.piece(name) {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(piece)
      } else {
        fault(Self.objection(to: name), index + 1)
        plain += String(characters[index...end])
      }
      index = end + 1
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  /// Whether there are numbers in it.
  public var hasNumbers: Bool {
    pieces.contains { if case .text = $0 { false } else { true } }
  }

  /// The text, with what `number` makes of each number.
  public func text(_ number: (Piece) -> String) -> String {
    pieces.map { if case .text(let text) = $0 { text } else { number($0) } }.joined()
  }

  /// The text as a preset writes it, with a dash for the numbers of optimizers that are not among
  /// `names`.
  func written(knowing names: [String]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text):
        text.replacing("{", with: "{{").replacing("}", with: "}}")
      case .step: "{step}"
      case .number(let number, let name):
        names.contains(name) ? "{\(name).\(number.rawValue)}" : "-"
      }
    }.joined()
  }

  private static func piece(_ name: String) -> Piece? {
    if name == "step" { return .step }
    guard let point = name.lastIndex(of: "."), point != name.startIndex,
      let number = Number(rawValue: String(name[name.index(after: point)...]))
    else { return nil }
    return .number(number, of: String(name[..<point]))
  }

  private static func objection(to name: String) -> String {
    let known = Number.allCases.map(\.rawValue)
    guard let point = name.lastIndex(of: "."), point != name.startIndex else {
      return "has \("{\(name)}".quoted), which is neither {step} nor like {A.loss}; "
        + "write {{ for a brace"
    }
    let number = String(name[name.index(after: point)...])
    return "has the unknown number \(number.quoted) in \("{\(name)}".quoted) "
      + "(\(Suggestion(for: number, among: known)))"
  }
}
