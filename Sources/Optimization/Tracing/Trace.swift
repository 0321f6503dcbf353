/// An update as it is told: sub-steps, each with its formula and its numbers.
///
/// A rule reads here what an update begins with, and defines in order what it makes of that. `define`
/// returns the name of what it has defined, so that later formulas can use it.
public struct Trace: Sendable {
  /// What has been told so far.
  public internal(set) var steps: [SubStep] = []
  /// The gradient that reaches the rule: noise, decay and clipping are in it.
  public internal(set) var g: Term
  /// The position.
  public let x: Term
  /// The learning rate.
  public let eta: Term
  /// The number of this update, counted from 1 where the rule's memory begins.
  public let k: Term
  /// What the rule may look at besides.
  public let context: StepContext
  /// How many coordinates there are.
  public let dimension: Int
  /// The stage that is told now.
  var part = SubStep.Part.gradient

  init(_ context: StepContext, dimension: Int, origin: Int) {
    self.context = context
    self.dimension = dimension
    x = Term("x", context.position)
    eta = Term("eta", context.learningRate)
    k = Term("k", Double(context.step - origin + 1))
    g = Term("g", .zero)
  }

  /// The gradient itself, for what a rule works out otherwise.
  public var gradient: Vector { g.value }

  /// Tells a formula, and returns its result under its name.
  public mutating func define(
    _ name: String, _ term: Term, as meaning: SubStep.Meaning? = nil
  ) -> Term {
    let standard: SubStep.Meaning = term.isShared ? .number : .gradient
    steps.append(
      SubStep(
        part: part, name: name, value: term.value, isShared: term.isShared,
        meaning: meaning ?? standard, term: term, words: ""))
    return Term(.name(name), value: term.value, isShared: term.isShared)
  }

  /// Tells a vector that is no formula of what came before: a gradient, a row of a matrix.
  public mutating func find(
    _ name: String, _ words: String, _ value: Vector, as meaning: SubStep.Meaning = .gradient
  ) -> Term {
    steps.append(
      SubStep(
        part: part, name: name, value: value, isShared: false, meaning: meaning, term: nil,
        words: words))
    return Term(name, value)
  }

  /// Tells a number that is no formula of what came before: a loss, an eigenvalue.
  public mutating func find(_ name: String, _ words: String, _ value: Double) -> Term {
    steps.append(
      SubStep(
        part: part, name: name, value: Vector(value, value), isShared: true, meaning: .number,
        term: nil, words: words))
    return Term(name, value)
  }

  /// beta^k, or another power, which rules keep as a running `product`; what differs from it, since beta has
  /// been changed on the way, has a name of its own.
  ///
  /// Rules take what is too small to count beside 1 for 0: that is no difference.
  public func power(_ beta: Term, _ exponent: Term? = nil, product: Double) -> Term {
    let power = Term.power(beta, exponent ?? k)
    let isNear = abs(power.value.x - product) <= 1e-9 * max(abs(product), 1e-9)
    guard isNear else { return Term("product_of_" + (beta.name ?? "betas"), product) }
    return Term(power.node, value: Vector(product, product), isShared: true)
  }

  /// beta^(k + 1), where `product` is beta^k.
  public func nextPower(_ beta: Term, product: Double) -> Term {
    let present = power(beta, product: product)
    let next = beta * present
    guard present.name == nil else { return next }
    return Term(Term.power(beta, k + 1).node, value: next.value, isShared: true)
  }

  /// |a|^2 of a name.
  public func squaredNorm(_ a: Term) -> Term {
    dimension == 1 ? a.first.squared : a.first.squared + a.second.squared
  }

  /// |a| of a name.
  public func norm(_ a: Term) -> Term {
    dimension == 1 ? .abs(a.first) : .sqrt(squaredNorm(a))
  }

  /// The sum of the sizes of both coordinates of a name.
  public func magnitudeSum(_ a: Term) -> Term {
    dimension == 1 ? .abs(a.first) : .abs(a.first) + .abs(a.second)
  }

  /// a.b of two names.
  public func dot(_ a: Term, _ b: Term) -> Term {
    dimension == 1 ? a.first * b.first : a.first * b.first + a.second * b.second
  }

  /// An update with a pull towards 0 beside it, where there is one.
  public func decayed(_ update: Term, _ name: String, _ decay: Double) -> Term {
    decay == 0 ? update : update + Term.setting(name, decay) * x
  }
}
