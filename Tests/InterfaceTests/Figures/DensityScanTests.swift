import Optimization
import Plotting
import Testing

@testable import Interface

@Suite struct DensityScanTests {
  private static let view = Viewport(x: -2...2, y: -1...1)

  private static func scan(_ formula: String, _ temperature: Double) throws -> DensityScan {
    DensityScan(
      of: try FormulaLandscape(parsing: formula), over: view,
      at: (Grid.coordinates(view.x, count: 60), Grid.coordinates(view.y, count: 40)), temperature)
  }

  private static let formulas = ["(x^2 - 1)^2 + y^2", "x^4/4 - x^2/2"]

  @Test(arguments: formulas) func isTheSameHoweverItIsCut(formula: String) throws {
    var whole = try Self.scan(formula, 0.3)
    let outlines = whole.finish()
    #expect(!outlines.isEmpty)
    for work in [1, 500, 5000] {
      var cut = try Self.scan(formula, 0.3)
      var slices = 0
      while cut.result == nil {
        #expect(cut.progress.share < 1)
        cut.advance(by: work)
        slices += 1
      }
      #expect(cut.result == outlines && cut.progress.share == 1)
      #expect(work > 1 || slices > 1)
    }
  }

  /// What was seen of the landscape serves all temperatures.
  @Test(arguments: formulas) func anotherTemperatureIsAsIfItHadBeenTheFirst(formula: String) throws
  {
    var turned = try Self.scan(formula, 1)
    _ = turned.finish()
    turned.turn(to: 0.2)
    #expect(turned.result == nil)
    turned.advance(by: 1)
    var fresh = try Self.scan(formula, 0.2)
    #expect(turned.result == fresh.finish())
  }

  @Test func whereThereIsNoDensityThereAreNoOutlines() throws {
    var scan = try Self.scan("(x^2 - 1)^2 + y^2", 0)
    #expect(scan.finish().isEmpty)
  }
}
