/// A part of a lesson on a page: what is said while a piece of its film plays.
public struct PageBeat: Hashable, Sendable {
  /// Something asked, with answers to choose from.
  public struct Question: Hashable, Sendable {
    /// What is asked.
    public var text: String
    /// The answers.
    public var choices: [String]
    /// For each answer, what is said to whoever picks it.
    public var verdicts: [String]
    /// The right answer, counted from 1.
    public var answer: Int

    /// A question with as many verdicts as choices.
    public init(_ text: String, choices: [String], verdicts: [String], answer: Int) {
      precondition(choices.count == verdicts.count && choices.indices.contains(answer - 1))
      self.text = text
      self.choices = choices
      self.verdicts = verdicts
      self.answer = answer
    }
  }

  /// Which beat it is and at which step.
  public var heading: String
  /// What is said, a paragraph each.
  public var paragraphs: [String]
  /// What is asked.
  public var question: Question?

  /// A part of a lesson.
  public init(heading: String, paragraphs: [String], question: Question? = nil) {
    self.heading = heading
    self.paragraphs = paragraphs
    self.question = question
  }
}
