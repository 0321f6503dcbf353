/// Closed forms on a quadratic, and what the books say of noise: 42 items, to 50 digits.
struct Theory: Decodable {
  /// Every kind of item there is; a file with another cannot be read.
  enum Kind: String, CaseIterable, Decodable {
    case descentIterate = "gd_iterate_t40"
    case heavyBallRadius = "heavy_ball_spectral_radius"
    case nesterovRadius = "nesterov_spectral_radius"
    case heavyBallOptimum = "heavy_ball_optimum"
    case descentOptimum = "gd_optimum"
    case stationaryVariance = "sgd_stationary_variance"
    case stationaryCovariance = "sgd_stationary_covariance_2d"
    case exponentialAverageVariance = "ema_variance"
    case tailAverageVariance = "tail_average_variance"
    case exponentialAverageWindow = "ema_effective_window"
    case langevinOnABowl = "langevin_quadratic"
    case langevinInTwoWells = "langevin_double_well"
    case exponentialAverageBias = "ema_bias_identity"
    case paperNoiseSums = "noise_schedule_sums_paper"
    case codeNoiseSums = "noise_schedule_sums_code"
    case annealedVariance = "annealed_noise_tracking"
    case kolmogorovThreshold = "ks_threshold"
    case momentThresholds = "moment_thresholds"
  }

  /// One closed form: where it was evaluated, and what came out.
  struct Item: Decodable, CustomStringConvertible {
    let name: Kind
    let params: NumberTree
    let value: NumberTree

    var description: String { "\(name) at \(params)" }
  }

  let items: [Item]

  /// The items of one kind, of which there must be so many.
  static func items(_ kind: Kind, count: Int) throws -> [Item] {
    let file: Self = try Golden.load("theory")
    let items = file.items.filter { $0.name == kind }
    guard items.count == count else {
      throw Golden.Fault.unknown("\(items.count) \(kind)", in: "theory")
    }
    return items
  }
}
