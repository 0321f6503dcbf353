import Foundation
import Testing

@testable import Plotting

@Suite struct ChineseLettersTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Chinese character and every sign as wide as one that stands in a source or in a preset.
  @Test func thereIsALetterForAllThatIsSaid() throws {
    var said: Set<Unicode.Scalar> = []
    for folder in ["Sources", "Presets"] {
      let files = FileManager.default.enumerator(
        at: Self.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files)
      where ["swift", "yaml"].contains(file.pathExtension) {
        said.formUnion(try String(contentsOf: file, encoding: .utf8).unicodeScalars)
      }
    }
    let chinese = said.filter { scalar in
      (0x3400..<0xA000).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value)
        || "、。《》「」『』【】".unicodeScalars.contains(scalar)
    }
    #expect(chinese.count > 800)
    let missing = chinese.filter { Typeface.mono.letter($0) == nil }
    #expect(missing.isEmpty, "run .scripts/typefaces.py for \(missing.map(String.init))")
  }

  /// From the first to the last of level 1 of GB 2312, which is in the order of their sounds.
  @Test(arguments: ["啊", "峡", "谷", "优", "化", "坐", "座"] as [Unicode.Scalar])
  func commonCharactersAreOnBoard(_ scalar: Unicode.Scalar) throws {
    let letter = try #require(Typeface.sans.letter(scalar))
    #expect(letter.advance == 1024 && !letter.contours.isEmpty)
    for point in letter.contours.flatMap({ $0 }) {
      #expect((0...1024).contains(point.x) && (-200...950).contains(point.y), "\(scalar)")
    }
  }

  /// 口 is a frame: its hole lies in it.
  @Test func aLetterHasItsShape() throws {
    let letter = try #require(Typeface.sans.letter("口"))
    #expect(letter.contours.count == 2)
    let (outer, hole) = (Self.area(letter.contours[0]), Self.area(letter.contours[1]))
    #expect(min(outer, hole) < 0 && max(outer, hole) > 0 && outer != -hole)
  }

  /// Both sides of 一, a single stroke across, are half as far out as it is thicker.
  @Test func boldStrokesAreThicker() throws {
    let letter = try #require(Typeface.sans.letter("一"))
    var bold = letter
    bold.embolden(by: 40)
    let (before, after) = (Self.box(letter), Self.box(bold))
    #expect(after.y.lowerBound == before.y.lowerBound - 20)
    #expect(after.y.upperBound == before.y.upperBound + 20)
    #expect(after.x.lowerBound == before.x.lowerBound - 20)
    #expect(after.x.upperBound == before.x.upperBound + 20)
    // Holes get smaller.
    var frame = try #require(Typeface.sans.letter("口"))
    let areas = frame.contours.map { Self.area($0).magnitude }
    frame.embolden(by: 40)
    let bolder = frame.contours.map { Self.area($0).magnitude }
    #expect(bolder.max() ?? 0 > areas.max() ?? 0 && bolder.min() ?? 0 < areas.min() ?? 0)
  }

  /// In cells a letter stands in the middle of two, and is a little larger than on a page.
  @Test func inCellsALetterIsAsWideAsTwo() throws {
    let sans = Self.box(try #require(Typeface.sans.letter("十"))).x
    let letter = try #require(Typeface.mono.letter("十"))
    let latin = try #require(Typeface.mono.letter("x"))
    #expect(letter.advance == 2 * latin.advance)
    let mono = Self.box(letter).x
    #expect(mono.count > sans.count)
    let middle = Double(sans.lowerBound + sans.upperBound) / 2 / 1024
    let place = Double(mono.lowerBound + mono.upperBound) / 2 / Double(letter.advance)
    #expect((middle - place).magnitude < 0.01)
  }

  private static func area(_ points: [Outlines.Point]) -> Double {
    points.indices.reduce(0) { sum, index in
      let (one, other) = (points[index], points[(index + 1) % points.count])
      return sum + Double(one.x * other.y - other.x * one.y) / 2
    }
  }

  private static func box(
    _ letter: Outlines.Glyph
  ) -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
    let points = letter.contours.flatMap { $0 }
    return (
      (points.map(\.x).min() ?? 0)...(points.map(\.x).max() ?? 0),
      (points.map(\.y).min() ?? 0)...(points.map(\.y).max() ?? 0)
    )
  }
}
