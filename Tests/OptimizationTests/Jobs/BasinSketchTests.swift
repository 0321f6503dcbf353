import Testing

@testable import Optimization

@Suite struct BasinSketchTests {
  private static let landscape = Himmelblau()
  private static let run = Run(
    Optimizer(name: "o", rule: Newton(), learningRate: LearningRate(constant: 1)),
    on: landscape, from: landscape.start, seed: 1)

  private static func sketch(_ columns: Int = 37, _ rows: Int = 21) -> BasinSketch {
    BasinSketch(
      of: run, to: landscape.minima, in: landscape.domain, columns: columns, rows: rows,
      steps: 200, reach: 0.1)
  }

  @Test func inTheEndItIsTheMap() {
    var map = BasinMap(
      of: Self.run, to: Self.landscape.minima, in: Self.landscape.domain, columns: 37, rows: 21,
      steps: 200)
    var sketch = Self.sketch()
    let (cells, sketched) = (map.finish(), sketch.finish())
    #expect(sketched == cells)
    #expect(sketch.counts.values.reduce(0, +) == 37 * 21)
    #expect(sketch.cell(column: 5, row: 3) == cells[3 * 37 + 5])
  }

  @Test func howItIsCutMakesNoDifference() {
    var (whole, cut) = (Self.sketch(), Self.sketch())
    _ = whole.finish()
    while !cut.isDone { cut.advance(by: 1) }
    #expect(cut.result == whole.result)
  }

  @Test func whatIsCoarseStandsInForWhatIsFine() {
    var sketch = Self.sketch(64, 32)
    #expect(sketch.cell(column: 9, row: 9) == nil)
    // All of the first pass: 8 x 4 cells.
    while sketch.progress.done < 32 { _ = sketch.doNextPiece() }
    let coarse = sketch.cell(column: 8, row: 8)
    #expect(coarse != nil)
    #expect(sketch.cell(column: 15, row: 15) == coarse)
    _ = sketch.finish()
    #expect(sketch.cell(column: 15, row: 15)?.start != coarse?.start)
  }
}
