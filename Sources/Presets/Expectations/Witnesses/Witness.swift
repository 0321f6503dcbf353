import Optimization

/// Follows runs and ensembles step by step, and remembers what matters to one expectation.
///
/// It is shown the optimizers it is about one after the other, each from its start.
protocol Witness: Sendable {
  /// The optimizers it has to see, by their places.
  var optimizers: [Int] { get }
  /// The last step of their runs that it has to see.
  var lastStep: Int { get }
  /// The first step after `step` at which it has to see all particles; nil where there is none.
  func ensembleStep(after step: Int) -> Int?

  /// Takes in where a run was after `step` updates.
  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int)
  /// Takes in where a run ended: after its last step, or at the update that left the finite numbers.
  mutating func seeEnd(of optimizer: Int, divergedAt: Int?)
  /// Takes in where all particles are.
  mutating func see(_ ensemble: Ensemble, of optimizer: Int)

  /// What speaks against the expectation; nil if it holds.
  var objection: String? { get }
}

extension Witness {
  func ensembleStep(after step: Int) -> Int? { nil }
  mutating func see(_ sample: Sample, of optimizer: Int, at step: Int) {}
  mutating func seeEnd(of optimizer: Int, divergedAt: Int?) {}
  mutating func see(_ ensemble: Ensemble, of optimizer: Int) {}

  /// What is wrong with a number; nil where it is as expected.
  func disagreement(
    _ name: String, _ found: Double, expected: Double, within tolerance: Double
  ) -> String? {
    guard !((found - expected).magnitude <= tolerance) else { return nil }
    return "\(name) is \(found), expected \(expected) within \(tolerance)"
  }
}

extension Basins {
  /// The number of the minimum nearest to `place`; nil where there is none.
  func well(near place: Vector) -> Int? {
    minima.indices.min { (minima[$0] - place).norm < (minima[$1] - place).norm }
  }
}
