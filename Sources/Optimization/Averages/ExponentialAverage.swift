/// The exponential moving average of the positions, once called shadow parameters.
///
/// `correction` says where e begins and what is divided:
/// - `none`: e_0 = x_0. Its weights sum to 1 from the start; it lags by beta/(1 - beta) steps.
/// - `zero_start`: e_0 = 0, shown divided by 1 - beta^k, which is right (Adam's correction).
/// - `naive`: e_0 = x_0 *and* divided, the known mistake, kept for teaching: with beta 0.99 the first
///   value is 100 times too large.
///
/// `beta` may move linearly from one value to another over a number of steps, and `warmup` keeps it
/// small early: beta_k = min(beta, (1 + k) / (10 + k)), as TensorFlow's `num_updates` does. With a
/// moving beta the divisor is 1 minus the product of the betas used.
///
/// PyTorch's `AveragedModel`, unless it is called once before training, copies the first position
/// that it is given: write `from: 1`. With beta 0.9, x_0 = 1 and x_1 = 2 that is 2 after one step
/// against 1.1.
public struct ExponentialAverage: Average {
  /// Where the average begins, and whether it is divided by 1 - beta^k.
  public enum Correction: String, CaseIterable, Sendable {
    case none
    case zeroStart = "zero_start"
    case naive
  }

  public static let name = "exponential"
  public static let summary = "e = beta e + (1 - beta) x after each update"
  public static let formula = "e_k = beta e_(k-1) + (1 - beta) x_k"
  public static let parameters: [Parameter<Self>] = [
    .number("beta", \.beta, .decay, "decay; a mapping {from, to, steps} moves it linearly"),
    .integer("from", \.from, 0...1_000_000_000, "first step that counts"),
    .choice("correction", \.correction, "where e starts, and whether it is divided by 1 - beta^k"),
    .flag("warmup", \.warmup, "hold beta below (1 + k)/(10 + k) in update k"),
  ]

  /// The decay, or its first value where it moves.
  public var beta = 0.99
  /// Where a moving beta goes, and in how many steps.
  public var betaRamp: Ramp?
  /// The first step that counts.
  public var from = 0
  /// Where the average begins and what is divided.
  public var correction = Correction.none
  /// Whether beta is held below (1 + k)/(10 + k) in update k.
  public var warmup = false

  /// A linear move of beta.
  public struct Ramp: Hashable, Sendable {
    /// The value at the end, from 0 to below 1.
    public var to: Double
    /// How many updates the move takes, at least 1.
    public var steps: Int

    /// A move to `to` within `steps` updates.
    public init(to: Double, steps: Int) {
      self.to = to
      self.steps = steps
    }
  }

  /// A decay of 0.99 from the start on, uncorrected.
  public init() {}

  /// At the position, or at zero.
  public var beginning: MeanChange { correction == .zeroStart ? .zeroed : .replaced }

  /// One step of the recursion.
  public func change(at clock: inout AverageClock) -> MeanChange {
    let decay = decay(at: clock.count)
    clock.decayPower *= decay
    return .decayed(decay)
  }

  /// 1/(1 - beta^k) where the correction says so.
  public func factor(_ clock: AverageClock) -> Double {
    correction == .none ? 1 : 1 / (1 - clock.decayPower)
  }

  /// The decay of the update with number `count`, counted from 1.
  private func decay(at count: Int) -> Double {
    var decay = beta
    if let betaRamp {
      let share = min(1, Double(count - 1) / Double(max(1, betaRamp.steps)))
      decay += (betaRamp.to - beta) * share
    }
    return warmup ? min(decay, Double(1 + count) / Double(10 + count)) : decay
  }
}
