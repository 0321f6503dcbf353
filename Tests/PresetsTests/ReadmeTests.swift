import Foundation
import Optimization
import Testing

@testable import Presets

/// What the README says of presets is what the reader takes.
@Suite struct ReadmeTests {
  private static let readme: String = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The lines of a section.
  private static func lines(of heading: String) -> [Substring] {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: heading[...]) else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
  }

  /// The rows of the table of keys: a key and its default.
  private static let rows: [(key: String, usual: String)] = lines(of: "### Keys of a preset")
    .filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0].filter { $0 != "`" }, cells[1])
    }

  private static let plain = [
    ("title", "title: A"), ("landscape", "landscape: saddle"),
    ("optimizers", "optimizers: [{name: A, rule: adam, learning_rate: 0.1}]"),
  ]

  private static func faults(_ text: String) -> [String] {
    do throws(PresetError) {
      _ = try Preset(reading: Array(text.utf8), file: "p.yaml")
      return []
    } catch {
      return error.faults.map(\.message)
    }
  }

  /// The reader names all keys that it asks for.
  @Test func theTableHasEveryKey() throws {
    let text = (Self.plain.map(\.1) + ["qqqqqqqqqqqqqq: 1"]).joined(separator: "\n")
    let fault = try #require(Self.faults(text).first)
    let list = try #require(fault.split(separator: "(valid: ").last?.dropLast())
    let keys = list.split(separator: ", ").map(String.init)
    #expect(keys.count > 15)
    #expect(Set(Self.rows.map(\.key)) == Set(keys) && Self.rows.count == keys.count)
  }

  @Test func requiredKeysAreSaidToBe() {
    for (key, usual) in Self.rows {
      let text = Self.plain.filter { $0.0 != key }.map(\.1).joined(separator: "\n")
      let isRequired = Self.faults(text).contains { $0.contains("needs the key '\(key)'") }
      #expect(isRequired == (usual == "required"), "\(key)")
    }
  }

  /// A default that is written down makes no difference.
  @Test func defaultsAreWhatTheyAre() throws {
    let text = Self.plain.map(\.1).joined(separator: "\n")
    let plain = try Preset(reading: Array(text.utf8), file: "p.yaml")
    let written = Self.rows.filter { $0.usual.hasPrefix("`") && $0.key != "axis" }
    #expect(written.count == 4)
    for (key, usual) in written {
      let value = usual.filter { $0 != "`" }
      let same = try Preset(reading: Array("\(text)\n\(key): \(value)".utf8), file: "p.yaml")
      #expect(same.text == plain.text, "\(key)")
    }
  }

  @Test func theAveragesOfTheReadmeAreRead() {
    let averages = Self.lines(of: "### Averages").filter { $0.hasPrefix("average: ") }
    #expect(averages.count == 6)
    for average in averages {
      let line = average.split(separator: " #")[0]
      let text = """
        title: A
        landscape: saddle
        optimizers:
          - name: A
            rule: adam
            learning_rate: 0.1
            \(line)
        """
      #expect(Self.faults(text).isEmpty, "\(line)")
    }
  }

  /// The number of lessons and chapters, in words.
  @Test func theLessonsAreCounted() throws {
    let numbers = NumberFormatter()
    numbers.numberStyle = .spellOut
    numbers.locale = Locale(identifier: "en")
    func word(_ count: Int) throws -> String {
      try #require(numbers.string(from: NSNumber(value: count)))
    }
    let lessons = BundledPresets.course
    let sentence =
      "\(try word(lessons.count).capitalized(with: nil)) lessons in \(try word(Set(lessons.map(\.chapter)).count)) chapters"
    #expect(
      Self.readme.lowercased().contains(sentence.lowercased()), "the README has to say: \(sentence)"
    )
  }
}
