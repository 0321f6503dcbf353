import Testing

@testable import Plotting

@Suite struct VectorTextTests {
  private func wrapped(_ text: String, _ width: Double) -> [String] {
    VectorText.wrapped(text, size: 1, width: width)
  }

  @Test func linesBreakBetweenWords() {
    #expect(wrapped("aaa bbb ccc", 4) == ["aaa bbb", "ccc"])
    #expect(wrapped("aaa bbb ccc", 100) == ["aaa bbb ccc"])
    // A word is never cut.
    #expect(wrapped("aaaaaaaaaaaa b", 2) == ["aaaaaaaaaaaa", "b"])
  }

  /// A Chinese character is as wide as letters are high, and a line may break beside it.
  @Test func linesBreakBesideChineseCharacters() {
    #expect(wrapped("太小正好太大", 4) == ["太小正好", "太大"])
    // No line begins with a mark that closes, or ends with one that opens.
    #expect(wrapped("太小，正好", 2) == ["太", "小，", "正好"])
    #expect(wrapped("太（小）", 2.5) == ["太", "（小）"])
    // A blank stays within a line, and is none between two.
    #expect(wrapped("高出 0.5 太大", 4) == ["高出 0.5", "太大"])
  }
}
