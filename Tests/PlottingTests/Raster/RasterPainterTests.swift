import Testing

@testable import Plotting

@Suite struct RasterPainterTests {
  private func picture(
    _ width: Double = 10, _ height: Double = 10, draw: (inout Drawing) -> Void
  ) -> PixelPicture {
    var drawing = Drawing(width: width, height: height, title: "", background: .rgb(0xFFFFFF))
    draw(&drawing)
    return drawing.picture(pixelsPerMillimetre: 1)
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> VectorPath {
    Box(x: x, y: y, width: side, height: side).path
  }

  @Test func anEdgeGivesHalfOfTheLight() {
    let picture = picture { $0.add(square(2.5, 2, 4), .filled(.rgb(0))) }
    #expect(picture.pixels[30 + 1] == 0xFFFFFF && picture.pixels[30 + 3] == 0)
    // 128 of 255 is the nearest there is to a half.
    #expect(picture.pixels[30 + 2] == 0xBBBBBB)
  }

  /// As readers of SVG do it, so that the same page has the same colours.
  @Test func opacityMixesValues() {
    let picture = picture { $0.add(square(2, 2, 4), .filled(.rgb(0), opacity: 0.25)) }
    #expect(picture.pixels[33] == 0xBFBFBF)
  }

  @Test func nothingIsDrawnOutsideOfAClip() {
    let picture = picture { drawing in
      drawing.elements.append(.clip(Box(x: 2, y: 3, width: 4, height: 2)))
      drawing.add(square(-5, -5, 30), .filled(.rgb(0xFF0000)))
      drawing.add(
        VectorPath(open: [Spot(x: -9, y: 0), Spot(x: 20, y: 9)]), .line(.rgb(0), width: 3))
      var dots = VectorPath()
      for x in 0..<10 { dots.addDot(at: Spot(x: Double(x), y: 4)) }
      drawing.add(dots, .line(.rgb(0xFF), width: 4, opacity: 0.5))
      drawing.elements.append(.unclip)
    }
    for (index, pixel) in picture.pixels.enumerated() {
      let isInside = (2..<6).contains(index % 10) && (3..<5).contains(index / 10)
      #expect((pixel != 0xFFFFFF) == isInside)
    }
  }

  /// Many dots hide more than few, and still not all.
  @Test func aCrowdIsDarkerWhereItIsDenser() {
    let picture = picture(60, 12) { drawing in
      var dots = VectorPath()
      for (place, count) in [(6.0, 1), (22, 3), (38, 12), (54, 60)] {
        for _ in 0..<count { dots.addDot(at: Spot(x: place, y: 6)) }
      }
      drawing.add(dots, .line(.rgb(0), width: 5, opacity: 0.45))
    }
    let values = [6, 22, 38, 54].map { picture.pixels[6 * 60 + $0] & 0xFF }
    #expect(values == values.sorted(by: >) && Set(values).count == 4)
    #expect(values[0] < 0xFB && values[3] > 0)
  }

  /// A line that crosses itself is one line: it hides as much at the crossing as elsewhere.
  @Test func aCrossingIsNoDarker() {
    let picture = picture { drawing in
      let cross = [Spot(x: 0, y: 5), Spot(x: 10, y: 5), Spot(x: 5, y: 0), Spot(x: 5, y: 10)]
      drawing.add(VectorPath(open: cross), .line(.rgb(0), width: 2, opacity: 0.5))
    }
    #expect(picture.pixels[55] == picture.pixels[51] && picture.pixels[55] == 0x808080)
  }

  @Test func textStandsWhereItIsAnchored() {
    func columns(_ anchor: VectorText.Anchor, upright: Bool = false) -> [Int] {
      let picture = picture(60, 60) { drawing in
        var text = VectorText(
          content: "HH", spot: Spot(x: 30, y: 30), size: 12, color: .rgb(0), halo: nil)
        text.anchor = anchor
        text.isUpright = upright
        drawing.add(text)
      }
      return picture.pixels.indices.filter { picture.pixels[$0] != 0xFFFFFF }.map {
        upright ? $0 / 60 : $0 % 60
      }.sorted()
    }
    let starts = columns(.start)
    #expect(starts[0] >= 30 && starts.last ?? 0 < 48)
    let middles = columns(.middle)
    #expect(abs(middles[0] - 22) <= 1 && abs((middles.last ?? 0) - 37) <= 1)
    #expect((columns(.end).last ?? 60) < 30)
    // Upwards from its spot.
    #expect((columns(.start, upright: true).last ?? 60) < 30)
  }
}
