/// The words of a page around what the lesson itself says.
public struct PageWords: Hashable, Sendable {
  /// The language's name in HTML: `en`, `zh`.
  public var language: String
  /// On the button that plays.
  public var play: String
  /// On the same button while it plays.
  public var pause: String
  /// On the button to the beat before.
  public var back: String
  /// On the button to the next beat.
  public var next: String
  /// What the list of beats is called.
  public var contents: String
  /// What opens the answer where no script runs.
  public var answer: String
  /// What is said of the keys.
  public var keys: String

  /// Words in a language.
  public init(
    language: String, play: String, pause: String, back: String, next: String, contents: String,
    answer: String, keys: String
  ) {
    self.language = language
    self.play = play
    self.pause = pause
    self.back = back
    self.next = next
    self.contents = contents
    self.answer = answer
    self.keys = keys
  }
}
