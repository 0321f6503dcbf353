import Testing

@testable import Plotting

@Suite struct LightTests {
  @Test func everyValueIsItself() {
    for value in 0..<256 { #expect(Light.values[Int(Light.ofValue[value])] == UInt8(value)) }
    #expect(Light.values.first == 0 && Light.values.last == 255)
    #expect(zip(Light.values, Light.values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// Half of the light of white is the value 188, not 128.
  @Test func halfOfWhiteIsLighterThanHalfOfItsValue() {
    #expect(Color.rgb(0).lightMixed(toward: .rgb(0xFFFFFF), by: 0.5) == .rgb(0xBCBCBC))
  }
}
