import Optimization
import Testing

@testable import Presets

struct PathTableTests {
  private static func rows(
    _ text: String, dimension: Int = 2
  ) throws(TableFailure) -> [LoggedPath.Row] {
    try PathTable.rows(reading: Array(text.utf8), dimension: dimension)
  }

  private static let expected = [
    LoggedPath.Row(step: 0, position: Vector(1, 2.5), loss: 3, line: 2),
    LoggedPath.Row(step: 10, position: Vector(0.5, 2), loss: nil, line: 3),
  ]

  @Test(
    arguments: [
      "step,x,y,loss\n0,1,2.5,3\n10,0.5,2,nan\n", "# step,x,y,loss\n0,1,2.5,3\n10,0.5,2,\n",
      "Step;Loss;X;Y\r\n0;3;1;2,5\r\n10;;0,5;2\r\n", "# mine\n0 1 2.5 3\n10 0.5 2 NA\n",
      ",step,x,y,loss\n0,0,1,2.5,3\n1,10,0.5,2,\n",
      "\"step\"\t\"x\"\t\"y\"\t\"loss\"\n0\t1\t2.5\t3\n10\t0.5\t2\t\t\n",
    ])
  func readsColumnsInAnyOrder(text: String) throws {
    #expect(try Self.rows(text) == Self.expected)
  }

  @Test func theLossNeedNotBeKnown() throws {
    #expect(try Self.rows("0,1,2\n1,2,3").allSatisfy { $0.loss == nil })
    #expect(try Self.rows("step,y,x\n0,1,2").first?.position == Vector(2, 1))
    #expect(try Self.rows("0,7,1\n", dimension: 1).first?.loss == 1)
    #expect(try Self.rows("step,x\n4,7\n", dimension: 1).first?.position == Vector(7, 0))
  }

  @Test(
    arguments: [
      ("", 1, "there is no row of numbers"), ("step,x,y\n", 1, "there is no row of numbers"),
      (
        "step,x,y,accuracy\n0,1,2,3", 1,
        "unknown column 'accuracy'; a path has the columns step,x,y,loss"
      ),
      ("step,x,loss\n0,1,2", 1, "needs the column 'y'; a path has the columns step,x,y,loss"),
      ("step,x,x,y\n0,1,2,3", 1, "the column 'x' is there twice"),
      (
        "0,1\n1,2", 1, "must hold step,x,y and the loss if it is known: 3 numbers here, not 2"
      ),
      (
        "0,1,2,3,4\n", 1, "must hold step,x,y and the loss if it is known: 4 numbers here, not 5"
      ),
      (
        "0,1,2,3\n1,2,3\n", 2,
        "must hold step,x,y and the loss if it is known: 4 numbers here, not 3"
      ),
      ("0,1,2\n\n0,1,2", 3, "steps must ascend: 0 comes after 0"),
      ("0,1,2\n1.5,1,2", 2, "a step is a whole number from 0 to 10000000, not 1.5"),
      ("-1,1,2", 1, "a step is a whole number from 0 to 10000000, not -1"),
      ("0,1,nan,3", 1, "must hold numbers, not 'nan': it must be finite"),
      ("0,1,two,3", 1, "must hold numbers, not 'two'"),
    ] as [(String, Int, String)])
  func saysWhichLineIsWrong(text: String, line: Int, message: String) {
    #expect(throws: TableFailure(line: line, message: message)) { try Self.rows(text) }
  }
}
