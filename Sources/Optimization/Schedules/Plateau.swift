/// Lowers the rate where the loss stalls (PyTorch's `ReduceLROnPlateau`).
///
/// The loss is looked at after each update; that of the start does not count. It is the landscape's,
/// whatever noise or batch the gradient has. After a reduction `cooldown` losses are not counted as
/// bad. A reduction by 1e-8 or less is not made.
///
/// With `threshold_mode: relative` a constant negative loss is better than itself each time, so its
/// rate is never lowered: with factor 0.5, patience 2, 50 steps, from 1, a constant loss of -10 ends
/// at 1 and one of +10 at 1.5e-5. `absolute` treats both alike.
public struct Plateau: LossDrivenSchedule {
  /// What the threshold is measured by.
  public enum ThresholdMode: String, CaseIterable, Sendable {
    case relative
    case absolute
  }

  public static let name = "plateau"
  public static let summary = "times `factor` where the loss has stalled for `patience` steps"
  public static let formula = """
    better:   loss < best (1 - threshold)        relative
              loss < best - threshold            absolute
    after more than `patience` losses in a row that are no better:
              eta = max(minimum, factor eta)
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number(
      "factor", \.factor, Bounds(0, 1, excludesLower: true, excludesUpper: true),
      "what the rate is multiplied by"),
    .integer(
      "patience", \.patience, 0...1_000_000_000, "losses without progress that are let pass"),
    .number("threshold", \.threshold, .nonnegative, "progress smaller than this does not count"),
    .choice("threshold_mode", \.thresholdMode, "threshold times the best loss, or as it is"),
    .integer("cooldown", \.cooldown, 0...1_000_000_000, "losses not counted after a reduction"),
    .number("minimum", \.minimum, .nonnegative, "floor of the rate"),
  ]

  /// eta_0.
  public var from = 0.1
  /// What the rate is multiplied by.
  public var factor = 0.1
  /// How many losses without progress are let pass.
  public var patience = 10
  /// Smaller progress does not count.
  public var threshold = 1e-4
  /// What the threshold is measured by.
  public var thresholdMode = ThresholdMode.relative
  /// How many losses are not counted after a reduction.
  public var cooldown = 0
  /// The rate never falls below this.
  public var minimum = 0.0

  private static let leastReduction = 1e-8

  /// PyTorch's defaults.
  public init() {}

  /// One step of the published procedure.
  public func observe(_ loss: Double, memory: inout ScheduleMemory) {
    if isBetter(loss, than: memory.best) {
      memory.best = loss
      memory.badCount = 0
    } else {
      memory.badCount += 1
    }
    if memory.cooldown > 0 {
      memory.cooldown -= 1
      memory.badCount = 0
    }
    guard memory.badCount > patience else { return }
    memory.cooldown = cooldown
    memory.badCount = 0
    let lowered = max(minimum, factor * memory.rate)
    if memory.rate - lowered > Self.leastReduction { memory.rate = lowered }
  }

  private func isBetter(_ loss: Double, than best: Double) -> Bool {
    switch thresholdMode {
    case .relative: loss < best * (1 - threshold)
    case .absolute: loss < best - threshold
    }
  }
}
