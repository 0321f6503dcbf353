import CZLIB

/// A file of files, as `numpy.savez` writes it: stored or deflated (PKWARE's ZIP, 1989).
struct ZipArchive {
  /// A file in it.
  struct Entry {
    let name: String
    fileprivate let isDeflated: Bool
    fileprivate let checksum: Int
    fileprivate let packedSize: Int
    fileprivate let size: Int
    fileprivate let place: Int
  }

  /// The files in it.
  private(set) var entries: [Entry] = []
  private let bytes: [UInt8]

  /// Whether `bytes` begin like an archive.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 3, 4]) }

  private static let damage = TableFailure(
    message: "is damaged, or is no archive as numpy.savez writes it; save it again")

  /// The archive in `bytes`.
  ///
  /// Throws where its list of files is not to be read.
  init(_ bytes: [UInt8]) throws(TableFailure) {
    self.bytes = bytes
    guard var place = listStart else { throw Self.damage }
    while let signature = number(at: place, 4), signature == 0x0201_4B50 {
      guard let method = number(at: place + 10, 2), let checksum = number(at: place + 16, 4),
        let packedSize = number(at: place + 20, 4), let size = number(at: place + 24, 4),
        let nameLength = number(at: place + 28, 2), let extraLength = number(at: place + 30, 2),
        let remarkLength = number(at: place + 32, 2), let start = number(at: place + 42, 4),
        place + 46 + nameLength <= bytes.count
      else { throw Self.damage }
      let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
      guard method == 0 || method == 8 else {
        throw TableFailure(
          message: "\(name.quoted) is packed in a way that is not read here; use numpy.savez or"
            + " numpy.savez_compressed")
      }
      entries.append(
        Entry(
          name: name, isDeflated: method == 8, checksum: checksum, packedSize: packedSize,
          size: size, place: start))
      place += 46 + nameLength + extraLength + remarkLength
    }
  }

  /// Where the list of files begins, by what stands at the end, before a remark.
  private var listStart: Int? {
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    where number(at: place, 4) == 0x0605_4B50 {
      return number(at: place + 16, 4)
    }
    return nil
  }

  /// What is in a file.
  ///
  /// Throws where that is damaged, or more than a landscape may be.
  func contents(of entry: Entry) throws(TableFailure) -> [UInt8] {
    guard number(at: entry.place, 4) == 0x0403_4B50,
      let nameLength = number(at: entry.place + 26, 2),
      let extraLength = number(at: entry.place + 28, 2)
    else { throw Self.damage }
    let start = entry.place + 30 + nameLength + extraLength
    guard start + entry.packedSize <= bytes.count else { throw Self.damage }
    guard entry.size <= 8 * GridFile.mostPoints + 65_536 else {
      throw TableFailure(message: "\(entry.name.quoted) has more numbers than are allowed")
    }
    let packed = bytes[start..<start + entry.packedSize]
    let contents = entry.isDeflated ? Self.inflated(packed, size: entry.size) : Array(packed)
    guard contents.count == entry.size, Self.checksum(of: contents) == entry.checksum else {
      throw Self.damage
    }
    return contents
  }

  private static func checksum(of bytes: [UInt8]) -> Int {
    Int(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
  }

  /// What deflated bytes were, or as much of it as can be had.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { result, count in
      packed.withUnsafeBufferPointer { packed in
        var stream = z_stream()
        // Negative: without the frame that zlib puts around its own files.
        let isReady = inflateInit2_(
          &stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard isReady == Z_OK else { return }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
        stream.avail_in = UInt32(packed.count)
        stream.next_out = result.baseAddress
        stream.avail_out = UInt32(size)
        _ = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
    }
  }

  /// A whole number in so many bytes, the least first; nil beyond the end.
  private func number(at place: Int, _ size: Int) -> Int? {
    guard place >= 0, place + size <= bytes.count else { return nil }
    return bytes[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
