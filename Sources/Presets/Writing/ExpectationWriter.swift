import Optimization

/// Writes claims as presets have them.
enum ExpectationWriter {
  /// A claim about some of `optimizers`.
  static func node(
    _ expectation: Expectation, _ optimizers: [Optimizer], dimension: Int
  ) -> Node {
    let name = Node.text(optimizers[expectation.optimizer].name)
    let answers = expectation.answers.map { [step("answers", $0)] } ?? []
    guard case .order(let other, let bound, let last) = expectation.claim else {
      return .mapping(
        [.init("optimizer", name)] + entries(expectation.claim, dimension: dimension) + answers)
    }
    return .mapping(
      [.init("first", name), .init("before", .text(optimizers[other].name))]
        + entries(bound, dimension) + (last.map { [step("by", $0)] } ?? []) + answers)
  }

  private static func entries(_ claim: Expectation.Claim, dimension: Int) -> [Node.Entry] {
    switch claim {
    case .values(let values, let at, let tolerance):
      return [step("at", at)]
        + Expectation.Value.allCases.flatMap { number($0.rawValue, values[$0]) }
        + number("within", tolerance)
    case .bound(let bound, let span): return entries(bound, dimension) + entries(span)
    case .order(_, let bound, _): return entries(bound, dimension)
    case .share(let at, let well, let above, let below, let ofAverages):
      return [step("at", at), .init("well", .place(well, dimension: dimension))]
        + number("share_above", above) + number("share_below", below)
        + (ofAverages ? [.init("average", .plain("true"))] : [])
    case .mean(let mean, let at, let tolerance):
      return [step("at", at), .init("mean", .place(mean, dimension: dimension))]
        + number("within", tolerance)
    case .escape(let well, let share, let last):
      return [step("escaped_by", last), .init("well", .place(well, dimension: dimension))]
        + number("share", share == 1 ? nil : share)
    case .diverges(let last): return [step("diverges_by", last)]
    }
  }

  private static func entries(_ bound: Expectation.Bound, _ dimension: Int) -> [Node.Entry] {
    number(bound.quantity.keys.above, bound.above)
      + number(bound.quantity.keys.below, bound.below)
      + (bound.place.map { [.init("around", .place($0, dimension: dimension))] } ?? [])
  }

  private static func entries(_ span: Expectation.Span) -> [Node.Entry] {
    switch span {
    case .at(let at): [step("at", at)]
    case .by(let last): [step("by", last)]
    case .from(let first, let last):
      [step("from", first)] + (last.map { [step("by", $0)] } ?? [])
    }
  }

  private static func step(_ key: String, _ step: Int) -> Node.Entry {
    .init(key, .integer(step))
  }

  private static func number(_ key: String, _ number: Double?) -> [Node.Entry] {
    number.map { [.init(key, .number($0))] } ?? []
  }
}
