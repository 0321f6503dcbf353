import Testing

@testable import Presets

struct NumberTableTests {
  /// A row of empty cells is a row that is missing, unless it is one of those that spreadsheets leave below.
  @Test(
    arguments: [
      (",\n1,2\n3,4", 1), ("1,2\n,\n3,4", 2), ("x,y\n1,2\n;\n3,4", 3), ("1,2\n3,4\n,\n,\n", nil),
      ("1,2\n\n  \n3,4", nil),
    ] as [(String, Int?)])
  func aRowOfEmptyCellsIsMissing(text: String, line: Int?) {
    do throws(TableFailure) {
      let table = try NumberTable(reading: Array(text.utf8), columns: 2, mostRows: 9)
      #expect(line == nil && table.rows.count == 2)
    } catch {
      #expect(error.line == line)
      #expect(error.message == "must hold 2 numbers with commas between, not 0")
    }
  }

  private func rows(_ text: String, columns: Int = 2) throws(TableFailure)
    -> [[Double]]
  {
    try NumberTable(reading: Array(text.utf8), columns: columns, mostRows: 3).rows.map(\.numbers)
  }

  @Test(
    arguments: [
      ("1,2", [[1, 2]]),
      ("1,2\n3,4\n", [[1, 2], [3, 4]]),
      ("1,2\r\n3,4\r\n", [[1, 2], [3, 4]]),
      ("\u{FEFF}x, y\n 1\t,2 \n", [[1, 2]]),
      ("# made by hand\n\nx,y\n-1e3,.5", [[-1000, 0.5]]),
      ("\"x\",\"the y\"\r\n1,2\r\n", [[1, 2]]), ("\u{FEFF}x, y\n1,\u{A0}2", [[1, 2]]),
      ("naming,infinite\n1,2", [[1, 2]]), ("# 7,8\n1,2", [[1, 2]]),
      ("na,nb\n1,2", [[1, 2]]), ("a;b\n1,5;2", [[1.5, 2]]),
      ("1\t2\n3\t4", [[1, 2], [3, 4]]), ("1,2,\n3,4,", [[1, 2], [3, 4]]),
    ] as [(String, [[Double]])])
  func readsRows(text: String, expected: [[Double]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(
    arguments: [
      ("", 1, "there is no row of numbers"),
      ("x,y\nx,y", 2, "must hold numbers, not 'x'"),
      ("1,2\n\n1;2", 3, "must hold 2 numbers with commas between, not 1"),
      ("1,2,3", 1, "must hold 2 numbers with commas between, not 3"),
      ("1,", 1, "must hold numbers, not ''"),
      ("1,nan", 1, "must hold numbers, not 'nan': it must be finite"),
      ("nan,nan\n1,2", 1, "must hold numbers, not 'nan': it must be finite"),
      ("NA,N/A\n1,2", 1, "must hold numbers, not 'NA'"),
      ("\"null\",None\n1,2", 1, "must hold numbers, not 'null'"),
      ("0x10,0x20\n1,2", 1, "must hold numbers, not '0x10': write it in decimal"),
      ("1;5\n1,2", 1, "must hold 2 numbers with commas between, not 1"),
      (
        "\u{2212}1,\u{2212}2\n1,2", 1,
        "must hold numbers, not '\u{2212}1': write the minus sign as '-'"
      ),
      (",2\n1,2", 1, "must hold numbers, not ''"), ("x,1\n1,2", 1, "must hold numbers, not 'x'"),
      (
        "1e400,1e400\n1,2", 1,
        "must hold numbers, not '1e400': it is too large; the largest is \(Double.greatestFiniteMagnitude)"
      ),
      ("1,2\n1,2\n1,2\n1,2", 4, "there may be at most 3 rows"),
    ])
  func saysWhichLineIsWrong(text: String, line: Int, message: String) {
    #expect(throws: TableFailure(line: line, message: message)) { try rows(text) }
  }

  @Test func refusesWhatIsNoText() {
    let failure = TableFailure(
      line: 1, message: "the file is not valid UTF-8; save it as UTF-8")
    let files: [[UInt8]] = [
      [0x31, 0x2C, 0xFF], [0x31, 0, 0x2C, 0, 0x32, 0], [0, 0x31, 0, 0x2C, 0, 0x32],
    ]
    for bytes in files {
      #expect(throws: failure) { try NumberTable(reading: bytes, columns: 2, mostRows: 3) }
    }
  }

  @Test func knowsTheLinesOfItsRows() throws {
    let table = try NumberTable(
      reading: Array("x,y\n1,2\n\n3,4".utf8), columns: 2, mostRows: 3)
    #expect(table.rows.map(\.line) == [2, 4])
  }
}
