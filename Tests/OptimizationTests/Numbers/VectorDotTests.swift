import Testing

@testable import Optimization

@Suite struct VectorDotTests {
  @Test(arguments: [
    (Vector(3, -5), Vector(0.75, -1.25)), (Vector(-0x1p-1074, 0), Vector(-1, 0)), (.zero, .zero),
    (Vector(-0x1p1000, 0x1p-60), Vector(-1, 0x1p-1060)),
    (Vector(.infinity, 1), Vector(.infinity, 1)),
  ])
  func isBroughtNearOne(vector: Vector, expected: Vector) {
    #expect(vector.broughtNearOne == expected)
  }
}
