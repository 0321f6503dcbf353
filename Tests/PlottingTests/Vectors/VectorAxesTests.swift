import Testing

@testable import Plotting

@Suite struct VectorAxesTests {
  private static let style = PageStyle(palette: Theme.paper.palette(for: .truecolor))

  private static func axes(
    _ across: ClosedRange<Double>, _ up: ClosedRange<Double>, _ scale: AxisScale = .linear,
    _ size: (Double, Double) = (80, 50)
  ) -> VectorAxes {
    VectorAxes(
      across: .init(range: across), up: .init(range: up, scale: scale),
      in: Box(x: 10, y: 5, width: size.0, height: size.1), style: style)
  }

  @Test func cornersOfTheRangesAreCornersOfTheFrame() throws {
    let axes = Self.axes(-1...3, 0.01...100, .logarithmic)
    let box = axes.inner
    #expect(axes.spot(-1, 0.01) == Spot(x: box.x, y: box.endY))
    let corner = try #require(axes.spot(3, 100))
    #expect(abs(corner.x - box.endX) < 1e-9 && abs(corner.y - box.y) < 1e-9)
    let middle = try #require(axes.spot(1, 1))
    #expect(abs(middle.y - (box.y + box.height / 2)) < 1e-9)
    #expect(axes.spot(0, -1) == nil && axes.spot(.nan, 1) == nil)
  }

  /// Nothing that belongs to a frame lies outside the box, and names of ticks do not meet.
  @Test(arguments: [
    (-6.0...2.0, AxisScale.linear), (1e-9...10, .logarithmic), (0.9...7.5, .logarithmic),
    (-1e-7...1e-7, .linear), (1e9...1.00001e9, .linear), (1e-300...1e300, .logarithmic),
  ])
  func namesKeepApart(range: ClosedRange<Double>, scale: AxisScale) {
    for size in [(80.0, 50.0), (40.0, 30.0), (200.0, 120.0)] {
      let axes = Self.axes(-1...1, range, scale, size)
      var drawing = Drawing(width: 300, height: 200, title: "", background: .rgb(0))
      axes.draw(on: &drawing)
      let texts = drawing.elements.compactMap { element -> VectorText? in
        if case .text(let text) = element { text } else { nil }
      }
      #expect(texts.count >= 3)
      let ups = texts.filter { $0.anchor == .end }.map(\.spot.y).sorted()
      for (one, next) in zip(ups, ups.dropFirst()) { #expect(next - one > Self.style.textSize) }
      for text in texts {
        let left = text.anchor == .end ? text.spot.x - text.width : text.spot.x - text.width / 2
        #expect(left >= 10 - 1e-9 && text.spot.y <= 5 + size.1)
      }
    }
  }

  @Test func numbersAreReadAtAGlance() {
    func texts(_ values: [Double]) -> [String] {
      let ticks = values.map { Tick(value: $0, label: Self.label($0)) }
      return Self.style.texts(of: ticks).map {
        $0.content + ($0.exponent.isEmpty ? "" : "^" + $0.exponent)
      }
    }
    #expect(texts([0.1, 1, 10]) == ["0.1", "1", "10"])
    #expect(texts([1e-4, 1]) == ["10^\u{2212}4", "10^0"])
    #expect(texts([2e-4, 1]) == ["2\u{B7}10^\u{2212}4", "10^0"])
    #expect(
      Self.style.texts(of: [Tick(value: -2, label: "-2")])[0].content == "\u{2212}2")
    #expect(PageStyle.withMinus("loss above -1.5, 10-90 %") == "loss above \u{2212}1.5, 10-90 %")
  }

  private static func label(_ value: Double) -> String {
    let exponent = Int(commonLogarithm(value).rounded(.down))
    let factor = Int((value / power(10, Double(exponent))).rounded())
    return "\(factor)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }
}
