/// Numbers in a row of bits, six in each character of base 64, as `.scripts/typefaces.py` writes them.
struct OutlineBits {
  /// The bit that is read next.
  var place: Int

  private let text: UnsafeBufferPointer<UInt8>
  /// Numbers below two to this power take one bit more than it.
  private static let order = 5

  init(_ text: UnsafeBufferPointer<UInt8>, at place: Int = 0) {
    self.text = text
    self.place = place
  }

  /// Whether there is another number; at the end there may be bits that only fill the last character.
  var hasNumber: Bool { place + 6 <= 6 * text.count }

  /// So many bits, the highest first; zeros behind the end.
  mutating func bits(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      let character = place / 6
      let bit =
        character < text.count ? Self.value(of: text[character]) >> (5 - place % 6) & 1 : 0
      value = value << 1 | bit
      place += 1
    }
    return value
  }

  /// A whole number from 0 on, as an Exp-Golomb code.
  mutating func number() -> Int {
    var more = 0
    while more < 32, bits(1) == 0 { more += 1 }
    return (1 << (more + Self.order) | bits(more + Self.order)) - (1 << Self.order)
  }

  /// A number with a sign.
  mutating func length() -> Int {
    let isNegative = bits(1) == 1
    let size = number()
    return isNegative ? -size : size
  }

  private static func value(of character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character) - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character) - 48 + 52
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
