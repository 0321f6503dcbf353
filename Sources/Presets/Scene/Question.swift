/// Something asked, with answers to choose from.
public struct Question: Hashable, Sendable {
  /// What is asked.
  public var text: Wording
  /// The answers.
  public var choices: [Wording]
  /// The right one, counted from 1.
  public var answer: Int
  /// Why it is right.
  public var reason: Wording?

  /// How many answers there may be: a digit key picks each.
  static let counts = 2...9
}
