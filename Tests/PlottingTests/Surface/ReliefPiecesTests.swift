import Testing

@testable import Plotting

/// A relief drawn from back to front looks as one drawn by its depth.
@Suite struct ReliefPiecesTests {
  @Test(
    arguments: Landscape.allCases,
    [Camera.standard, Camera(turn: 100, tilt: 20), Camera(turn: 200, tilt: 78)])
  func piecesLookLikeTheDepthBuffer(landscape: Landscape, camera: Camera) {
    let relief = Relief.of(landscape, columns: 33, rows: 25, proportion: 1.4)
    let view = ReliefView(of: relief, from: camera, width: 96, height: 72)
    let shades = ReliefShades(
      Theme.dark.palette(for: .truecolor), bandCount: relief.levels.bandCount)
    var seen = [Color?](repeating: nil, count: 96 * 72)
    for piece in view.pieces(shades) {
      for area in piece.areas { Self.fill(area, piece.color, &seen) }
    }
    var (same, covered) = (0, 0)
    for index in seen.indices {
      let isCovered = view.depth.nearness[index] > 0
      covered += isCovered ? 1 : 0
      if let color = seen[index], isCovered,
        let band = Self.band(of: color, shades),
        abs(band - Int(view.depth.heights[index])) <= 1
      {
        same += 1
      }
      if !isCovered { #expect(seen[index] == nil || Self.isAtEdge(index, view.depth)) }
    }
    #expect(covered > 1000 && Double(same) > 0.97 * Double(covered))
  }

  /// Squares on both sides of one that is seen from below may overlap, and would be open there if they were one
  /// piece: ridges of one band that are looked at across.
  @Test(arguments: [Camera(turn: 90, tilt: 12), Camera(turn: 270, tilt: 20)])
  func areasOfAPieceDoNotOverlap(camera: Camera) {
    let relief = Relief.ofHeights(columns: 21, rows: 5) { x, _ in
      Int((10 * x).rounded()).isMultiple(of: 2) ? 5.1 : 5.9
    }
    let view = ReliefView(of: relief, from: camera, width: 96, height: 72)
    let shades = ReliefShades(
      Theme.dark.palette(for: .truecolor), bandCount: relief.levels.bandCount)
    var seenCount = 0
    for piece in view.pieces(shades) {
      var taken: Set<Int> = []
      for area in piece.areas {
        var seen = [Color?](repeating: nil, count: 96 * 72)
        Self.fill(area, piece.color, &seen)
        for index in seen.indices where seen[index] != nil {
          seenCount += 1
          #expect(taken.insert(index).inserted)
        }
      }
    }
    #expect(seenCount > 500)
  }

  private static func band(of color: Color, _ shades: ReliefShades) -> Int? {
    shades.colors.firstIndex(of: color).map { $0 / ReliefShades.steps }
  }

  private static func isAtEdge(_ index: Int, _ depth: DepthBuffer) -> Bool {
    let (x, y) = (index % depth.width, index / depth.width)
    return (-1...1).contains { dy in
      (-1...1).contains { dx in
        let (column, row) = (x + dx, y + dy)
        return (0..<depth.width).contains(column) && (0..<depth.height).contains(row)
          && depth.nearness[row * depth.width + column] > 0
      }
    }
  }

  /// Fills the samples whose middles are within an area.
  private static func fill(_ area: [Point], _ color: Color, _ seen: inout [Color?]) {
    let (xs, ys) = (area.map(\.x), area.map { 72 - $0.y })
    func range(_ numbers: [Double], _ count: Int) -> Range<Int> {
      let first = min(max(Int(numbers.min() ?? 0), 0), count)
      return first..<min(max(Int(numbers.max() ?? 0) + 1, first), count)
    }
    for y in range(ys, 72) {
      let middle = 72 - (Double(y) + 0.5)
      for x in range(xs, 96) where isInside(Double(x) + 0.5, middle, area) {
        seen[y * 96 + x] = color
      }
    }
  }

  private static func isInside(_ x: Double, _ y: Double, _ area: [Point]) -> Bool {
    var isInside = false
    for (index, corner) in area.enumerated() {
      let next = area[(index + 1) % area.count]
      guard (corner.y > y) != (next.y > y) else { continue }
      if x < corner.x + (y - corner.y) / (next.y - corner.y) * (next.x - corner.x) {
        isInside.toggle()
      }
    }
    return isInside
  }

  @Test func withoutColoursThereAreNone() {
    let view = ReliefView(of: .of(.ravine), from: .standard, width: 96, height: 72)
    let shades = ReliefShades(Theme.dark.palette(for: .mono), bandCount: 15)
    #expect(view.pieces(shades).isEmpty)
  }
}
