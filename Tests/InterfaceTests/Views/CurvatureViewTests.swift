import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct CurvatureViewTests {
  private let projection = Projection(
    Viewport(x: -2...2, y: -2...2), in: Rect(x: 3, y: 2, columns: 40, rows: 16))

  @Test func aCurveIsMarkedRightBelowWhereItIsConcave() throws {
    let curve = try FormulaLandscape(parsing: "x^3/3")
    let kinds = CurvatureView.kinds(of: curve, on: projection)
    for column in 0..<40 {
      let x = projection.point(atCellX: 3 + column, y: 2).x
      let rows = (0..<16).filter { kinds[$0 * 40 + column] != .convex }
      guard x < 0, curve.value(at: Vector(x - 0.05, 0)) > -1.7 else {
        #expect(rows.isEmpty)
        continue
      }
      let cell = try #require(projection.cell(of: Point(x: x, y: curve.value(at: Vector(x, 0)))))
      #expect(rows.count == 1 && (1...2).contains(rows[0] + 2 - cell.y))
      #expect(kinds[rows[0] * 40 + column] == .belowConcave)
    }
  }

  @Test func aPlaneIsMarkedAllOver() {
    #expect(CurvatureView.kinds(of: Saddle(), on: projection).allSatisfy { $0 == .indefinite })
  }

  @Test func poleAndCurveOutOfViewLeaveTheGroundAlone() throws {
    for formula in ["log(x) - 9", "0 - x^2 + 50", "0 - x^2 - 50", "log(0 - 1 - x^2)"] {
      let kinds = CurvatureView.kinds(of: try FormulaLandscape(parsing: formula), on: projection)
      #expect(kinds.allSatisfy { $0 == .convex }, "\(formula)")
    }
  }

  /// The curve of the landscape is the same where the other one crosses it.
  @Test(arguments: GlyphSet.allCases) func dashesDoNotBreakTheCurve(glyphs: GlyphSet) throws {
    var preset = try Preset.bundled("empirical_risk")
    let beside = try #require(preset.beside)
    preset.optimizers.removeSubrange(1...)
    let both = State.on(preset, 120, 40, glyphs: glyphs)
    preset.beside = nil
    let plain = State.on(preset, 120, 40, glyphs: glyphs)
    let map = try #require(both.map(ofPane: 0))
    #expect(both.view.viewport == plain.view.viewport)
    let projection = Projection(both.view.viewport, in: map)
    let (one, other) = (both.frame, plain.frame)
    var crossings = 0
    for x in projection.dotXs {
      let value = preset.landscape.value(at: Vector(x, 0))
      guard let cell = projection.cell(of: Point(x: x, y: value)) else { continue }
      #expect(one[cell.x, cell.y].scalar == other[cell.x, cell.y].scalar)
      let dashes = projection.cell(
        of: Point(x: x, y: beside.landscape.value(at: Vector(x, 0))))
      if let dashes, dashes == cell { crossings += 1 }
    }
    #expect(crossings > 3)
  }
}
