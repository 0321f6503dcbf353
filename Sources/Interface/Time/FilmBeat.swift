/// Something that happens in a film besides its screens.
public enum FilmEvent: Hashable, Sendable {
  /// A beat has come.
  case beat(FilmBeat)
  /// What a beat asks has been answered: screens from now on show what is right.
  case answer
}

/// A beat of a film as it comes, with the numbers that there are at its step.
public struct FilmBeat: Hashable, Sendable {
  /// What a beat asks.
  public struct Question: Hashable, Sendable {
    /// The question.
    public var text: String
    /// The answers.
    public var choices: [String]
    /// For each answer, what is said to whoever picks it.
    public var verdicts: [String]
    /// The right one, counted from 1.
    public var answer: Int
  }

  /// Which beat it is, counted from 1.
  public var number: Int
  /// How many there are.
  public var count: Int
  /// The step at which it comes.
  public var step: Int
  /// What its caption says at first.
  public var words: String
  /// What is said besides the question, a paragraph each: the caption, the page.
  public var paragraphs: [String] = []
  /// What is asked.
  public var question: Question?

  /// What it is called in a list of places to jump to.
  public var label: String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "beat \(number)/\(count)" + (line.isEmpty ? "" : ": \(line)")
  }
}
