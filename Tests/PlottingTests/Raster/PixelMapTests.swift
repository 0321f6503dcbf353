import Testing

@testable import Plotting

@Suite struct PixelMapTests {
  private static let viewport = Viewport(x: -2...2, y: -1...1)
  private static let palette = Theme.dark.palette(for: .truecolor)

  private func map(showsIsolines: Bool = true) -> PixelMap {
    let grid = Grid(
      xs: Grid.coordinates(Self.viewport.x, count: 41),
      ys: Grid.coordinates(Self.viewport.y, count: 21)
    ) { x, y in x * x + 4 * y * y }
    let ground = Ground(grid, levels: Levels(for: grid, minimum: 0))
    return PixelMap(
      of: Figure(viewport: Self.viewport, ground: ground), width: 160, height: 80, cellHeight: 16,
      palette: Self.palette, showsIsolines: showsIsolines)
  }

  /// The edges of the picture are those of the view.
  @Test func placesAreWhereTheViewHasThem() {
    let line = Mark(.line([Point(x: 1, y: -5), Point(x: 1, y: 5)]), .trail, of: 0)
    let (with, without) = (map().picture(of: [line]), map().picture(of: []))
    let changed = Set(
      with.pixels.indices.filter { with.pixels[$0] != without.pixels[$0] }.map { $0 % 160 })
    #expect(changed.contains(119) && changed.contains(120))
    #expect(changed.allSatisfy { (115...124).contains($0) })
  }

  @Test func isolinesAreLeftOutWhereNobodyWantsThem() {
    let bands = Set(map(showsIsolines: false).picture(of: []).pixels)
    #expect(Set(map().picture(of: []).pixels).count > bands.count)
  }

  /// A map that has drawn other marks before draws the same.
  @Test func marksLeaveNothingBehind() {
    let map = map()
    let before = map.picture(of: [])
    let dots = Mark(.dots([Point(x: 0, y: 0), Point(x: 3, y: 9)]), .particle, of: 1)
    #expect(map.picture(of: [dots]) != before)
    #expect(map.picture(of: []) == before)
  }

  /// Many steps of a noisy way at one place are denser than one; on paper dots would not be.
  @Test func hazeIsADensity() {
    func strength(_ count: Int) -> Int {
      let mark = Mark(
        .dots(Array(repeating: Point(x: 0, y: 0), count: count)), .haze, of: 1)
      let (plain, hazy) = (map().picture(of: []), map().picture(of: [mark]))
      return zip(plain.pixels, hazy.pixels).map { one, other in
        [0, 8, 16].map { abs(Int(one >> $0 & 255) - Int(other >> $0 & 255)) }.max() ?? 0
      }.max() ?? 0
    }
    #expect(strength(1) > 0 && strength(4) > strength(1) && strength(40) > strength(4))
  }

  /// Signs are text, which the terminal writes.
  @Test func signsAreNotDrawn() {
    let sign = Mark(.sign(.minimum, Point(x: 0, y: 0)), .place, named: "A")
    #expect(map().picture(of: [sign]) == map().picture(of: []))
  }

  /// What is drawn in turn on one map is what is drawn on a new one, and it says where that is.
  @Test func oneMapDrawsFrameAfterFrame() {
    var map = map()
    let line = Mark(.line([Point(x: -1, y: -5), Point(x: 1, y: 5)]), .trail, of: 0)
    let dots = Mark(.dots([Point(x: 1.5, y: -0.5), Point(x: 3, y: 9)]), .particle, of: 1)
    for marks in [[line], [dots], [], [line, dots], [dots]] {
      let placed = map.placed(x: 3, y: 4, with: marks)
      #expect(placed.picture == self.map().picture(of: marks))
      #expect(placed.x == 3 && placed.y == 4 && placed.ground == map.groundPicture)
      for (index, pixel) in placed.picture.pixels.enumerated()
      where pixel != map.groundPicture.pixels[index] {
        #expect(placed.changed[index / 160].contains(index % 160))
      }
    }
  }
}
