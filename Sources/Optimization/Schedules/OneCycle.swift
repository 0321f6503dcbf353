/// One rise and one long fall, both half cosines: super-convergence (Smith & Topin 2018).
///
/// PyTorch's `OneCycleLR` and Optax's `cosine_onecycle_schedule`. In the form `torch` the peak may
/// lie between two steps, and the T rates of T updates contain the end; with T = 100 and rise 0.3 the peak comes at step 29 against 30.
public struct OneCycle: Schedule {
  /// Where the phases end.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "one_cycle"
  public static let summary = "a rise to `from` and a long fall, both half cosines"
  public static let formula = """
    eta rises from `from` / divide to `from`, falls to `from` / (divide final_divide) and holds
    torch:  peak at t = rise T - 1,       end at t = T - 1,  T = steps
    optax:  peak at t = floor(rise T),    end at t = T
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .integer("steps", \.steps, 2...1_000_000_000, "length of the cycle in steps"),
    .number("rise", \.rise, .unit, "share of the steps that the rise takes"),
    .number("divide", \.divide, .positive, "the peak over the first rate"),
    .number("final_divide", \.finalDivide, .positive, "the first rate over the last"),
    .choice("form", \.form, "where the peak and the end lie"),
  ]

  /// The rate at the peak.
  public var from = 0.1
  /// Length of the cycle.
  public var steps = 100
  /// Share of the steps that the rise takes.
  public var rise = 0.3
  /// The peak over the first rate.
  public var divide = 25.0
  /// The first rate over the last.
  public var finalDivide = 1e4
  /// Where the phases end.
  public var form = Form.torch

  /// The usual 0.3, 25 and 10,000 over 100 steps.
  public init() {}

  /// The rate in the present phase.
  public func rate(at step: Int) -> Double {
    let length = Double(steps)
    let (top, end) =
      switch form {
      case .torch: (rise * length - 1, length - 1)
      case .optax: ((rise * length).rounded(.down), length)
      }
    let time = Double(step)
    let first = from / divide
    let last = first / finalDivide
    if time <= top, top > 0 { return between(first, from, share: time / top) }
    if time >= end { return last }
    return between(from, last, share: (time - top) / (end - top))
  }

  private func between(_ start: Double, _ end: Double, share: Double) -> Double {
    end + (start - end) * (1 + Double.cosine(.pi * share)) / 2
  }
}
