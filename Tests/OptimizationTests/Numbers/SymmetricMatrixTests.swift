import Testing

@testable import Optimization

@Suite struct SymmetricMatrixTests {
  static let matrices = [
    SymmetricMatrix(xx: 2, xy: 0.5, yy: 1), SymmetricMatrix(xx: 3, xy: 0, yy: -4),
    SymmetricMatrix(xx: 1, xy: -7, yy: 1), SymmetricMatrix(xx: 802, xy: -400, yy: 200),
    SymmetricMatrix(xx: 0, xy: 1e-3, yy: 5),
  ]

  @Test(arguments: matrices)
  func theInverseUndoesTheProduct(matrix: SymmetricMatrix) {
    let vector = Vector(0.7, -1.3)
    #expect((matrix.pseudoInverse * (matrix * vector)).deviation(from: vector) <= 1e-11)
  }

  /// (3, 4) is the only direction that the matrix of (3, 4)(3, 4)' knows; 25 its eigenvalue.
  @Test func whatIsFlatIsLeftAlone() {
    let matrix = SymmetricMatrix(squareOf: Vector(3, 4))
    #expect((matrix.pseudoInverse * Vector(3, 4)).deviation(from: Vector(0.12, 0.16)) <= 1e-15)
    #expect((matrix.pseudoInverse * Vector(-4, 3)).norm <= 1e-15)
    let none = SymmetricMatrix(xx: 0, xy: 0, yy: 0)
    #expect(none.pseudoInverse * Vector(1, 1) == .zero)
  }

  @Test func productsOfVectorsAreAsOnPaper() {
    let (a, b) = (Vector(2, 3), Vector(5, -7))
    #expect(
      SymmetricMatrix(symmetricProductOf: a, b) == SymmetricMatrix(xx: 20, xy: 1, yy: -42))
    #expect(SymmetricMatrix(squareOf: a) == SymmetricMatrix(xx: 4, xy: 6, yy: 9))
    #expect(
      2 * SymmetricMatrix(squareOf: a) - .identity + .identity
        == SymmetricMatrix(symmetricProductOf: a, a))
  }
}
