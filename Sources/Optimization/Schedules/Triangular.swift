/// A triangle wave that starts at `low` and peaks at `from`: cyclical learning rates (Smith 2017).
///
/// `half_cycle` is both `up` and `down`. PyTorch's `CyclicLR`, whose gamma is 1 by default.
public struct Triangular: Schedule {
  /// What becomes of the height of the triangles.
  public enum Mode: String, CaseIterable, Sendable {
    case triangular
    case triangular2
    case exponentialRange = "exp_range"
  }

  public static let name = "triangular"
  public static let summary = "a triangle wave from `low` up to `from` and back"
  public static let formula = """
    eta_t = low + (from - low) w(t) scale
    w rises from 0 to 1 within `up` steps and falls back within `down`
    triangular:   scale = 1
    triangular2:  scale = 2^-n in cycle n, counted from 0
    exp_range:    scale = gamma^t
    """
  public static let parameters: [Parameter<Self>] = [
    fromParameter,
    .number("low", \.low, .nonnegative, "the rate at the start and between the peaks"),
    .optionalInteger(
      "half_cycle", \.halfCycle, 1...1_000_000_000, "steps up and steps down; or give up and down"),
    .optionalInteger("up", \.up, 1...1_000_000_000, "steps from `low` to `from`"),
    .optionalInteger("down", \.down, 1...1_000_000_000, "steps from `from` to `low`"),
    .choice("mode", \.mode, "keep the height, halve it each cycle, or let it decay by gamma^t"),
    .number("gamma", \.gamma, .positive, "decay per step of mode exp_range"),
  ]

  /// eta_0: the height of the first peak.
  public var from = 0.1
  /// The rate at the start and between the peaks.
  public var low = 0.001
  /// Steps up and steps down; excludes `up` and `down`.
  public var halfCycle: Int?
  /// Steps from `low` to `from`.
  public var up: Int?
  /// Steps from `from` to `low`.
  public var down: Int?
  /// What becomes of the height.
  public var mode = Mode.triangular
  /// Decay per step of mode `exp_range`.
  public var gamma = 0.99

  /// Between 0.001 and 0.1; how fast is left to be said.
  public init() {}

  /// Either `half_cycle` or both of `up` and `down` must be given.
  public func validate() throws(ParameterError) {
    switch (halfCycle, up, down) {
    case (.some, nil, nil), (nil, .some, .some): break
    case (.some, _, _): throw .conflict("triangular takes half_cycle, or up and down, not both")
    default: throw .conflict("triangular needs half_cycle, or both up and down")
    }
  }

  /// The rate on the wave.
  public func rate(at step: Int) -> Double {
    let rise = up ?? halfCycle ?? 1
    let fall = down ?? halfCycle ?? 1
    let (cycle, phase) = step.quotientAndRemainder(dividingBy: rise + fall)
    let height =
      phase <= rise
      ? Double(phase) / Double(rise) : Double(rise + fall - phase) / Double(fall)
    let scale =
      switch mode {
      case .triangular: 1.0
      case .triangular2: Double.power(0.5, cycle)
      case .exponentialRange: Double.power(gamma, step)
      }
    return low + (from - low) * height * scale
  }
}
