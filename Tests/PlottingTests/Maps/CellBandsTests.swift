import Testing

@testable import Plotting

@Suite struct CellBandsTests {
  @Test(
    arguments: [
      ([3, 3, 3, 3, 3, 3, 3, 3], 3, nil), ([1, 2, 1, 2, 1, 2, 1, 1], 1, 2),
      ([1, 2, 2, 2, 2, 2, 2, 2], 2, 1), ([1, 2, 1, 2, 1, 2, 1, 2], 1, 2),
      ([5, 4, 4, 7, 7, 7, 0, 0], 7, 4), ([255, 0, 255, 0, 0, 0, 0, 0], 0, 255),
    ] as [([UInt8], UInt8, UInt8?)])
  func theTwoCommonestBands(dots: [UInt8], first: UInt8, second: UInt8?) {
    let bands = dots.withUnsafeBufferPointer { CellBands($0, corner: 0, width: 2) }
    #expect((0..<8).map { bands[$0] } == dots)
    #expect(bands.commonest(except: nil) == first)
    #expect(bands.commonest(except: first) == second)
  }
}
