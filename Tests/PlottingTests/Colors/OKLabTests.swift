import Testing

@testable import Plotting

@Suite struct OKLabTests {
  /// Values of Ottosson's own table of sRGB primaries.
  @Test(
    arguments: [
      (0xFFFFFF, 1.0, 0.0, 0.0), (0xFF0000, 0.62796, 0.22486, 0.12585),
      (0x00FF00, 0.86644, -0.23389, 0.17950), (0x0000FF, 0.45201, -0.03246, -0.31153),
    ] as [(UInt32, Double, Double, Double)])
  func agreesWithItsDefinition(hex: UInt32, lightness: Double, a: Double, b: Double) throws {
    let color = try #require(Color.rgb(hex).okLab)
    #expect(abs(color.lightness - lightness) < 1e-4)
    #expect(abs(color.a - a) < 1e-4)
    #expect(abs(color.b - b) < 1e-4)
  }

  @Test func thereAndBack() throws {
    for hex in stride(from: UInt32(0), through: 0xFFFFFF, by: 12_345) {
      #expect(Color(try #require(Color.rgb(hex).okLab)) == .rgb(hex))
    }
  }

  @Test func theDefaultIsNotSeen() {
    #expect(Color.terminalDefault.okLab == nil)
  }

  @Test func anotherLightnessKeepsTheHue() throws {
    let color = try #require(Color.rgb(0xEAD357).okLab)
    let dark = color.withLightness(0.3)
    #expect(dark.lightness == 0.3)
    #expect(abs(dark.a * color.b - dark.b * color.a) < 1e-12)
    #expect(OKLab(lightness: 0, a: 0, b: 0).withLightness(0.5).a == 0)
    #expect(OKLab(lightness: 1, a: 0, b: 0).withLightness(1).a == 0)
  }
}
