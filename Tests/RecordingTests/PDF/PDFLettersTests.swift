import Foundation
import Plotting
import Testing

@testable import Recording

/// Letters that no reader brings: fonts of the file's own, whose text can be copied.
@Suite struct PDFLettersTests {
  @Test func eachPieceIsInTheFontThatHasIt() {
    #expect(PDFText("a (b)").pieces == [.western("(a \\(b\\))")])
    #expect(
      PDFText("x ≤ η 谷").pieces == [
        .western("(x )"), .outlined(["≤"]), .western("( )"), .outlined(["η"]), .western("( )"),
        .outlined(["谷"]),
      ])
    // Of a rare character there is no outline.
    #expect(PDFText("龘").pieces == [.other("<9F98>")])
  }

  @Test func aLetterHasOneCodeInEachWeight() {
    var letters = PDFLetters()
    let first = letters.operands(["谷", "峡", "谷"], isBold: false)
    #expect(first.map(\.operand) == ["<000100>"] && first.map(\.font) == ["/H0"])
    #expect(letters.operands(["谷"], isBold: true).map(\.operand) == ["<02>"])
    #expect(letters.fontCount == 1)
  }

  /// A code is a byte, so 300 letters take two fonts.
  @Test func manyLettersTakeSeveralFonts() throws {
    let common = (0x4E00..<0x9FFF).compactMap(Unicode.Scalar.init(_:))
      .filter(Typeface.sans.has).prefix(300)
    var letters = PDFLetters()
    let parts = letters.operands(Array(common), isBold: false)
    #expect(parts.map(\.font) == ["/H0", "/H1"] && letters.fontCount == 2)
    let objects = letters.objects(ofFont: 1, from: 50)
    #expect(objects.count == 2 + 44)
    #expect(objects[0].contains("/ToUnicode 51 0 R") && objects[0].contains("/g43 95 0 R"))
    let last = try #require(common.last)
    let code = String(last.value, radix: 16, uppercase: true)
    #expect(objects[1].contains("44 beginbfchar") && objects[1].contains("<2B> <\(code)>"))
    // A block of the table has a hundred lines at most.
    let table = letters.objects(ofFont: 0, from: 11)[1]
    #expect(table.components(separatedBy: "100 beginbfchar").count == 3)
    #expect(table.contains("56 beginbfchar"))
  }

  /// A letter is as wide as on a picture of pixels, and its outline is closed and filled.
  @Test func aLetterIsItsOutline() throws {
    var letters = PDFLetters()
    _ = letters.operands(["口"], isBold: false)
    let objects = letters.objects(ofFont: 0, from: 11)
    #expect(objects[0].contains("/Widths [1024]"))
    let lines = objects[2].split(separator: "\n")
    #expect(lines.filter { $0 == "h" }.count == 2 && lines.filter { $0.hasSuffix(" m") }.count == 2)
    #expect(lines.dropLast().last == "f")
  }

  /// Outlines in a font have no edge of their own, so that of a label is drawn beside it.
  @Test func aLabelHasASoftEdge() {
    let figure = Figure(
      viewport: Viewport(x: 0...1, y: 0...1),
      marks: [Mark(.sign(.head(shape: 0), Point(x: 0.5, y: 0.5)), .place, of: 0, named: "谷")])
    let page = FigurePage(title: "谷", figures: [figure], charts: [], legend: [])
    let text = PDFDrawing.encode(
      page.drawing(width: 100, palette: Theme.paper.palette(for: .truecolor)))
    #expect(text.contains("q 1 1 1 RG 1.98 w\n") && text.contains("h\nS Q"))
    #expect(!text.contains("q 1 Tr 1 1 1 RG 1.98 w BT /H0"))
  }
}
