import Testing

@testable import Presets

struct TableNumberTests {
  private func value(_ text: String, allowsComma: Bool = false) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer {
      TableNumber($0, allowsComma: allowsComma)?.value
    }
  }

  /// To the bit what the standard library reads, for numbers of all lengths and sizes.
  @Test func readsTheNearestDouble() {
    var random = SplitMix64(state: 3)
    var wrong: [String] = []
    for _ in 0..<50_000 {
      let digits = Int.random(in: 1...22, using: &random)
      var text = Bool.random(using: &random) ? "-" : ""
      let point = Int.random(in: 0...digits, using: &random)
      for digit in 0..<digits {
        if digit == point { text += "." }
        text += String(Int.random(in: 0...9, using: &random))
      }
      if Bool.random(using: &random) { text += "e\(Int.random(in: -40...40, using: &random))" }
      if value(text)?.bitPattern != Double(text)?.bitPattern { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  /// Half way between two doubles it is the even one; a digit far behind decides.
  @Test(arguments: [
    "9007199254740993", "9007199254740993.0000000000000001", "9007199254740995e0",
    "0.1", "1e23", "8.5e-20", "18446744073709551615", "9999999999999999999",
    "9999999999999999999e27", "1e-27", "4503599627370497.5", "2.2250738585072011e-308",
    "123456789012345678e-27", "0e99999", "-0.0", "5.", ".5", "+1",
  ])
  func readsCorners(text: String) {
    let plain = text == "+1" ? "1" : text == ".5" ? "0.5" : text == "5." ? "5" : text
    #expect(value(text)?.bitPattern == Double(plain)?.bitPattern)
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "0x10", "1 ", "1.2.3", "1,5", "nan", "inf", "1e999",
  ])
  func refuses(text: String) { #expect(value(text) == nil) }

  @Test func aCommaMayBeThePoint() {
    #expect(value("-1,5", allowsComma: true) == -1.5)
    #expect(value("1,25e3", allowsComma: true) == 1250)
    #expect(value("9,1708333333333339997", allowsComma: true) == 9.170833333333334)
    #expect(value("1.234,5", allowsComma: true) == nil)
    #expect(value("1,", allowsComma: true) == nil)
    #expect(value(",5", allowsComma: true) == nil)
  }
}
