/// A number as files have it: that of `Numeral`, and with a comma for the decimal point where the comma
/// does not separate.
///
/// Files have millions of them, so those of up to 19 digits are read here, with integers: w/10^p and
/// w*10^p, rounded once, are the nearest doubles. The others go through `Numeral`.
struct TableNumber {
  let value: Double
  /// What stands for the decimal point, if there is one.
  let point: UInt8?

  /// The number that `text` is from end to end; nil where it is none.
  init?(_ text: UnsafeBufferPointer<UInt8>, allowsComma: Bool) {
    var place = 0
    func peek() -> UInt8 { place < text.count ? text[place] : 0 }
    let isNegative = peek() == UInt8(ascii: "-")
    if isNegative || peek() == UInt8(ascii: "+") { place += 1 }
    var digits = Digits()
    while digits.take(peek()) { place += 1 }
    let mark = peek()
    if mark == UInt8(ascii: ".") || allowsComma && mark == UInt8(ascii: ",") && digits.count > 0 {
      point = mark
      place += 1
      let before = digits.count
      while digits.take(peek()) { place += 1 }
      digits.exponent = before - digits.count
      // A comma has digits on both sides.
      guard mark == UInt8(ascii: ".") || digits.exponent < 0 else { return nil }
    } else {
      point = nil
    }
    guard digits.count > 0 else { return nil }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      place += 1
      let isSmall = peek() == UInt8(ascii: "-")
      if isSmall || peek() == UInt8(ascii: "+") { place += 1 }
      let start = place
      var exponent = 0
      while UInt8(ascii: "0")...UInt8(ascii: "9") ~= peek() {
        exponent = min(10 * exponent + Int(peek() - UInt8(ascii: "0")), 100_000)
        place += 1
      }
      guard place > start else { return nil }
      digits.exponent += isSmall ? -exponent : exponent
    }
    guard place == text.count else { return nil }
    if let magnitude = digits.value {
      value = isNegative ? -magnitude : magnitude
    } else {
      let plain = text.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
      guard let numeral = try? Numeral(String(decoding: plain, as: UTF8.self)) else { return nil }
      value = numeral.value
    }
  }

  /// The digits of a number and the power of ten that they are to be multiplied by.
  private struct Digits {
    var number: UInt64 = 0
    /// How many digits there were, zeros in front among them.
    var count = 0
    var significant = 0
    var exponent = 0

    /// Takes one digit more; false for what is none.
    mutating func take(_ character: UInt8) -> Bool {
      let digit = character &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      count += 1
      if significant > 0 || digit > 0 { significant += 1 }
      if significant <= 19 { number = 10 * number + UInt64(digit) }
      return true
    }

    /// The nearest double; nil where it takes more digits than there is room for.
    var value: Double? {
      guard significant <= 19 else { return nil }
      guard number > 0 else { return 0 }
      guard exponent != 0 else { return Double(number) }
      guard exponent.magnitude < Self.powersOfFive.count else { return nil }
      let power = Self.powersOfFive[Int(exponent.magnitude)]
      // number * 5^exponent, as `top` * 2^`binary` with what is below `top` in its last bit.
      let top: UInt64
      let binary: Int
      let shift = number.leadingZeroBitCount
      if exponent < 0 {
        let other = power.leadingZeroBitCount
        let numerator = number << UInt64(shift)
        let (quotient, remainder) = (power << UInt64(other)).dividingFullWidth(
          (numerator >> 1, numerator << 63))
        top = remainder == 0 ? quotient : quotient | 1
        binary = other - shift - 63
      } else {
        let product = number.multipliedFullWidth(by: power)
        if product.high == 0 {
          (top, binary) = (product.low, 0)
        } else {
          let room = UInt64(product.high.leadingZeroBitCount)
          let low = product.low << room
          let high = room == 0 ? product.high : product.high << room | product.low >> (64 - room)
          top = low == 0 ? high : high | 1
          binary = 64 - Int(room)
        }
      }
      let scale = Double(bitPattern: UInt64(1023 + binary + exponent) << 52)
      return Double(top) * scale
    }

    private static let powersOfFive: [UInt64] = (0...27).map { exponent in
      (0..<exponent).reduce(1) { power, _ in 5 * power }
    }
  }
}
