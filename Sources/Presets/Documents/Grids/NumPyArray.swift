/// An array as `numpy.save` writes it: a line that says what is in it, and the bytes of its numbers.
///
/// The format is that of the NumPy enhancement proposal 1 (2007), versions 1 to 3; numbers are float32,
/// float64, int32 or int64, little or big end first, in the order of C or of Fortran.
struct NumPyArray {
  let shape: [Int]
  /// In the order of C: the last index runs fastest.
  let values: [Double]

  private static let mark: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// Whether `bytes` begin like an array.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// The array in `bytes`, which is called `name` in what is thrown.
  init(_ bytes: [UInt8], name: String = "the array") throws(TableFailure) {
    guard let header = Header(bytes) else {
      throw TableFailure(message: "\(name) is not as numpy.save writes it; save it again")
    }
    guard let number = Number(header.type) else {
      throw TableFailure(
        message: "\(name) holds \(header.type.quoted), not float32 or float64;"
          + " save it as \(name == "the array" ? "loss" : name).astype('float32')")
    }
    var count = 1
    for length in header.shape {
      let (product, isTooMuch) = count.multipliedReportingOverflow(by: length)
      guard !isTooMuch, product <= GridFile.mostPoints else {
        throw TableFailure(
          message: "\(name) has more than the \(GridFile.mostPoints) numbers allowed;"
            + " save \(name == "the array" ? "loss" : name)[::2, ::2]")
      }
      count = product
    }
    let there = bytes.count - header.length
    guard there == count * number.size else {
      throw TableFailure(
        message:
          "\(name) has \(there) bytes of numbers, not the \(count * number.size) of its shape"
          + " \(header.shape.pythonTuple); save it again")
    }
    shape = header.shape
    let read = bytes.withUnsafeBytes { bytes in
      number.values(in: UnsafeRawBufferPointer(rebasing: bytes[header.length...]))
    }
    values =
      header.isFortran && shape.count == 2
      ? Self.transposed(read, columns: shape[1], rows: shape[0]) : read
  }

  /// What is given column by column, row by row.
  private static func transposed(_ values: [Double], columns: Int, rows: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: values.count) { result, count in
      count = values.count
      // In squares that the processor can keep at hand.
      let side = 32
      for firstRow in stride(from: 0, to: rows, by: side) {
        for firstColumn in stride(from: 0, to: columns, by: side) {
          for row in firstRow..<min(firstRow + side, rows) {
            for column in firstColumn..<min(firstColumn + side, columns) {
              result.initializeElement(
                at: row * columns + column, to: values[column * rows + row])
            }
          }
        }
      }
    }
  }
}

extension NumPyArray {
  /// What stands before the numbers.
  private struct Header {
    let type: String
    let isFortran: Bool
    let shape: [Int]
    /// Where the numbers begin.
    let length: Int

    init?(_ bytes: [UInt8]) {
      guard NumPyArray.isOne(bytes), bytes.count >= 12 else { return nil }
      // The length has two bytes in version 1, and four since.
      let start = bytes[6] == 1 ? 10 : 12
      let size = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
      guard size <= 65_536, start + size <= bytes.count,
        let text = String(validating: bytes[start..<start + size], as: UTF8.self),
        let type = Self.value(of: "descr", in: text),
        let order = Self.value(of: "fortran_order", in: text),
        let shape = Self.value(of: "shape", in: text), shape.hasPrefix("(")
      else { return nil }
      length = start + size
      let name = type.prefix { $0 != "," }.filter { $0 != "'" && $0 != "\"" }
      self.type = type.hasPrefix("[") ? "records" : name
      isFortran = order.hasPrefix("True")
      var lengths: [Int] = []
      for part in shape.dropFirst().prefix(while: { $0 != ")" }).split(separator: ",") {
        let digits = part.filter { $0 != " " }
        guard !digits.isEmpty else { continue }
        guard let length = Int(digits), length >= 0 else { return nil }
        lengths.append(length)
      }
      self.shape = lengths
    }

    /// What follows a key of the dictionary that the header is.
    private static func value(of key: String, in text: String) -> Substring? {
      for quote in ["'", "\""] {
        let name = Array("\(quote)\(key)\(quote):")
        let characters = Array(text)
        guard characters.count > name.count else { return nil }
        for start in 0..<characters.count - name.count
        where characters[start..<start + name.count].elementsEqual(name) {
          return text.dropFirst(start + name.count).drop { $0 == " " }
        }
      }
      return nil
    }
  }

  /// How a number is written.
  private struct Number {
    let size: Int
    let isFloat: Bool
    let isBigEndian: Bool

    /// The type with NumPy's name for it, as in `<f8`.
    init?(_ type: String) {
      switch type.dropFirst() {
      case "f4": (size, isFloat) = (4, true)
      case "f8": (size, isFloat) = (8, true)
      case "i4": (size, isFloat) = (4, false)
      case "i8": (size, isFloat) = (8, false)
      default: return nil
      }
      switch type.first {
      case "<": isBigEndian = false
      case ">": isBigEndian = true
      default: return nil
      }
    }

    func values(in bytes: UnsafeRawBufferPointer) -> [Double] {
      switch (isFloat, size) {
      case (true, 4): read(bytes, UInt32.self) { Double(Float(bitPattern: $0)) }
      case (true, _): read(bytes, UInt64.self) { Double(bitPattern: $0) }
      case (false, 4): read(bytes, UInt32.self) { Double(Int32(bitPattern: $0)) }
      case (false, _): read(bytes, UInt64.self) { Double(Int64(bitPattern: $0)) }
      }
    }

    @inline(__always)
    private func read<Bits: FixedWidthInteger & BitwiseCopyable>(
      _ bytes: UnsafeRawBufferPointer, _: Bits.Type, _ value: (Bits) -> Double
    ) -> [Double] {
      let count = bytes.count / MemoryLayout<Bits>.size
      return [Double](unsafeUninitializedCapacity: count) { result, initialized in
        for index in 0..<count {
          let bits = bytes.loadUnaligned(
            fromByteOffset: index * MemoryLayout<Bits>.size, as: Bits.self)
          result.initializeElement(
            at: index, to: value(isBigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits)))
        }
        initialized = count
      }
    }
  }
}

extension [Int] {
  /// As Python writes a shape.
  var pythonTuple: String {
    count == 1 ? "(\(self[0]),)" : "(" + map(String.init).joined(separator: ", ") + ")"
  }
}
