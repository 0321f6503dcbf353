import Testing

@testable import Plotting

/// Characters that fill parts of their cell.
@Suite struct BlockShapeTests {
  /// Some of Unicode's names: "BLOCK OCTANT-123" fills the parts 1, 2 and 3, counted row by row.
  @Test(
    arguments: [
      (0x1CD00, [3]), (0x1CD01, [2, 3]), (0x1CD02, [1, 2, 3]), (0x1CD03, [4]), (0x1CD06, [3, 4]),
      (0x1CD09, [5]), (0x1CDE5, [2, 3, 4, 5, 6, 7, 8]), (0x1FB82, [1, 2]),
      (0x1FB85, [1, 2, 3, 4, 5, 6]), (0x2586, [3, 4, 5, 6, 7, 8]), (0x1FBE6, [3, 5]),
      (0x1FBE7, [4, 6]), (0x1CEA8, [1]), (0x1CEAB, [2]), (0x1CEA3, [7]), (0x1CEA0, [8]),
    ] as [(UInt32, [Int])])
  func octantsAreWhereUnicodeHasThem(code: UInt32, parts: [Int]) throws {
    let scalar = try #require(Unicode.Scalar(code))
    let bits = parts.reduce(0) { $0 | 1 << ($1 - 1) }
    #expect(BlockShape.octants[bits] == scalar)
    let shape = try #require(BlockShape(scalar))
    #expect(shape.rows == 4 && Int(shape.bits) == bits)
  }

  @Test(
    arguments: [
      (0x1FB00, [1]), (0x1FB14, [2, 3, 5]), (0x1FB27, [1, 4, 6]), (0x1FB28, [1, 2, 4, 6]),
      (0x1FB3B, [2, 3, 4, 5, 6]),
    ] as [(UInt32, [Int])])
  func sextantsAreWhereUnicodeHasThem(code: UInt32, parts: [Int]) throws {
    let bits = parts.reduce(0) { $0 | 1 << ($1 - 1) }
    #expect(BlockShape.sextants[bits].value == code)
    #expect(BlockShape(BlockShape.sextants[bits])?.rows == 3)
  }

  @Test func eachHasACharacterOfItsOwnThatIsOneColumnWide() {
    #expect(Set(BlockShape.octants).count == 256 && Set(BlockShape.sextants).count == 64)
    #expect(BlockShape.octants.count { (0x1CD00...0x1CDE5).contains($0.value) } == 230)
    #expect(BlockShape.sextants.count { (0x1FB00...0x1FB3B).contains($0.value) } == 60)
    for scalar in BlockShape.octants + BlockShape.sextants {
      #expect(scalar.columns == 1)
      #expect(scalar == " " || CellGlyph(scalar).isDrawn)
    }
    #expect(BlockShape("A") == nil && BlockShape(" ") == nil)
  }

  @Test func dotsBecomeBlocks() {
    let all = DotMask(rawValue: 255)
    #expect(all.octant == "\u{2588}" && all.sextant == "\u{2588}")
    #expect(DotMask(rawValue: 0).octant == " " && DotMask(rawValue: 0).sextant == " ")
    #expect(all.subtracting(.right).octant == "\u{258C}")
    #expect(all.subtracting(.right).sextant == "\u{258C}")
    #expect(DotMask(x: 0, y: 0).octant == "\u{1CEA8}")
    // The two in the middle are one.
    #expect(DotMask(x: 1, y: 1).sextant == DotMask(x: 1, y: 2).sextant)
    #expect(DotMask(x: 1, y: 1).octant != DotMask(x: 1, y: 2).octant)
    for bits in UInt8.min...UInt8.max {
      let mask = DotMask(rawValue: bits)
      let shape = BlockShape(mask.octant)
      // The share of the cell that is filled is that of the dots.
      let filled = shape.map { Double($0.bits.nonzeroBitCount) / Double(2 * $0.rows) } ?? 0
      #expect(filled == Double(mask.count) / 8)
      #expect(mask.glyph(.octants, letter: "x") == mask.octant)
      #expect(mask.glyph(.sextants, letter: "x") == mask.sextant)
    }
  }
}
