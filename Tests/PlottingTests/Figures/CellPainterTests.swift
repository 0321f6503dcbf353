import Testing

@testable import Plotting

/// Marks in cells, with letters and signs that can be read in a test.
@Suite struct CellPainterTests {
  private static let palette = Theme.dark.palette(for: .truecolor)

  private static func painter(focus: Int? = nil) -> CellPainter {
    CellPainter(
      on: Projection(
        Viewport(x: 0...20, y: 0...10), in: Rect(x: 0, y: 0, columns: 20, rows: 10)),
      palette: palette, glyphs: .ascii, focus: focus
    ) { $0 == 0 ? "A" : "B" }
  }

  private static func drawn(_ draw: (CellPainter, inout CellBuffer) -> Void) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 20, rows: 10))
    draw(painter(), &buffer)
    return buffer
  }

  private static func line(_ y: Double) -> Mark.Shape {
    .line([Point(x: 1, y: y), Point(x: 19, y: y)])
  }

  /// A letter for each role; an optimizer's where it is the optimizer's own.
  @Test func linesSayWhatTheyAre() {
    let marks = [
      Mark(Self.line(9.5), .spread, of: 1), Mark(Self.line(7.5), .constraint),
      Mark(Self.line(5.5), .density, named: "50 %"), Mark(Self.line(3.5), .theory, of: 1),
      Mark(Self.line(1.5), .tangent, of: 0), Mark(Self.line(0.5), .isoline),
    ]
    let buffer = Self.drawn { $0.drawLines(marks, into: &$1) }
    let signs = (0..<10).map { buffer[10, $0].scalar }
    #expect(signs == ["+", " ", "#", " ", "5", " ", "b", " ", "a", " "])
    #expect(buffer[10, 6].foreground == Self.palette.line(1))
    #expect(buffer[10, 0].foreground == Self.palette.text.foreground)
  }

  /// What is predicted lies over what happened, in whatever order it is told.
  @Test func theoryLiesAboveTheSpread() {
    for marks in [
      [Mark(Self.line(5), .theory, of: 0), Mark(Self.line(5), .spread)],
      [Mark(Self.line(5), .spread), Mark(Self.line(5), .theory, of: 0)],
    ] {
      #expect(Self.drawn { $0.drawLines(marks, into: &$1) }[10, 5].scalar == "a")
    }
  }

  @Test func arrowsHaveTheirNamesAndAMoveHasGaps() {
    let (tail, tip) = (Point(x: 2.5, y: 7.5), Point(x: 10.5, y: 7.5))
    let buffer = Self.drawn {
      $0.drawArrows(
        [
          Mark(.arrow(tail, tip), .velocity, of: 0, named: "m"),
          Mark(.arrow(Point(x: 2.5, y: 3.5), Point(x: 10.5, y: 3.5)), .move, of: 1),
        ], into: &$1)
    }
    #expect(buffer.lines[2] == "  ........>m        ")
    #expect(buffer.lines[6] == "    = = = >         ")
    #expect(buffer[4, 6].foreground == Self.palette.line(1))
    let nowhere = Mark(.arrow(tail, Point(x: .nan, y: 0)), .move, of: 0)
    let empty = Self.drawn { $0.drawArrows([nowhere], into: &$1) }
    #expect(empty.lines.allSatisfy { $0.allSatisfy { $0 == " " } })
  }

  @Test func signsAreOfTheirOptimizers() {
    let place = Point(x: 3, y: 3)
    var covered = Mark(.sign(.head(shape: 1), place), .place, of: 1, named: "B")
    covered.isCovered = true
    let markers = Self.painter(focus: 1).markers([
      Mark(.sign(.start, place), .place), covered, Mark(Self.line(3), .spread),
      Mark(.sign(.average(shape: 1), place), .place, of: 1),
    ])
    #expect(markers.map(\.kind) == [.start, .head(shape: 1), .average(shape: 1)])
    #expect(markers.map(\.letter) == [nil, "B", nil])
    #expect(markers.map(\.color) == [nil, Self.palette.line(1), Self.palette.line(1)])
    #expect(markers.map(\.isFocused) == [false, true, false])
    #expect(markers.map(\.isCovered) == [false, true, false])
  }
}
