/// RAdam (Liu and others 2020): Adam held back while its second moment rests on too few gradients.
///
/// With beta2 = 0.999 rho is 4.996 at k = 5: the first five steps are momentum on the plain gradient
/// at the full rate. PyTorch adds epsilon to the root of the raw s and corrects the sum, Optax
/// corrects first: on 0.1 x^2 + 2 y^2 from (-5, -2), eta 0.02, epsilon 1e-4, that is 4.6e-5 after 50
/// steps. Optax also rectifies where rho is 5 exactly.
public struct RAdam: AdamRelative {
  /// What epsilon is added to.
  public enum Form: String, CaseIterable, Sendable {
    case torch
    case optax
  }

  public static let name = "radam"
  public static let summary = "adam, momentum at first, then rectified for a young second moment"
  public static let source =
    "Liu and others 2020, \"On the variance of the adaptive learning rate and beyond\""
  public static let formula = """
    m, s as in Adam,  rho_inf = 2 / (1 - beta2) - 1
    rho = rho_inf - 2 k beta2^k / (1 - beta2^k)
    r = sqrt((rho - 4)(rho - 2) rho_inf / ((rho_inf - 4)(rho_inf - 2) rho))
    rho > 5:  x -= eta r m^ / (sqrt(s^) + epsilon)
    else:     x -= eta m^
    """
  public static let parameters: [Parameter<Self>] =
    adamParameters + [
      .choice("form", \.form, "epsilon beside the root of the raw second moment, or the corrected")
    ]

  /// Adam without the rectification.
  public var adam = Adam()

  /// What epsilon is added to.
  public var form: Form {
    get { adam.epsilonPlace == .folded ? .torch : .optax }
    set { adam.epsilonPlace = newValue == .torch ? .folded : .outside }
  }

  /// Adam's clock, and r where there is one.
  public struct Clock: Sendable {
    var adam: Adam.Clock
    var step = StepCount()
    var rectification: Double?
  }

  public typealias Memory = Adam.Memory
  public typealias LaneMemory = Adam.LaneMemory

  /// PyTorch's form.
  public init() {
    form = .torch
  }

  /// Before the first step.
  public func initialClock() -> Clock { Clock(adam: adam.initialClock()) }

  /// As in Adam.
  public func initialMemory<Number: Real>() -> Adam.Moments<Number> { adam.initialMemory() }

  /// Computes r anew.
  public func advance(_ clock: inout Clock) {
    adam.advance(&clock.adam)
    clock.step.number += 1
    let power = clock.adam.beta2Power
    let longest = 2 / (1 - adam.beta2) - 1
    let length = longest - 2 * Double(clock.step.number) * power / (1 - power)
    let isLong = form == .torch ? length > 5 : length >= 5
    let share = (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)
    clock.rectification = isLong ? share.squareRoot() : nil
  }

  /// Adam's update times r, or the first moment alone.
  @inline(__always)
  public func update<Number: Real>(
    _ gradient: Number, memory: inout Adam.Moments<Number>, clock: Clock,
    context: CoordinateContext<Number>
  ) -> Number {
    adam.accumulate(gradient, into: &memory)
    let first = clock.adam.firstCorrection * memory.first
    guard let rectification = clock.rectification else {
      return first + adam.decoupledWeightDecay * context.position
    }
    return adam.quotient(
      rectification * first, clock.adam.secondCorrection * memory.second, clock: clock.adam,
      context: context)
  }
}

extension RAdam: Traceable {
  /// As in Adam, with momentum alone while the second moment is young, then a rectified quotient.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    var clock = state.clock
    advance(&clock)
    let moments = adam.traceMoments(&trace, state.x, state.y)
    let mean = adam.traceMean(&trace, moments.mean, clock.adam)
    let beta2 = Term.setting("beta2", adam.beta2)
    let longest = trace.define("rho_inf", 2 / (1 - beta2) - 1)
    let power = trace.power(beta2, product: clock.adam.beta2Power)
    let count = Term("k", Double(clock.step.number))
    let rho = trace.define("rho", longest - 2 * count * power / (1 - power))
    guard clock.rectification != nil else {
      return trace.define(
        "u", trace.decayed(mean, "decoupled_weight_decay", adam.decoupledWeightDecay))
    }
    let share =
      (rho - 4) * (rho - 2) * longest / ((longest - 4) * (longest - 2) * rho)
    let r = trace.define("r", Term.sqrt(share))
    let square = adam.traceSquare(&trace, moments.square, clock.adam)
    return adam.traceQuotient(&trace, r * mean, square, clock.adam)
  }
}
