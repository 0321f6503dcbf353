/// A character that fills parts of its cell, two across: quadrants, sextants and octants.
package struct BlockShape: Hashable, Sendable {
  /// Into how many rows the cell is cut: 2, 3 or 4.
  package let rows: Int
  /// The parts that are filled, two bits a row from the top, the left one first.
  package let bits: UInt8

  /// The parts that `scalar` fills; nil for a character that is no block.
  package init?(_ scalar: Unicode.Scalar) {
    guard let shape = Self.shapes[scalar] else { return nil }
    self = shape
  }

  private init(rows: Int, bits: Int) {
    self.rows = rows
    self.bits = UInt8(bits)
  }

  /// The characters of Unicode 16 for all octants, by their bits.
  static let octants = blocks(256, from: 0x1CD00, except: olderThanOctants)
  /// The characters of Unicode 13 for all sextants, by their bits.
  static let sextants = blocks(
    64, from: 0x1FB00,
    except: [0: " ", 0b01_0101: "\u{258C}", 0b10_1010: "\u{2590}", 63: "\u{2588}"])
  /// The characters for all quadrants, by their bits.
  static let quadrants: [Unicode.Scalar] = [
    " ", "\u{2598}", "\u{259D}", "\u{2580}", "\u{2596}", "\u{258C}", "\u{259E}", "\u{259B}",
    "\u{2597}", "\u{259A}", "\u{2590}", "\u{259C}", "\u{2584}", "\u{2599}", "\u{259F}", "\u{2588}",
  ]

  /// What had a character of its own before there were octants, or has it elsewhere, by its bits.
  private static let olderThanOctants: [Int: Unicode.Scalar] = [
    0b0000_0000: " ", 0b1111_1111: "\u{2588}", 0b0000_1111: "\u{2580}", 0b1111_0000: "\u{2584}",
    0b0101_0101: "\u{258C}", 0b1010_1010: "\u{2590}", 0b0000_0101: "\u{2598}",
    0b0000_1010: "\u{259D}", 0b0101_0000: "\u{2596}", 0b1010_0000: "\u{2597}",
    0b1010_0101: "\u{259A}", 0b0101_1010: "\u{259E}", 0b0101_1111: "\u{259B}",
    0b1010_1111: "\u{259C}", 0b1111_0101: "\u{2599}", 0b1111_1010: "\u{259F}",
    0b0000_0011: "\u{1FB82}", 0b1100_0000: "\u{2582}", 0b0011_1111: "\u{1FB85}",
    0b1111_1100: "\u{2586}", 0b0000_0001: "\u{1CEA8}", 0b0000_0010: "\u{1CEAB}",
    0b0100_0000: "\u{1CEA3}", 0b1000_0000: "\u{1CEA0}", 0b0001_0100: "\u{1FBE6}",
    0b0010_1000: "\u{1FBE7}",
  ]

  /// The coarsest shape of each character but the blank.
  private static let shapes: [Unicode.Scalar: Self] = {
    var shapes: [Unicode.Scalar: Self] = [:]
    for (rows, scalars) in [(4, octants), (3, sextants), (2, quadrants)] {
      for (bits, scalar) in scalars.enumerated() where scalar != " " {
        shapes[scalar] = Self(rows: rows, bits: bits)
      }
    }
    return shapes
  }()

  /// Characters by their bits: in order from the first, but for those that are elsewhere.
  private static func blocks(
    _ count: Int, from first: UInt32, except others: [Int: Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var next = first
    return (0..<count).map { bits in
      if let other = others[bits] { return other }
      defer { next += 1 }
      return Unicode.Scalar(next) ?? " "
    }
  }
}

extension DotMask {
  /// The dots as an octant.
  var octant: Unicode.Scalar { BlockShape.octants[bits(of: 0...0, 1...1, 2...2, 3...3)] }

  /// The dots as a sextant, whose middle row stands for the two in the middle.
  var sextant: Unicode.Scalar { BlockShape.sextants[bits(of: 0...0, 1...2, 3...3)] }

  /// Two bits for each of these groups of rows, the left one first.
  private func bits(of groups: ClosedRange<Int>...) -> Int {
    groups.enumerated().reduce(0) { bits, group in
      let pair = group.element.reduce(0) { pair, y in
        pair | (contains(Self(x: 0, y: y)) ? 1 : 0) | (contains(Self(x: 1, y: y)) ? 2 : 0)
      }
      return bits | pair << (2 * group.offset)
    }
  }
}
