import Testing

@testable import Plotting

@Suite struct CloudTests {
  /// Two cells, each 2 x 4 dots; dots are 1 apart and the upper left one is around (0.5, 3.5).
  private let projection = Projection(
    Viewport(x: 0...4, y: 0...4), in: Rect(x: 0, y: 0, columns: 2, rows: 1))

  private func cloud(_ points: [(Double, Double)]) -> Cloud {
    points.map(\.0).withUnsafeBufferPointer { x in
      points.map(\.1).withUnsafeBufferPointer { y in Cloud(x: x, y: y, on: projection) }
    }
  }

  private func pile(_ xs: [Double], on curve: [Double]) -> Cloud {
    let projection = Projection(
      Viewport(x: 0...4, y: 0...12), in: Rect(x: 0, y: 0, columns: 2, rows: 3))
    return xs.withUnsafeBufferPointer { Cloud(x: $0, on: curve, projection: projection) }
  }

  @Test func aPointIsADotWhereItFalls() {
    #expect(cloud([(1.5, 3.5)]).canvas.masks == [DotMask(x: 1, y: 0).rawValue, 0])
    #expect(cloud([(2.5, 0.5)]).canvas.masks == [0, DotMask(x: 0, y: 3).rawValue])
  }

  @Test(arguments: [
    (-0.1, 1), (4, 1), (1, -0.1), (1, 4.1), (.nan, 1), (1, .infinity), (1e300, -1e300),
  ])
  func whatIsOutOfViewOrNoNumberIsLeftOut(x: Double, y: Double) {
    let cloud = cloud([(x, y)])
    #expect(cloud.canvas.masks == [0, 0])
    #expect(cloud.densities == [0, 0])
  }

  @Test func densityIsTheLogarithmOfHowManyThereAre() {
    let cloud = cloud([(2.5, 2.5)] + [(Double, Double)](repeating: (0.5, 0.5), count: 7))
    #expect(cloud.densities[0] == 1)
    #expect((cloud.densities[1] - 1.0 / 3).magnitude < 1e-15)
  }

  @Test func oneOfAMillionStillShows() {
    let cloud = cloud([(2.5, 2.5)] + [(Double, Double)](repeating: (0.5, 0.5), count: 1_000_000))
    #expect(cloud.canvas.masks.map(\.nonzeroBitCount) == [1, 1])
  }

  @Test func crowdedCellsHaveMoreDotsThanSparseOnes() {
    let dots = (0..<4).flatMap { row in (0..<2).map { (Double($0) + 0.5, Double(row) + 0.5) } }
    let crowd = (0..<100).flatMap { _ in dots }
    let sparse = dots.map { ($0.0 + 2, $0.1) }
    let cloud = cloud(crowd + sparse)
    #expect(cloud.canvas.masks[0] == 0xFF)
    #expect(cloud.canvas.masks[1].nonzeroBitCount == 3)
  }

  @Test func aPileStandsOnItsCurve() {
    // A third of twelve rows of dots for the fullest column, half of that for one half as full.
    let pile = pile([0.5, 0.5, 1.5], on: [0, 0, 0, 0])
    let dots = (0..<12).map { row in
      (0..<4).map { pile.canvas[$0 / 2, row / 4].contains(DotMask(x: $0 % 2, y: row % 4)) }
    }
    #expect(dots.map { $0[0] } == (0..<12).map { $0 >= 8 })
    #expect(dots.map { $0[1] } == (0..<12).map { $0 >= 10 })
    #expect(!dots.contains { $0[2] || $0[3] })
  }

  @Test func theCurveBelowAPileIsNotBroken() {
    // One particle in the left cell of two; the curve lies two dots above the bottom.
    let pile = pile([0.5], on: [2, 2, 2, 2])
    #expect(pile.canvas[0, 2].contains(DotMask(x: 1, y: 2)))
    #expect(pile.canvas[1, 2].isEmpty)
  }

  @Test(arguments: [-1e300, -5, 0, 12, 20, 1e300, Double.infinity, .nan])
  func aCurveMayBeAnywhere(height: Double) {
    let pile = pile([0.5, 3.5, .nan, 9], on: [height, 0, 0, height])
    #expect(pile.canvas.masks.contains { $0 != 0 } == (-4..<12).contains(height))
  }
}
