import Testing

@testable import Optimization

@Suite struct DualTests {
  private let x = Dual.variableX(3)
  private let y = Dual.variableY(-2)

  private func dual(_ value: Double, _ derivativeX: Double, _ derivativeY: Double) -> Dual {
    Dual(value: value, derivativeX: derivativeX, derivativeY: derivativeY)
  }

  @Test func arithmetic() {
    #expect(x + y == dual(1, 1, 1))
    #expect(x - y == dual(5, 1, -1))
    #expect(x * y == dual(-6, -2, 3))
    #expect(x / y == dual(-1.5, -0.5, -0.75))
    #expect(-x == dual(-3, -1, 0))
  }

  @Test func arithmeticWithConstants() {
    #expect(x + 2 == dual(5, 1, 0))
    #expect(x - 2 == dual(1, 1, 0))
    #expect(y * 2 == dual(-4, 0, 2))
    #expect(y / 4 == dual(-0.5, 0, 0.25))
    #expect(2 + x == dual(5, 1, 0))
    #expect(2 - x == dual(-1, -1, 0))
    #expect(2 * y == dual(-4, 0, 2))
    #expect(2 / y == dual(-1, 0, -0.5))
  }

  @Test func liftedConstantsDoNotVary() {
    #expect(Dual(7) == dual(7, 0, 0))
    #expect(Dual(7).isConstant)
    #expect(!x.isConstant)
    #expect(!y.isConstant)
  }

  @Test func quotientIsExactWhereTheProductIs() {
    #expect(x * y / y == dual(3, 1, 0))
  }
}
