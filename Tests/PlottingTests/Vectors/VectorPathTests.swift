import Testing

@testable import Plotting

@Suite struct VectorPathTests {
  @Test func cornersThatNobodyWouldMissAreLeftOut() {
    let line = VectorPath(open: (0...1000).map { Spot(x: Double($0) / 10, y: 5) })
    #expect(line.parts[0].spots == [Spot(x: 0, y: 5), Spot(x: 100, y: 5)])
  }

  /// A circle of many corners keeps its shape to a hundredth of a millimetre or two.
  @Test func whatIsLeftIsWhereItWas() throws {
    let circle = (0...5000).map { corner -> Spot in
      let angle = Double(corner) / 5000 * 2 * .pi
      return Spot(x: 20 * cosine(angle), y: 20 * sine(angle))
    }
    let path = VectorPath(open: circle)
    let spots = path.parts[0].spots
    #expect(spots.count < 200 && spots.count > 40)
    for (start, end) in zip(spots, spots.dropFirst()) {
      let middle = Spot(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
      #expect(20 - (middle.x * middle.x + middle.y * middle.y).squareRoot() < 0.02)
    }
  }

  @Test func aSingleSpotIsNoLine() {
    #expect(VectorPath(open: [Spot(x: 1, y: 1)]).isEmpty)
    var path = VectorPath()
    path.addDot(at: Spot(x: 1, y: 1))
    #expect(path.parts[0].isDot)
  }
}
