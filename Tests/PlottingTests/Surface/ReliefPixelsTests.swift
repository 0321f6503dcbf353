import Testing

@testable import Plotting

@Suite struct ReliefPixelsTests {
  private static let palette = Theme.dark.palette(for: .truecolor)

  private static func map(samples: Int, isolines: Bool = false) -> (ReliefView, PixelMap) {
    let view = ReliefView(
      of: .of(.himmelblau), from: .standard, width: 120 * samples, height: 80 * samples)
    return (
      view,
      PixelMap(
        of: view, samples: samples, cellHeight: 20, palette: palette, showsIsolines: isolines)
    )
  }

  @Test func thePictureIsThatOfTheSamples() {
    let (view, map) = Self.map(samples: 1)
    let picture = map.picture(of: [])
    #expect(picture.width == 120 && picture.height == 80)
    let shades = ReliefShades(Self.palette, bandCount: view.relief.levels.bandCount)
    for index in picture.pixels.indices {
      let depth = view.depth
      let color =
        depth.nearness[index] > 0
        ? shades.colors[shades.index(height: depth.heights[index], shade: depth.shades[index])]
        : Self.palette.background
      #expect(picture.pixels[index] == color.hex)
    }
  }

  /// Four samples a pixel make edges soft: there are colours that no sample has.
  @Test func moreSamplesMakeItSmooth() {
    let coarse = Set(Self.map(samples: 1).1.picture(of: []).pixels)
    let fine = Self.map(samples: 2).1.picture(of: [])
    #expect(fine.width == 120 && Set(fine.pixels).count > 2 * coarse.count)
  }

  @Test func isolinesAndMarksAreDrawnOnIt() throws {
    let (view, plain) = Self.map(samples: 2)
    let (_, lined) = Self.map(samples: 2, isolines: true)
    #expect(plain.picture(of: []) != lined.picture(of: []))
    let trail = try #require(
      view.flattened(
        Mark(.line([Point(x: -2, y: -2), Point(x: 3, y: 2)]), .trail, of: 0)))
    let color = try #require(Self.palette.line(0).hex)
    #expect(plain.picture(of: [trail]).pixels.contains(color))
    // The map itself stays as it was.
    #expect(!plain.picture(of: []).pixels.contains(color))
  }
}
