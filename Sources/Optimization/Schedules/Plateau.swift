/// Lowers the rate where the loss stalls (PyTorch's `ReduceLROnPlateau`).
///
/// The loss is looked at after each update; that of the start does not count. It is the landscape's,
/// whatever noise or batch the gradient has. After a reduction `cooldown` losses are not counted as
/// bad.
///
/// With `threshold_mode: relative` a loss has to be below the best by threshold |best|. PyTorch and
/// Optax compare it with best (1 - threshold) instead, which lies *above* a best that is negative: a
/// loss that stands still is then better than itself each time, and its rate is never lowered. With
/// factor 0.5, patience 2, 50 steps, from 1, a constant loss of -10 ends at 1 in the form `torch` and
/// at 1.5e-5 in the form `margin`; one of +10 at 1.5e-5 in both. Where losses are positive the forms
/// are the same to the bit.
///
/// PyTorch does not make a reduction by 1e-8 or less (its `eps`): write `least_change: 1e-8`. Optax
/// makes all of them, as it is here unless asked for.
public struct Plateau: LossDrivenSchedule {
  /// What the threshold is measured by.
  public enum ThresholdMode: String, CaseIterable, Sendable {
    case relative
    case absolute
  }

  /// What a relative threshold is a share of.
  public enum Form: String, CaseIterable, Sendable {
    /// The size of the best loss: the margin is never negative.
    case margin
    /// The best loss itself, as in PyTorch and Optax: below zero the margin is negative.
    case torch
  }

  public static let name = "plateau"
  public static let summary = "times `factor` where the loss has stalled for `patience` steps"
  public static let formula = """
    better:   loss < best - threshold |best|     relative
              loss < best (1 - threshold)        relative, form torch
              loss < best - threshold            absolute
    after more than `patience` losses in a row that are no better:
              eta' = max(minimum, factor eta);  eta = eta' if eta - eta' > least_change
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
    .choice(
      "form", \.form,
      "relative: a share of |best|, or of best itself, where a loss below 0 never stalls"),
    .integer("cooldown", \.cooldown, 0...1_000_000_000, "losses not counted after a reduction"),
    .number("minimum", \.minimum, .nonnegative, "floor of the rate"),
    .number(
      "least_change", \.leastChange, .nonnegative,
      "a reduction by no more than this is not made; PyTorch's is 1e-8"),
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
  /// What a relative threshold is a share of.
  public var form = Form.margin
  /// How many losses are not counted after a reduction.
  public var cooldown = 0
  /// The rate never falls below this.
  public var minimum = 0.0
  /// A reduction by no more than this is not made.
  public var leastChange = 0.0

  /// PyTorch's defaults, but for the form and the least change.
  public init() {}

  /// Throws where a form is chosen that nothing is compared in.
  public func validate() throws(ParameterError) {
    guard form == .margin || thresholdMode == .relative else {
      throw .conflict(
        "form: torch has no effect with 'threshold_mode: absolute'; leave one of them out")
    }
  }

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
    if memory.rate - lowered > leastChange { memory.rate = lowered }
  }

  private func isBetter(_ loss: Double, than best: Double) -> Bool {
    switch thresholdMode {
    case .relative where form == .torch: loss < best * (1 - threshold)
    // The same to the bit where the best loss is positive. Before the first it is infinite.
    case .relative: best == .infinity || loss < best * (best < 0 ? 1 + threshold : 1 - threshold)
    case .absolute: loss < best - threshold
    }
  }
}
