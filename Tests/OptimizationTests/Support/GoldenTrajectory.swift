@testable import Optimization

/// A trajectory that another library ran: what was run, and where it was at the recorded steps.
struct GoldenTrajectory: Decodable {
  struct Clipping: Decodable {
    let kind: String
    let limit: Double
    let rule: String
  }

  struct Noise: Decodable {
    let form: String
    let eta: Double?
    let gamma: Double?
    let sigma: Double?
    let weightDecay: Double?
    let z: [[Double]]
  }

  struct Check: Decodable {
    let toleranceXAbs: Double
    let toleranceLossAbs: Double
  }

  let optimizer: [String: GoldenValue]
  let function: GoldenFunction
  let start: [Double]
  let schedule: [String: GoldenValue]
  let clip: Clipping?
  let noise: Noise?
  let steps: Int
  let recordedSteps: [Int]
  /// The rate of the update after each recorded step, where the file lists it.
  let lrUsed: [Double]?
  let trajectory: [[Double]]
  let loss: [Double]
  let check: Check

  /// All that a file of this kind may hold; the first five and the convention are for readers.
  static let keys: Set = [
    "schema", "id", "source", "convention", "optimizer", "function", "start", "schedule", "clip",
    "noise", "steps", "recorded_steps", "lr_used", "trajectory", "loss", "check",
  ]

  /// Every file of this kind, told apart by the library its name begins with.
  static let names = Golden.names { name in
    ["torch-", "optax-", "numpy-"].contains { name.hasPrefix($0) }
  }
}
