import Testing

@testable import Optimization

@Suite struct SpectrumTests {
  @Test(arguments: SymmetricMatrixTests.matrices)
  func theEigenvaluesAreThoseOfTheMatrix(matrix: SymmetricMatrix) {
    let spectrum = Spectrum(matrix)
    let expected = matrix.eigenvalues
    let size = max(expected.smaller.magnitude, expected.larger.magnitude)
    #expect(
      (min(spectrum.first, spectrum.second) - expected.smaller).magnitude <= 1e-14 * size)
    #expect((max(spectrum.first, spectrum.second) - expected.larger).magnitude <= 1e-14 * size)
  }

  @Test(arguments: SymmetricMatrixTests.matrices)
  func unchangedEigenvaluesGiveTheMatrixBack(matrix: SymmetricMatrix) {
    let again = Spectrum(matrix).matrix { $0 }
    let size = max(matrix.xx.magnitude, matrix.xy.magnitude, matrix.yy.magnitude)
    #expect((again.xx - matrix.xx).magnitude <= 1e-14 * size)
    #expect((again.xy - matrix.xy).magnitude <= 1e-14 * size)
    #expect((again.yy - matrix.yy).magnitude <= 1e-14 * size)
  }

  /// The square of a matrix has the squares of its eigenvalues.
  @Test func eigenvaluesAreTransformedOneByOne() {
    let square = Spectrum(SymmetricMatrix(xx: 2, xy: 3, yy: -1)).matrix { $0 * $0 }
    #expect((square.xx - 13).magnitude <= 1e-13)
    #expect((square.xy - 3).magnitude <= 1e-13)
    #expect((square.yy - 10).magnitude <= 1e-13)
  }
}
