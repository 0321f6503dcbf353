/// What may be written in a place, to be shown to who wrote something else there.
struct Example: Sendable, ExpressibleByStringLiteral {
  /// The example as it stands in a file, without the marks.
  let text: String
  private let before: String
  private let after: String
  private let hasNumber: Bool

  /// The number between two bars is the one that stands for what was meant: `{sigma: |0.3|}`.
  init(stringLiteral text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    self.text = parts.joined()
    hasNumber = parts.count == 3
    (before, after) = (parts[0], parts.last ?? "")
  }

  /// The example for who wrote `value`, with its number if it is one.
  func text(for value: Value) -> String {
    guard hasNumber, case .scalar(let word, _) = value.content, (try? Numeral(word)) != nil else {
      return text
    }
    return before + word + after
  }
}
