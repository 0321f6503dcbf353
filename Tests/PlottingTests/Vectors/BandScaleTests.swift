import Testing

@testable import Plotting

@Suite struct BandScaleTests {
  private static let palette = Theme.paper.palette(for: .truecolor)

  private static func drawing(_ edges: [Double], _ names: [String]?, width: Double = 160) -> Drawing
  {
    let grid = Grid(
      xs: [1, 10, 100], ys: Grid.coordinates(0...1, count: 5)
    ) { x, y in x + y }
    var figure = Figure(
      viewport: Viewport(x: 1...100, y: 0...1), ground: Ground(grid, levels: Levels(edges: edges)))
    figure.scales.x = .logarithmic
    figure.bandNames = names.map { BandNames(title: "loss", levels: $0) }
    return FigurePage(title: "", figures: [figure], charts: [], legend: [])
      .drawing(width: width, palette: palette)
  }

  private static func texts(_ drawing: Drawing) -> [VectorText] {
    drawing.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private static func boxes(_ drawing: Drawing, _ color: Color) -> [VectorPath] {
    drawing.elements.compactMap {
      if case .path(let path, let paint) = $0, paint.fill == color { path } else { nil }
    }
  }

  /// A patch in the colour of each band, one above the other, and a number where two meet.
  @Test func bandsHaveTheirColoursAndNumbers() throws {
    let drawing = Self.drawing([2, 20, 60], ["2", "20", "6e1"])
    let colors = Self.palette.terrain(bands: 4)
    let patches = try colors.map { color in
      try #require(Self.boxes(drawing, color).last?.parts.first?.spots)
    }
    for (lower, upper) in zip(patches, patches.dropFirst()) {
      let (foot, head) = (upper.map(\.y).max() ?? 0, lower.map(\.y).min() ?? 1)
      #expect((foot - head).magnitude < 1e-9)
    }
    let numbers = Self.texts(drawing).filter { ["2", "20", "60"].contains($0.content) }
    let beside = numbers.filter { $0.spot.x > (patches[0].map(\.x).max() ?? 0) }
    #expect(beside.map(\.content) == ["2", "20", "60"])
    for (number, patch) in zip(beside, patches) {
      let edge = patch.map(\.y).min() ?? 0
      #expect((number.spot.y - edge).magnitude < 1.5)
    }
    #expect(Self.texts(drawing).contains { $0.content == "loss" && $0.isUpright })
  }

  /// Numbers that would touch are left out.
  @Test func numbersKeepApart() {
    let edges = (1...60).map(Double.init)
    let numbers = Self.texts(Self.drawing(edges, edges.map { "n\($0)" }, width: 60))
      .filter { $0.content.hasPrefix("n") }.map(\.spot.y).sorted()
    #expect(numbers.count > 3 && numbers.count < 30)
    for (one, next) in zip(numbers, numbers.dropFirst()) { #expect(next - one > 2.47) }
  }

  /// Along a logarithmic axis 10 is half way from 1 to 100; without names the map takes all the room.
  @Test func axesMayBeLogarithmic() throws {
    let plain = Self.drawing([2], nil)
    let named = Self.drawing([2], ["2"])
    func clip(_ drawing: Drawing) throws -> Box {
      try #require(
        drawing.elements.compactMap { if case .clip(let box) = $0 { box } else { nil } }.first)
    }
    #expect(try clip(plain).width > clip(named).width + 8)
    let ten = try #require(Self.texts(plain).first { $0.content == "10" })
    let box = try clip(plain)
    #expect((ten.spot.x - box.x - box.width / 2).magnitude < 1e-9)
  }
}
