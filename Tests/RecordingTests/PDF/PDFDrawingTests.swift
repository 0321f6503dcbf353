import Foundation
import Plotting
import Recording
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a reader of PDF relies on: places of objects, lengths, plain bytes.
@Suite struct PDFDrawingTests {
  private static func page(title: String = "The (ravine)") -> FigurePage {
    let places = Grid.coordinates(-2...2, count: 21)
    let grid = Grid(xs: places, ys: places) { $0 * $0 + 4 * $1 * $1 }
    let figure = Figure(
      viewport: Viewport(x: -2...2, y: -2...2),
      ground: Ground(grid, levels: Levels(edges: [1, 2, 4])),
      marks: [
        Mark(.line([Point(x: -1, y: -1), Point(x: 0, y: .nan), Point(x: 1, y: 1)]), .trail, of: 0),
        Mark(.dots([Point(x: 0.5, y: 0.5), Point(x: 1e300, y: 0)]), .particle, of: 1),
        Mark(.arrow(Point(x: 0, y: 0), Point(x: 1, y: 0.5)), .move, of: 0),
        Mark(.sign(.head(shape: 0), Point(x: 1, y: 1)), .place, of: 0, named: "A"),
        Mark(.sign(.head(shape: 1), Point(x: 90, y: 1e200)), .place, of: 1, named: "B"),
      ])
    let series = Series((0...9).map { .init(step: Double($0), value: 1 / Double($0 + 1)) })
    let chart = LineChart([series], steps: 0...9, scale: .logarithmic)
    return FigurePage(
      title: title, figures: [figure],
      charts: [.init(title: "loss", axis: "step", chart: chart)],
      legend: [.init(.sign(.head(shape: 0)), of: 0, "A  GD"), .init(.sign(.minimum), "minimum")])
  }

  private static func drawing(title: String = "The (ravine)") -> Drawing {
    page(title: title).drawing(width: 120, palette: Theme.paper.palette(for: .truecolor))
  }

  private static func file(title: String = "The (ravine)") -> String {
    PDFDrawing.encode(drawing(title: title))
  }

  @Test func theTableSaysWhereEachObjectBegins() throws {
    let text = Self.file()
    let bytes = Array(text.utf8)
    #expect(text.hasPrefix("%PDF-1.4\n") && text.hasSuffix("%%EOF\n"))
    #expect(text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    let start = try #require(
      text.split(separator: "startxref\n").last?.split(separator: "\n").first)
    let table = try #require(Int(start))
    #expect(String(decoding: bytes[table...].prefix(4), as: UTF8.self) == "xref")
    let rows = text.split(separator: "\n").filter { $0.hasSuffix(" 00000 n ") }
    #expect(rows.count == 11)
    for (number, row) in rows.enumerated() {
      let place = try #require(Int(row.prefix(10)))
      let expected = "\(number + 1) 0 obj\n"
      #expect(
        String(decoding: bytes[place...].prefix(expected.utf8.count), as: UTF8.self) == expected)
    }
  }

  @Test func theStreamIsAsLongAsItSays() throws {
    let text = Self.file()
    let length = try #require(text.firstMatch(of: /\/Length (\d+)/)?.1).flatMap { String($0) }
    let body = try #require(
      text.split(separator: "stream\n", maxSplits: 1).last?.split(separator: "\nendstream").first)
    #expect(body.utf8.count == Int(String(length)))
    let operators = body.split(separator: "\n")
    #expect(
      operators.filter { $0 == "Q" || $0.hasSuffix(" Q") }.count
        == operators.filter { $0 == "q" || $0.hasPrefix("q ") }.count)
  }

  @Test func textIsTextInTheFontThatHasIt() {
    #expect(Self.file().contains("/F1 9.35 Tf 1 0 0 1 5.67"))
    #expect(Self.file().contains("(The \\(ravine\\)) Tj"))
    // Cheers in another script, and a letter of Latin beside it.
    let chinese = Self.file(title: "\u{5CE1}\u{8C37} a")
    #expect(chinese.contains("/H0 9.35 Tf 1 0 0 1 5.67"))
    #expect(chinese.contains("<0001> Tj /F1 9.35 Tf ( a) Tj"))
    #expect(chinese.contains("/Title <FEFF5CE18C3700200061>"))
    #expect(Self.file(title: "a\u{7}\u{1B}[31m\u{9B}b").contains("(a[31mb) Tj"))
  }

  /// Names of signs have an edge of their own, and variables are slanted, in both kinds of file.
  @Test func lettersStandOutFromWhatTheyLieOn() {
    #expect(Self.file().contains("q 1 Tr 1 1 1 RG") && Self.file().contains("/F3 7 Tf"))
    let svg = SVGDrawing.encode(Self.drawing())
    #expect(svg.contains("paint-order=\"stroke\"") && svg.contains("font-style=\"italic\">x<"))
    // Two spaces stay two.
    #expect(svg.contains("xml:space=\"preserve\">A  GD<"))
  }

  @Test func theSamePageGivesTheSameBytes() {
    #expect(Self.file() == Self.file())
  }

  /// The same page as SVG is well-formed, and has no number that is none.
  @Test func theSamePageIsSVG() throws {
    let text = SVGDrawing.encode(Self.drawing(title: "a < b & \"c\" \u{7}"))
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("<title>a &lt; b &amp; &quot;c&quot; </title>"))
    #expect(!text.contains("nan") && !text.contains("inf") && !text.contains("e+"))
    #expect(text.contains("fill-rule=\"evenodd\"") && text.contains("h0\""))
    #expect(text.components(separatedBy: "<g ").count == text.components(separatedBy: "</g>").count)
  }
}
