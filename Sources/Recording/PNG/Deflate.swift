import CZLIB

/// Compression by the system's zlib.
enum Deflate {
  /// Bytes in zlib's format, at a level from 1, the fastest, to 9.
  static func compress(_ bytes: [UInt8], level: Int32) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    // It fails only without memory, or where the result has no room, which it has.
    guard compress2(&result, &count, bytes, uLong(bytes.count), level) == Z_OK else { return [] }
    return Array(result.prefix(Int(count)))
  }
}
