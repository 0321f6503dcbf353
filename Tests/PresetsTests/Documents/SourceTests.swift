import Testing

@testable import Presets

struct SourceTests {
  private func fault(of bytes: [UInt8]) -> Fault? {
    do throws(Fault) {
      _ = try Source(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func acceptsTextOfAnyLanguage() throws {
    let text = "title: Schlucht \u{F6}\t\u{8C37} \u{1F600}\r\nsteps: 3\n"
    #expect(try Source(bytes: Array(text.utf8)).text == text)
  }

  @Test func dropsAByteOrderMark() throws {
    #expect(try Source(bytes: Array("\u{FEFF}title: x".utf8)).text == "title: x")
  }

  @Test(
    arguments: [
      ([0x61, 0xFF], 1, 2), ([0x61, 0x0A, 0xC3, 0xB6, 0xC3], 2, 2),
      ([0xC0, 0x80], 1, 1), ([0xED, 0xA0, 0x80], 1, 1), ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
    ] as [([UInt8], Int, Int)])
  func refusesWhatIsNotUTF8(bytes: [UInt8], line: Int, column: Int) {
    #expect(
      fault(of: bytes)
        == Fault(
          at: Position(line: line, column: column), "the file is not valid UTF-8; save it as UTF-8")
    )
  }

  /// Text of two or four bytes a letter, without a mark, whatever it begins with.
  @Test(arguments: ["title: The ravine\n", "ok", "# \u{6A19}\u{984C}\n", "\u{6A19}\u{984C}: x\n"])
  func saysWhatToDoWithWideText(text: String) {
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let four = text.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
    }
    for bytes in [little, big, four] {
      #expect(
        fault(of: bytes) == Fault(at: .start, "the file is not valid UTF-8; save it as UTF-8"))
    }
  }

  @Test(
    arguments: [
      ("a\0", 1, 2, "U+0000"), ("a\r\nb\u{1B}", 2, 2, "U+001B"),
      ("\n\n\u{8C37}\u{85}", 3, 2, "U+0085"),
      ("a\rb\u{2028}", 2, 2, "U+2028"), ("a\u{FEFF}", 1, 2, "U+FEFF"), ("\u{7F}", 1, 1, "U+007F"),
    ] as [(String, Int, Int, String)])
  func refusesCharactersThatSteer(text: String, line: Int, column: Int, name: String) {
    #expect(
      fault(of: Array(text.utf8))
        == Fault(
          at: Position(line: line, column: column),
          "the character \(name) is not allowed; remove it"))
  }

  @Test func limitsTheSize() {
    let largest = [UInt8](repeating: UInt8(ascii: "#"), count: 262_144)
    #expect(fault(of: largest) == nil)
    #expect(
      fault(of: largest + largest)
        == Fault(at: .start, "the file is larger than the 262144 bytes allowed; shorten it"))
  }

  @Test func findsCharactersByPosition() throws {
    let source = try Source(bytes: Array("\u{F6}b\r\ncd\re\n".utf8))
    func scalar(_ line: Int, _ column: Int) -> Unicode.Scalar? {
      source.index(of: Position(line: line, column: column)).map { source.scalars[$0] }
    }
    #expect(scalar(1, 1) == "\u{F6}")
    #expect(scalar(1, 2) == "b")
    #expect(scalar(2, 1) == "c")
    #expect(scalar(3, 1) == "e")
    #expect(scalar(4, 1) == nil)
    #expect(scalar(0, 1) == nil)
    #expect(scalar(9, 1) == nil)
  }
}
