import Optimization
import Testing

@testable import Presets

struct GridTextTests {
  private func landscape(
    _ lines: [String], separator: String = "\n"
  ) throws(TableFailure) -> GridLandscape {
    try GridText.landscape(reading: Array(lines.joined(separator: separator).utf8))
  }

  private static let lines = [
    ",0,1,2,3", "-1,1,2,3,4", "0,5,6,7,8", "1,9,10,11,12", "2,13,14,15,16.5",
  ]

  private static let list =
    ["x,y,loss"]
    + [0, 10, 20, 30].flatMap { y in (0..<4).map { x in "\(x),\(y),\(x + y)" } }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsXAcrossAndYDown(separator: String) throws {
    let landscape = try landscape(Self.lines, separator: separator)
    #expect(landscape.domain == Domain(x: 0...3, y: -1...2))
    #expect(landscape.value(at: Vector(0, -1)) == 1)
    #expect(landscape.value(at: Vector(2, 0)) == 7)
    #expect(landscape.value(at: Vector(3, 2)) == 16.5)
  }

  /// More than four megabytes, so that it is read in two turns.
  @Test func tellsHowFarALongTextHasBeenRead() throws {
    let count = 600
    let row = (0..<count).map { _ in "1234567.125" }.joined(separator: ",")
    let lines =
      ["y\\x," + (0..<count).map(String.init).joined(separator: ",")]
      + (0..<count).map { "\($0)," + row }
    nonisolated(unsafe) var shares: [Double] = []
    let landscape = try GridText.landscape(reading: Array(lines.joined(separator: "\n").utf8)) {
      shares.append($0)
    }
    #expect(shares.count == 2)
    #expect(shares == shares.sorted() && shares[0] > 0 && shares[0] < 1 && shares.last == 1)
    #expect(landscape.value(at: Vector(599, 599)) == 1234567.125)
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
    #expect(throws: TableFailure.self) {
      try self.landscape(["# y\\x,0,1,2"] + Self.lines.dropFirst())
    }
  }

  @Test(
    arguments: [
      (
        Array(lines.dropFirst()), 1,
        "the corner must hold a word or nothing, not '-1': the first line is for the x values, and"
          + " the first column for the y values (or begin with a line of three names, x,y,loss, and list"
          + " the points)"
      ),
      ([], 1, "there is no line with the x values"),
      (["# nothing"], 1, "there is no line with the x values"),
      ([",0,1,2", "0,1,2,3"], 1, "there must be at least 4 x values, not 3"),
      (["x"], 1, "there must be at least 4 x values, not 0"),
      ([",0,1,2,3"], 1, "there must be at least 4 y values, not 0"),
      (
        Array(lines.dropLast()) + [""], 4, "there must be at least 4 y values, not 3"
      ),
      ([",0,1,1,3"] + lines.dropFirst(), 1, "the x values must ascend or descend: 1 comes after 1"),
      (
        lines.prefix(3) + ["# back", "-0.5,1,1,1,1", "3,1,1,1,1"], 5,
        "the y values must ascend or descend: -0.5 comes after 0"
      ),
      (
        lines.prefix(2) + ["0,5,6,7"], 3,
        "must hold a y value and 4 losses, one for each x, not 4 numbers"
      ),
      (lines.prefix(4) + ["2,1,2,three,4"], 5, "must hold numbers, not 'three'"),
      (lines.prefix(4) + [",1,2,3,4"], 5, "must hold numbers, not ''"),
      (
        lines.prefix(4) + ["inf,1,2,3,4"], 5, "must hold numbers, not 'inf': it must be finite"
      ),
      (
        lines.prefix(4) + ["2,1,2,1:30,4"], 5,
        "must hold numbers, not '1:30': write a plain decimal number, without colons"
      ),
      (
        [";0;1;2;3", "-1;1,5;2;3;4", "0;5;6;7.5;8"], 3,
        "must write its decimal points like line 2, as ','"
      ),
      (
        ["x,y,loss,accuracy", "1,2,3,4"], 1,
        "a list of points has three columns, such as x,y,loss, not 4"
      ),
      (list + ["0,0,9"], 18, "x = 0, y = 0 has a loss already, in line 2"),
      (list.dropLast(), 16, "1 of 16 rows are missing: x = 3, y = 30"),
      (
        Array(list.prefix(13)) + ["3,30,1"], 14,
        "3 of 16 rows are missing: x = 0, y = 30; x = 1, y = 30; x = 2, y = 30"
      ),
      (
        Array(list.prefix(13)), 13,
        "there must be at least 4 y values, not 3"
      ),
      (list + ["4,1"], 18, "must hold 3 numbers, one for each name, not 2"),
      (
        ["x,y,loss"] + (0..<9).map { "\($0),\($0),1" }, 1,
        "its 9 points are no grid: they have 9 different x and 9 different y"
      ),
      ([",0,a,2,3"] + lines.dropFirst(), 1, "must hold numbers, not 'a'"),
    ] as [([String], Int, String)])
  func saysWhichLineIsWrong(lines: [String], line: Int, message: String) {
    #expect(throws: TableFailure(line: line, message: message)) {
      try landscape(lines)
    }
  }

  private func expectSame(_ lines: [String]) throws {
    let landscape = try landscape(lines)
    #expect(landscape.domain == Domain(x: 0...3, y: -1...2))
    for (row, y) in [-1.0, 0, 1, 2].enumerated() {
      for column in 0..<4 {
        let expected = Double(4 * row + column + 1) + (row == 3 && column == 3 ? 0.5 : 0)
        #expect(landscape.value(at: Vector(Double(column), y)) == expected)
      }
    }
  }

  @Test(arguments: [";", "\t", " ", "  ", " \t", " , "]) func takesOtherSeparators(
    separator: String
  ) throws {
    let lines = ["y" + Self.lines[0]] + Self.lines.dropFirst()
    try expectSame(lines.map { $0.replacing(",", with: separator) })
  }

  @Test func takesSeparatorsAtTheEndsOfLines() throws {
    try expectSame(Self.lines.map { $0 + "," })
    try expectSame(Self.lines.map { $0 + ",,," } + [",,,,,,,"])
    try expectSame([Self.lines[0]] + Self.lines.dropFirst().map { $0 + "," })
  }

  @Test func takesDecimalCommasAndQuotes() throws {
    let german = Self.lines.map {
      $0.replacing(",", with: ";").replacing(".", with: ",")
    }
    try expectSame(german)
    try expectSame(german.map { $0.replacing(";", with: "\t") })
    try expectSame(
      Self.lines.map { line in
        line.split(separator: ",", omittingEmptySubsequences: false)
          .map { "\"\($0.replacing(".", with: ","))\"" }.joined(separator: ",")
      })
  }

  /// As R's `write.table` has it.
  @Test func theCornerMayBeLeftOut() throws {
    try expectSame([String(Self.lines[0].dropFirst())] + Self.lines.dropFirst())
  }

  @Test func turnsDescendingAxes() throws {
    try expectSame([Self.lines[0]] + Self.lines.dropFirst().reversed())
    try expectSame(
      Self.lines.map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return (cells.prefix(1) + cells.dropFirst().reversed()).joined(separator: ",")
      })
  }

  @Test(arguments: [
    ["x", "y", "loss"], ["loss", "x", "y"], ["y", "loss", "x"], ["a", "b", "c"],
  ])
  func takesListsInAnyOrder(names: [String]) throws {
    let columns = names == ["a", "b", "c"] ? ["x", "y", "loss"] : names
    var rows: [String] = []
    for (row, line) in Self.lines.dropFirst().enumerated() {
      let cells = line.split(separator: ",").map(String.init)
      for column in 0..<4 {
        let point = ["x": String(column), "y": cells[0], "loss": cells[column + 1]]
        rows.insert(columns.compactMap { point[$0] }.joined(separator: ","), at: row % 2 * column)
      }
    }
    try expectSame([names.joined(separator: ",")] + rows)
    try expectSame(["# " + names.joined(separator: ",")] + rows)
  }
}
