import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

/// The texts of the catalogue in Chinese.
@Suite struct CatalogWordsTests {
  private static func texts(of part: any Explained.Type) -> [String] {
    [part.summary] + part.settings.map(\.description.summary)
  }

  /// What rules, schedules, landscapes and the like say of themselves and of their settings.
  private static let catalog: [String] = {
    let parts: [any Explained.Type] =
      Catalog.rules + Catalog.schedules + Catalog.averages + Catalog.landscapes + Catalog.models
      + Catalog.additions
    return parts.flatMap(texts)
  }()

  /// What the form says of an optimizer with every rule and every schedule.
  private static func formTexts() throws -> [String] {
    let landscape = try FormulaLandscape(parsing: "x^2 + y^2")
    let optimizers =
      Catalog.rules.map { Optimizer(name: "A", rule: $0.init(), learningRate: .init(constant: 1)) }
    let rows =
      optimizers.flatMap { SettingForm(of: $0, on: landscape).rows }
      + LandscapeForm(of: landscape).rows
      + TimeForm(of: StepTime(), on: try Preset.bundled("mini_batches").landscape).rows
    return rows.flatMap { $0.summary.split(separator: "; ").map(String.init) }
  }

  @Test func nothingLacks() throws {
    for text in Self.catalog + Theme.bundled.map(\.summary) {
      #expect(CatalogWords.chinese[text] != nil, "\(text)")
    }
    for text in try Self.formTexts() where !CatalogWords.isWhole(text) {
      #expect(CatalogWords.chinese[text] != nil, "\(text)")
    }
  }

  @Test func whatHasWordsIsTranslated() {
    for (english, chinese) in CatalogWords.chinese where english.contains(" the ") {
      #expect(chinese.unicodeScalars.contains { $0.value >= 0x4E00 }, "\(english)")
    }
  }

  @Test(arguments: [
    (Bounds.any, "任意有限数"), (.positive, "大于 0"), (.nonnegative, "至少 0"), (.unit, "0 到 1"),
    (.decay, "至少 0且小于 1"),
  ])
  func rangesInChinese(bounds: Bounds, text: String) {
    #expect(Phrase.range(bounds).zh == text)
    #expect(Phrase.range(bounds).en == "\(bounds)")
  }

  @Test func eachPartOfASentenceIsTranslated() {
    let phrase = Phrase.catalog("x -= eta g; another one remembers nothing")
    #expect(phrase.en == "x -= eta g; another one remembers nothing")
    #expect(phrase.zh == "x -= eta g；换一个则状态清空")
  }
}

extension CatalogWords {
  /// Whether a part of a text with semicolons is there as a part of a whole one.
  fileprivate static func isWhole(_ part: String) -> Bool {
    chinese.keys.contains { $0.split(separator: "; ").map(String.init).contains(part) }
  }
}
