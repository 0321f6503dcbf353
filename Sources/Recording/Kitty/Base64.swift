/// Bytes in letters, six bits each (RFC 4648).
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The letters, filled up to a multiple of four.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      let second = count > 1 ? UInt32(bytes[start + 1]) : 0
      let third = count > 2 ? UInt32(bytes[start + 2]) : 0
      let group = UInt32(bytes[start]) << 16 | second << 8 | third
      for place in 0..<4 {
        let shift = UInt32(18 - 6 * place)
        text.append(place > count ? UInt8(ascii: "=") : letters[Int(group >> shift & 63)])
      }
    }
    return text
  }
}
