import Testing

@testable import Plotting

@Suite struct OutlinesTests {
  private static let all = [
    Outlines(Outlines.sans), Outlines(Outlines.sansBold), Outlines(Outlines.mono),
    Outlines(Outlines.monoBold),
  ]

  @Test func lettersOfAllThatFiguresSay() {
    let text = "Az09 .,:;()[]{}+-*/=<>~|&%_^" + "ÄéßÅñ" + "αβγδεηθλμπρσφωΓΔΣΩ" + "–—…·×²"
    for outlines in Self.all {
      for scalar in text.unicodeScalars { #expect(outlines[scalar] != nil, "\(scalar)") }
    }
    for scalar in "−√∇≤≥≈∞∂→←✕●◆▲■★✚▼◉○◇△□☆✛▽◎▶".unicodeScalars {
      #expect(!Typeface.sansBold.glyph(scalar).contours.isEmpty, "\(scalar)")
      #expect(Self.all[2][scalar] != nil, "\(scalar)")
    }
  }

  @Test func lettersHaveTheirShapes() {
    for outlines in Self.all {
      #expect(outlines["A"]?.contours.count == 2 && outlines["B"]?.contours.count == 3)
      #expect(outlines["l"]?.contours.count == 1 && outlines[" "]?.contours.isEmpty == true)
    }
  }

  /// Pages are laid out with the widths of Helvetica, and these letters are as wide.
  @Test func sansIsAsWideAsThePageWasLaidOut() {
    for value in 32..<127 {
      let scalar = Unicode.Scalar(UInt8(value))
      let width = Double(Self.all[0][scalar]?.advance ?? 0) / Outlines.unitsPerEm * 1000
      #expect((width - VectorText.width(of: scalar)).magnitude < 2, "\(scalar)")
    }
  }

  @Test func monoHasOneWidth() {
    for outlines in Self.all[2...] {
      #expect(Set((32..<127).map { outlines[Unicode.Scalar($0)]?.advance }).count == 1)
    }
  }

  /// What has no letter is a box, as wide as the letter would be.
  @Test func aMissingLetterIsABox() {
    #expect(Typeface.mono.letter("龘") == nil)
    let box = Typeface.mono.glyph("龘")
    #expect(box.contours.count == 2 && box.advance == 1232)
    #expect(Typeface.sans.glyph("龘").advance == 1024)
  }

  /// A curve goes from corner to corner, however many are written down.
  @Test func curvesAreRound() throws {
    let glyph = try #require(Self.all[2]["●"])
    let line = try #require(glyph.lines(piecesPerCurve: 8).first)
    let middle = line.reduce((0, 0)) {
      ($0.0 + $1.x / Double(line.count), $0.1 + $1.y / Double(line.count))
    }
    let radii = line.map {
      (($0.x - middle.0) * ($0.x - middle.0) + ($0.y - middle.1) * ($0.y - middle.1)).squareRoot()
    }
    #expect((radii.max() ?? 0) - (radii.min() ?? 1) < 0.01)
  }
}
