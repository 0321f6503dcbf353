import Testing

@testable import Optimization

@Suite struct JetTests {
  private let x = Jet.variableX(3)
  private let y = Jet.variableY(-2)

  private func jet(
    _ value: Double, _ gradient: (Double, Double), _ hessian: (Double, Double, Double)
  ) -> Jet {
    Jet(
      value: value, derivativeX: gradient.0, derivativeY: gradient.1,
      derivativeXX: hessian.0, derivativeXY: hessian.1, derivativeYY: hessian.2)
  }

  @Test func arithmetic() {
    #expect(x + y == jet(1, (1, 1), (0, 0, 0)))
    #expect(x - y == jet(5, (1, -1), (0, 0, 0)))
    #expect(x * y == jet(-6, (-2, 3), (0, 1, 0)))
    #expect(x / y == jet(-1.5, (-0.5, -0.75), (0, -0.25, -0.75)))
    #expect(-(x * y) == jet(6, (2, -3), (0, -1, 0)))
  }

  @Test func arithmeticOfCurvedNumbers() {
    let square = x * x
    let cube = y * y * y
    #expect(square + cube == jet(1, (6, 12), (2, 0, -12)))
    #expect(square - cube == jet(17, (6, -12), (2, 0, 12)))
    #expect(square * cube == jet(-72, (-48, 108), (-16, 72, -108)))
    #expect(square * cube / cube == square)
    #expect(square * cube / square == cube)
  }

  @Test func arithmeticWithConstants() {
    let square = y * y
    #expect(square + 2 == jet(6, (0, -4), (0, 0, 2)))
    #expect(square - 2 == jet(2, (0, -4), (0, 0, 2)))
    #expect(square * 3 == jet(12, (0, -12), (0, 0, 6)))
    #expect(square / 2 == jet(2, (0, -2), (0, 0, 1)))
    #expect(2 + square == jet(6, (0, -4), (0, 0, 2)))
    #expect(2 - square == jet(-2, (0, 4), (0, 0, -2)))
    #expect(3 * square == jet(12, (0, -12), (0, 0, 6)))
    #expect(2 / y == jet(-1, (0, -0.5), (0, 0, -0.5)))
  }

  @Test func chainOfTwoVariables() {
    // exp(x y) at (0.5, 0): gradient (y, x) e, Hessian (y^2, 1 + x y, x^2) e, all with e = 1.
    let bell = Jet.exponential(Jet.variableX(0.5) * Jet.variableY(0))
    #expect(bell == jet(1, (0, 0.5), (0, 1, 0.25)))
  }

  @Test func liftedConstantsDoNotVary() {
    #expect(Jet(7).isConstant)
    #expect(!x.isConstant)
    #expect(!(y * y - y * y + x * y).isConstant)
    #expect(!(Jet.variableX(0) * Jet.variableX(0)).isConstant)
  }
}
