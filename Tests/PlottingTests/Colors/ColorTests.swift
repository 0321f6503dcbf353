import Plotting
import Testing

@Suite struct ColorTests {
  @Test(
    arguments: [
      (Color.rgb(0x12AB34), 0x12AB34), (.palette(0), 0x000000), (.palette(9), 0xFF0000),
      (.palette(16), 0x000000), (.palette(110), 0x87AFD7), (.palette(231), 0xFFFFFF),
      (.palette(232), 0x080808), (.palette(255), 0xEEEEEE),
    ] as [(Color, UInt32)])
  func valuesAreThoseOfXterm(color: Color, hex: UInt32) {
    #expect(color.hex == hex)
  }

  @Test func theDefaultHasNoValue() {
    #expect(Color.terminalDefault.hex == nil)
    #expect(Color.terminalDefault.contrast(with: .rgb(0)) == nil)
    #expect(Color.terminalDefault.mixed(toward: .rgb(0), by: 0.5) == .terminalDefault)
  }

  @Test(arguments: [Color.terminalDefault, .palette(7), .palette(200), .rgb(0), .rgb(0xFEDCBA)])
  func kindsAreWhatWasMade(color: Color) {
    switch color.kind {
    case .terminalDefault: #expect(color == .terminalDefault)
    case .palette(let index): #expect(color == .palette(index))
    case .rgb(let hex): #expect(color == .rgb(hex))
    }
  }

  @Test(
    arguments: [
      (0xFFFFFF, 0x000000, 21.0), (0x777777, 0xFFFFFF, 4.478), (0x0000FF, 0xFFFFFF, 8.592),
      (0x336699, 0x336699, 1.0),
    ] as [(UInt32, UInt32, Double)])
  func contrastAgreesWithWCAG(one: UInt32, other: UInt32, ratio: Double) throws {
    let contrast = try #require(Color.rgb(one).contrast(with: .rgb(other)))
    #expect(abs(contrast - ratio) < 0.001)
    #expect(Color.rgb(other).contrast(with: .rgb(one)) == contrast)
  }

  @Test(arguments: [(0.0, 0x204060), (1.0, 0xA0C0E0), (0.5, 0x6080A0), (-3.0, 0x204060)])
  func mixing(fraction: Double, hex: UInt32) {
    #expect(Color.rgb(0x204060).mixed(toward: .rgb(0xA0C0E0), by: fraction) == .rgb(hex))
  }

  @Test(arguments: [0.2, 0.6, 0.9, 1.0])
  func fadingStopsAtTheContrastAskedFor(fraction: Double) throws {
    let ground = Color.rgb(0x00344F)
    let faded = Color.rgb(0xFFB000).faded(into: ground, by: fraction, minimumContrast: 2)
    #expect(try #require(faded.contrast(with: ground)) >= 2)
    #expect(faded != .rgb(0xFFB000))
  }
}
