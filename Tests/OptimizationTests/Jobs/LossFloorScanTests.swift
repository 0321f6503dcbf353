import Testing

@testable import Optimization

@Suite struct LossFloorScanTests {
  private static func result(_ formula: String, pieces: Int) throws -> Bool {
    let landscape = FormulaLandscape(try Formula(parsing: formula))
    var scan = LossFloorScan(on: landscape, in: Domain(x: -1...1, y: -1...1))
    for _ in 0..<pieces { _ = scan.doNextPiece() }
    return scan.finish()
  }

  @Test(arguments: [
    ("x^2 + y^2", true), ("x^2 - y^2", false), ("x^2", true), ("x", false), ("1/(x - 3) + 1", true),
    ("y + 1", true), ("y + 0.99", false),
  ])
  func saysWhetherNoLossIsBelowZero(formula: String, isBound: Bool) throws {
    for pieces in [0, 1, 40] { #expect(try Self.result(formula, pieces: pieces) == isBound) }
  }
}
