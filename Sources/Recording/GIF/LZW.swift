/// The compression of GIF: words that have come before are written as their numbers (Welch 1984).
struct LZW {
  private static let longest = 12
  /// Words by what they are made of: a shorter word and one value more; -1 where there is none.
  private var keys = [Int32](repeating: -1, count: 1 << 13)
  private var codes = [UInt16](repeating: 0, count: 1 << 13)
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingBits = 0

  /// Values of so many bits each, as blocks of at most 255 bytes, the last of them empty.
  static func encode(_ values: [UInt8], bits: Int) -> [UInt8] {
    var encoder = LZW()
    encoder.write(values, bits: bits)
    var blocks: [UInt8] = [UInt8(bits)]
    for start in stride(from: 0, to: encoder.bytes.count, by: 255) {
      let block = encoder.bytes[start..<min(start + 255, encoder.bytes.count)]
      blocks.append(UInt8(block.count))
      blocks += block
    }
    return blocks + [0]
  }

  private mutating func write(_ values: [UInt8], bits: Int) {
    let clear = 1 << bits
    var (next, width) = (clear + 2, bits + 1)
    put(clear, width)
    guard let first = values.first else {
      put(clear + 1, width)
      return finish()
    }
    var word = Int(first)
    for value in values.dropFirst() {
      let key = Int32(word << 8 | Int(value))
      let slot = slot(of: key)
      if keys[slot] == key {
        word = Int(codes[slot])
        continue
      }
      put(word, width)
      word = Int(value)
      if next < 1 << Self.longest {
        keys[slot] = key
        codes[slot] = UInt16(next)
        if next == 1 << width { width += 1 }
        next += 1
      } else {
        put(clear, width)
        for index in keys.indices { keys[index] = -1 }
        (next, width) = (clear + 2, bits + 1)
      }
    }
    put(word, width)
    // The reader has learnt one more word by now.
    if next == 1 << width, width < Self.longest { width += 1 }
    put(clear + 1, width)
    finish()
  }

  /// Where a word is, or where it would be.
  private func slot(of key: Int32) -> Int {
    var slot = Int((UInt32(bitPattern: key) &* 2_654_435_761) >> 19)
    while keys[slot] != key, keys[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func put(_ code: Int, _ width: Int) {
    pending |= UInt32(code) << pendingBits
    pendingBits += width
    while pendingBits >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }

  private mutating func finish() {
    if pendingBits > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }
}
