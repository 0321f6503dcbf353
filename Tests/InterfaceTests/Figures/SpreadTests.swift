import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct SpreadTests {
  private func drawn(_ landscape: any Landscape, _ view: Viewport, run: Int) throws -> CellBuffer {
    var optimizer = Optimizer(
      name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 1))
    optimizer.noise = GradientNoise(.constant(sigma: 1))
    var ensemble = Ensemble(optimizer, on: landscape, from: .zero, seed: 1, count: 4000)
    ensemble.advance(by: run)
    let summary = EnsembleSummary(
      ensemble, wells: Wells([], on: landscape),
      basins: Basins(of: [], on: landscape, in: landscape.domain))
    return CellBuffer(of: Size(columns: 40, rows: 20)) { buffer in
      let look = Look(Display(tier: .mono, glyphs: .ascii, theme: .dark))
      CellPainter(
        on: Projection(view, in: buffer.bounds), palette: look.palette, glyphs: look.glyphs,
        letter: look.letterScalar
      ).drawLines(
        [Mark(.line(Outlines.spread(of: summary, on: landscape)), .spread, of: 0)], into: &buffer)
    }
  }

  private func marks(_ buffer: CellBuffer) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let places = (0..<buffer.size.rows).flatMap { y in
      (0..<buffer.size.columns).filter { buffer[$0, y].scalar == "+" }.map { (x: $0, y: y) }
    }
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    return ((xs.min() ?? 0)...(xs.max() ?? 0), (ys.min() ?? 0)...(ys.max() ?? 0))
  }

  /// One step of unit noise from 0 on a plain has a standard deviation of 1 either way.
  @Test func theEllipseReachesOneStandardDeviation() throws {
    let buffer = try drawn(
      FormulaLandscape(parsing: "0*x + 0*y"), Viewport(x: -2...2, y: -2...2), run: 1)
    let (columns, rows) = marks(buffer)
    #expect(abs(columns.lowerBound - 10) <= 1 && abs(columns.upperBound - 29) <= 1)
    #expect(abs(rows.lowerBound - 5) <= 1 && abs(rows.upperBound - 14) <= 1)
    #expect(buffer[20, 10].scalar == " ")
  }

  @Test func onACurveItIsABar() throws {
    let buffer = try drawn(FormulaLandscape(parsing: "0*x"), Viewport(x: -2...2, y: -2...2), run: 1)
    let (columns, rows) = marks(buffer)
    #expect(abs(columns.lowerBound - 10) <= 1 && abs(columns.upperBound - 29) <= 1)
    #expect(rows.count == 1)
  }

  @Test func beforeTheFirstStepThereIsNoSpread() throws {
    let buffer = try drawn(
      FormulaLandscape(parsing: "0*x + 0*y"), Viewport(x: -2...2, y: -2...2), run: 0)
    let (columns, rows) = marks(buffer)
    #expect(columns.count == 1 && rows.count == 1)
  }
}
