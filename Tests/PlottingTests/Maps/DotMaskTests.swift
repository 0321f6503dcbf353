import Testing

@testable import Plotting

@Suite struct DotMaskTests {
  @Test(
    arguments: [
      (0, 0, "⠁"), (1, 0, "⠈"), (0, 1, "⠂"), (1, 1, "⠐"), (0, 2, "⠄"), (1, 2, "⠠"), (0, 3, "⡀"),
      (1, 3, "⢀"),
    ] as [(Int, Int, Unicode.Scalar)])
  func dotsAreWhereUnicodeHasThem(x: Int, y: Int, glyph: Unicode.Scalar) {
    #expect(DotMask(x: x, y: y).glyph(.braille, letter: "a") == glyph)
  }

  @Test(
    arguments: [
      (DotMask.upperHalf, "▀", "'"), (.lowerHalf, "▄", "."), ([.upperHalf, .lowerHalf], "█", ":"),
    ] as [(DotMask, Unicode.Scalar, Unicode.Scalar)])
  func halvesStandInForDots(mask: DotMask, block: Unicode.Scalar, point: Unicode.Scalar) {
    #expect(mask.glyph(.blocks, letter: "a") == block)
    #expect(mask.glyph(.ascii, letter: "a") == "a")
    #expect(mask.punctuation == point)
    #expect(mask.count == 4 || mask.count == 8)
  }
}
