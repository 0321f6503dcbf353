import Testing

@testable import Plotting

@Suite struct ViewportTests {
  private let view = Viewport(x: -2...2, y: -1...3)

  @Test func zoomingKeepsThePointInPlace() {
    let point = Point(x: 1, y: 0)
    let zoomed = view.zoomed(by: 2, at: point)
    #expect(zoomed == Viewport(x: -0.5...1.5, y: -0.5...1.5))
    #expect(zoomed.zoomed(by: 0.5, at: point) == view)
  }

  @Test(arguments: [0, -1, Double.infinity, .nan])
  func senselessFactorsChangeNothing(factor: Double) {
    #expect(view.zoomed(by: factor, at: view.center) == view)
  }

  @Test func panningMovesByShares() {
    #expect(view.panned(x: 0.25, y: -0.5) == Viewport(x: -1...3, y: -3...1))
  }

  @Test(arguments: [(80, 24), (30, 40), (48, 24)])
  func equalScalesShowMoreAlongOneAxis(columns: Int, rows: Int) {
    let shown = view.withEqualScales(on: Size(columns: columns, rows: rows))
    let (across, down) = (shown.width / Double(columns), shown.height / Double(2 * rows))
    #expect(abs(across / down - 1) < 1e-12)
    #expect(shown.center == view.center)
    #expect(shown.width >= view.width && shown.height >= view.height)
    #expect(shown.x == view.x || shown.y == view.y)
  }

  @Test func aMapWithoutCellsHasNoScales() {
    #expect(view.withEqualScales(on: Size(columns: 0, rows: 3)) == view)
    let greatest = Double.greatestFiniteMagnitude / 3
    let vast = Viewport(x: -greatest...greatest, y: 0...1)
    #expect(vast.withEqualScales(on: Size(columns: 1, rows: 90)).height.isFinite)
  }

  @Test func zoomingForEverLeavesNumbersThatDiffer() {
    var view = Viewport(x: 3...5, y: -1...1)
    for _ in 0..<200 { view = view.zoomed(by: 10, at: view.center) }
    #expect(view.width > 0 && view.height > 0)
    let xs = Projection(view, in: Rect(x: 0, y: 0, columns: 80, rows: 24)).dotXs
    #expect(Set(xs).count == xs.count)
  }

  @Test func theEndsOfTheNumbersHoldTheView() {
    let greatest = Double.greatestFiniteMagnitude
    #expect(view.panned(x: greatest, y: 0).panned(x: greatest, y: 1).x.lowerBound.isFinite)
    #expect(view.panned(x: greatest, y: greatest).zoomed(by: 1e-300, at: view.center).width > 0)
    #expect(view.zoomed(by: .leastNonzeroMagnitude, at: view.center) == view)
    let last = Viewport(x: greatest...greatest, y: greatest...greatest)
    #expect(last.width > 0 && last.width.isFinite)
    let projection = Projection(last, in: Rect(x: 0, y: 0, columns: 4, rows: 2))
    #expect(projection.cell(of: Point(x: greatest, y: greatest)).map { [$0.x, $0.y] } == [3, 0])
  }

  @Test func rangesWithoutExtentAreMadeUsable() {
    #expect(Viewport(x: 2...2, y: 0...0).width > 0)
    #expect(Viewport(x: -.infinity ... .infinity, y: 0...1).x == -1...1)
  }

  @Test func theNearestPointIsInView() {
    let view = Viewport(x: -1...2, y: 0...1)
    #expect(view.nearest(to: Point(x: 0.5, y: 0.25)) == Point(x: 0.5, y: 0.25))
    #expect(view.nearest(to: Point(x: -7, y: 1e300)) == Point(x: -1, y: 1))
    #expect(view.nearest(to: Point(x: 3, y: -.infinity)) == Point(x: 2, y: 0))
  }
}
