import Plotting
import Testing

@testable import Interface

@Suite struct CornerPlaceTests {
  private let map = Rect(x: 10, y: 2, columns: 40, rows: 12)
  private let size = Size(columns: 12, rows: 3)

  @Test func takesTheFirstCornerThatIsFree() throws {
    let first = try #require(CornerPlace.find(size, in: map, keeping: []))
    #expect((first.endX, first.y) == (map.endX - 1, map.y))
    let second = try #require(
      CornerPlace.find(size, in: map, keeping: [(first.x + 1, first.y + 1)]))
    #expect((second.endX, second.endY) == (map.endX - 1, map.endY))
    let third = try #require(
      CornerPlace.find(size, in: map, keeping: [], besides: [first, second]))
    #expect((third.x, third.endY) == (map.x + 1, map.endY))
    #expect(
      CornerPlace.find(size, in: map, keeping: [], corners: [.upperLeft])
        == Rect(x: map.x + 1, y: map.y, columns: 12, rows: 3))
  }

  @Test func givesUpWhereNothingIsFree() {
    #expect(CornerPlace.find(Size(columns: 39, rows: 2), in: map, keeping: []) == nil)
    #expect(CornerPlace.find(size, in: map, keeping: [], besides: [map]) == nil)
  }
}
