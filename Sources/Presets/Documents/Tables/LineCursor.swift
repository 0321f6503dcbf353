#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Goes through the lines of a part of a file.
struct LineCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var place: Int

  /// A cursor before the first line of `range`, which begins where a line does.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// The next line, without its break; nil after the last.
  mutating func next() -> Range<Int>? {
    guard place < end, let base = bytes.baseAddress else { return nil }
    let start = place
    let found = memchr(base + start, Int32(UInt8(ascii: "\n")), end - start)
    let stop = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? end
    place = stop + 1
    return start..<stop
  }

  /// The next line that has a cell; nil after the last.
  mutating func nextOfCells() -> Range<Int>? {
    while let line = next() {
      if !Self.isEmpty(line, in: bytes), !Self.isRemark(line, in: bytes) { return line }
    }
    return nil
  }

  /// Whether a line begins with `#`.
  static func isRemark(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = firstCell(of: line, in: bytes) else { return false }
    return bytes[first.lowerBound] == UInt8(ascii: "#")
  }

  /// Whether a line is a row with all of its cells empty: there is nothing in it but separators, and not
  /// only blanks.
  static func isHollow(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isEmpty(line, in: bytes)
      && bytes[line].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }

  /// Whether there is nothing in a line but separators.
  static func isEmpty(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    firstCell(of: line, in: bytes) == nil
  }

  /// From the first byte of a line on that is neither blank nor a separator.
  private static func firstCell(
    of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    var place = line.lowerBound
    while place < line.upperBound {
      switch bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","),
        UInt8(ascii: ";"), 0xC2, 0xA0, 0xEF, 0xBB, 0xBF:
        place += 1
      default: return place..<line.upperBound
      }
    }
    return nil
  }
}
