import Testing

@testable import Presets

struct WordingTests {
  @Test func englishStandsInWhereALanguageLacks() throws {
    var preset = try Scene.read(
      """
      title: {en: The ravine, zh: 峡谷}
      summary: One rate.
      landscape: saddle
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1}
      beats:
        - {at: 0, say: {en: First, zh: 第一}}
        - {at: 1, say: Second}
      """)
    #expect(preset.title == "The ravine")
    preset.language = .zh
    #expect(preset.title == "峡谷")
    #expect(preset.summary == "One rate.")
    #expect(preset.beats.map { $0.text.text(in: .zh) } == ["第一", "Second"])
    #expect(preset.text.contains("title: {en: The ravine, zh: \"峡谷\"}"))
    #expect(preset.text.contains("summary: One rate."))
  }
}
