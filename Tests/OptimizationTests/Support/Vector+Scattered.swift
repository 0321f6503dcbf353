@testable import Optimization

extension [Vector] {
  /// Standard normals around the origin.
  static func scattered(count: Int, seed: UInt64) -> Self {
    (0..<count).map { Philox.normals(seed: seed, step: $0) }
  }
}
