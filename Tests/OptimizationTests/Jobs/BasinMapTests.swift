import Testing

@testable import Optimization

@Suite struct BasinMapTests {
  private static func map(
    _ rule: any Rule, rate: Double, on landscape: any Landscape, _ size: (Int, Int) = (21, 11),
    steps: Int = 400
  ) -> [BasinMap.Cell] {
    let optimizer = Optimizer(
      name: "o", rule: rule, learningRate: LearningRate(constant: rate))
    let run = Run(optimizer, on: landscape, from: landscape.start, seed: 1)
    var map = BasinMap(
      of: run, to: landscape.minima, in: landscape.domain, columns: size.0, rows: size.1,
      steps: steps)
    return map.finish()
  }

  /// A cell is what the run from its middle does.
  @Test func everyCellIsARunOfItsOwn() throws {
    let landscape = Himmelblau()
    let cells = Self.map(GradientDescent(), rate: 0.01, on: landscape)
    #expect(cells.count == 231)
    let reach = 0.01 * (landscape.domain.x.upperBound - landscape.domain.x.lowerBound)
    for cell in cells {
      var run = Run(
        Optimizer(
          name: "o", rule: GradientDescent(), learningRate: LearningRate(constant: 0.01)),
        on: landscape, from: cell.start, seed: 1)
      guard case .minimum(let number) = cell.end else {
        Issue.record("\(cell)")
        continue
      }
      let minimum = landscape.minima[number]
      run.advance(by: cell.steps)
      #expect((run.particle.position - minimum).norm <= reach)
      run.advance(by: 400 - cell.steps)
      #expect((run.particle.position - minimum).norm <= reach)
    }
    #expect(Set(cells.map(\.end)).count == 4)
    #expect(cells[0].start.x < cells[20].start.x && cells[0].start.y > cells[230].start.y)
  }

  /// On a curve there is one row; what lies on either side of the hill goes to its own side.
  @Test func aCurveHasOneRow() {
    let landscape = FormulaLandscapeWithMinima.twoWells
    let cells = Self.map(GradientDescent(), rate: 0.05, on: landscape, (40, 7))
    #expect(cells.count == 40)
    #expect(cells.allSatisfy { $0.end == .minimum($0.start.x < 0 ? 0 : 1) })
  }

  /// Newton's method goes to saddles and maxima too, and too large a rate leaves.
  @Test func whoArrivesNowhereSaysSo() {
    let newton = Self.map(Newton(), rate: 1, on: Himmelblau())
    #expect(newton.contains { $0.end == .nowhere })
    let wild = Self.map(GradientDescent(), rate: 1, on: Himmelblau())
    #expect(wild.allSatisfy { $0.end == .diverged && $0.steps < 400 })
  }
}

/// (x^2 - 1)^2, whose minima are known.
private struct FormulaLandscapeWithMinima: Landscape {
  static let twoWells = Self()

  var formula: String { "(x^2 - 1)^2" }
  var dimension: Int { 1 }
  var domain: Domain { Domain(x: -1.5...1.5, y: -1...1) }
  var start: Vector { Vector(0.5, 0) }
  var minima: [Vector] { [Vector(-1, 0), Vector(1, 0)] }

  func value(at position: Vector) -> Double {
    let a = position.x * position.x - 1
    return a * a
  }

  func evaluation(at position: Vector) -> Evaluation {
    let a = position.x * position.x - 1
    return Evaluation(value: a * a, gradient: Vector(4 * a * position.x, 0))
  }

  func curvature(at position: Vector) -> Curvature {
    let plain = evaluation(at: position)
    return Curvature(
      value: plain.value, gradient: plain.gradient,
      hessian: SymmetricMatrix(xx: 12 * position.x * position.x - 4, xy: 0, yy: 0))
  }
}
