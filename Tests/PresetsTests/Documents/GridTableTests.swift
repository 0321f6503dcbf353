import Optimization
import Testing

@testable import Presets

struct GridTableTests {
  private func landscape(
    _ lines: [String], separator: String = "\n"
  ) throws(CommaSeparatedLine.Failure) -> GridLandscape {
    try GridTable.landscape(reading: Array(lines.joined(separator: separator).utf8))
  }

  private static let lines = [
    ",0,1,2,3", "-1,1,2,3,4", "0,5,6,7,8", "1,9,10,11,12", "2,13,14,15,16.5",
  ]

  @Test(arguments: ["\n", "\r\n"])
  func readsXAcrossAndYDown(separator: String) throws {
    let landscape = try landscape(Self.lines, separator: separator)
    #expect(landscape.domain == Domain(x: 0...3, y: -1...2))
    #expect(landscape.value(at: Vector(0, -1)) == 1)
    #expect(landscape.value(at: Vector(2, 0)) == 7)
    #expect(landscape.value(at: Vector(3, 2)) == 16.5)
  }

  @Test func passesOverRemarksBlanksAndTheCorner() throws {
    let decorated =
      ["\u{FEFF}# a slice", "", " y \\ x , 0, 1 ,2,\t3"] + Self.lines.dropFirst() + [
        "", "# end", "",
      ]
    let landscape = try landscape(decorated)
    #expect(landscape.value(at: Vector(3, 2)) == 16.5)
  }

  /// As `numpy.savetxt(..., header="y\\x,0,1,2,3")` writes it.
  @Test func takesItsXValuesFromACommentedHeading() throws {
    let landscape = try landscape(["# remark", "# y\\x,0,1,2,3"] + Self.lines.dropFirst())
    #expect(landscape.domain == Domain(x: 0...3, y: -1...2))
    #expect(landscape.value(at: Vector(3, 2)) == 16.5)
    #expect(throws: CommaSeparatedLine.Failure.self) {
      try self.landscape(["# y\\x,0,1,2"] + Self.lines.dropFirst())
    }
  }

  @Test(
    arguments: [
      (
        Array(lines.dropFirst()), 1,
        "the corner must hold a word or nothing, not '-1': the first line is for the x values, and"
          + " the first column for the y values"
      ),
      ([], 1, "there is no line with the x values"),
      (["# nothing"], 1, "there is no line with the x values"),
      ([",0,1,2", "0,1,2,3"], 1, "there must be at least 4 x values, not 3"),
      (["x"], 1, "there must be at least 4 x values, not 0"),
      ([",0,1,2,3"], 1, "there must be at least 4 lines with a y value, not 0"),
      (
        Array(lines.dropLast()) + [""], 4, "there must be at least 4 lines with a y value, not 3"
      ),
      ([",0,1,1,3"] + lines.dropFirst(), 1, "the x values must ascend: 1 comes after 1"),
      (
        lines.prefix(3) + ["# back", "-0.5,1,1,1,1", "3,1,1,1,1"], 5,
        "the y values must ascend: -0.5 comes after 0"
      ),
      (
        lines.prefix(2) + ["0,5,6,7"], 3,
        "must hold a y value and 4 losses, one for each x, not 4 numbers"
      ),
      (lines.prefix(4) + ["2,1,2,three,4"], 5, "must hold numbers, not 'three'"),
      (lines.prefix(4) + ["2,1,2,,4"], 5, "must hold numbers, not ''"),
      (
        lines.prefix(4) + ["2,1,2,inf,4"], 5, "must hold numbers, not 'inf': it must be finite"
      ),
      ([",0,a,2,3"] + lines.dropFirst(), 1, "must hold numbers, not 'a'"),
    ] as [([String], Int, String)])
  func saysWhichLineIsWrong(lines: [String], line: Int, message: String) {
    #expect(throws: CommaSeparatedLine.Failure(line: line, message: message)) {
      try landscape(lines)
    }
  }
}
