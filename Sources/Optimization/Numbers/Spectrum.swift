/// The eigenvalues of a symmetric 2 x 2 matrix with the rotation that makes it diagonal.
struct Spectrum: Hashable, Sendable {
  /// The eigenvalue that belongs to the eigenvector (cosine, -sine).
  let first: Double
  /// The eigenvalue that belongs to the eigenvector (sine, cosine).
  let second: Double
  private let cosine: Double
  private let sine: Double

  /// One Jacobi rotation, by at most 45 degrees; none for a diagonal matrix, which stays exact.
  init(_ matrix: SymmetricMatrix) {
    guard matrix.xy != 0 else {
      first = matrix.xx
      second = matrix.yy
      cosine = 1
      sine = 0
      return
    }
    let cotangent = (matrix.yy - matrix.xx) / (2 * matrix.xy)
    let size = 1 / (cotangent.magnitude + (cotangent * cotangent + 1).squareRoot())
    let tangent = cotangent < 0 ? -size : size
    cosine = 1 / (tangent * tangent + 1).squareRoot()
    sine = tangent * cosine
    first = matrix.xx - tangent * matrix.xy
    second = matrix.yy + tangent * matrix.xy
  }

  /// The directions that the eigenvalues belong to, of length 1.
  var axes: (first: Vector, second: Vector) { (Vector(cosine, -sine), Vector(sine, cosine)) }

  /// The matrix with the same eigenvectors and each eigenvalue sent through `transform`.
  func matrix(_ transform: (Double) -> Double) -> SymmetricMatrix {
    let (first, second) = (transform(first), transform(second))
    return SymmetricMatrix(
      xx: cosine * cosine * first + sine * sine * second,
      xy: cosine * sine * (second - first),
      yy: sine * sine * first + cosine * cosine * second)
  }
}
