/// A rule that can tell its update formula by formula; every rule of the catalogue can.
public protocol Traceable: Rule {
  /// Defines in `trace` what the update is made of, in order, and returns the update: what will be
  /// subtracted, times the learning rate unless `appliesLearningRate`.
  ///
  /// `state` is the memory before the update. What is shown as the update is the run's own, so a formula
  /// that is not the rule's is found by its result.
  func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term

  /// Defines the place where the gradient is taken, for a rule that takes it elsewhere than at the
  /// particle.
  func tracePlace(_ trace: inout Trace, state: State) -> Term?
}

extension Traceable {
  /// Most rules look at the ground they stand on.
  public func tracePlace(_ trace: inout Trace, state: State) -> Term? { nil }

  fileprivate func trace(
    _ trace: inout Trace, ofErased memory: any Sendable, on landscape: any Landscape
  ) -> Term? {
    (memory as? State).map { self.trace(&trace, state: $0, on: landscape) }
  }

  fileprivate func tracePlace(_ trace: inout Trace, ofErased memory: any Sendable) -> Term? {
    (memory as? State).flatMap { tracePlace(&trace, state: $0) }
  }
}

extension Rule {
  /// Tells the update of a particle with this memory, of type `State`; a rule that cannot tell it has one
  /// line, its result.
  func tell(
    _ trace: inout Trace, memory: any Sendable, on landscape: any Landscape
  ) -> Term {
    let told = (self as? any Traceable)?.trace(&trace, ofErased: memory, on: landscape)
    guard let own = ownUpdate(trace, memory: memory, on: landscape) else {
      preconditionFailure("a particle's memory belongs to another rule")
    }
    guard let told else { return trace.find("u", "\(Self.name)(g)", own) }
    let update = told.name == nil ? trace.define("u", told) : told
    return trace.settle(update, at: own)
  }

  /// Tells where the gradient of the update is taken; nil where the rule cannot tell.
  func tellPlace(_ trace: inout Trace, memory: any Sendable) -> Term? {
    (self as? any Traceable)?.tracePlace(&trace, ofErased: memory)
  }

  /// Where the gradient is taken, if not at the particle.
  func gradientPlace(
    from position: Vector, ofErased memory: any Sendable, context: StepContext
  ) -> Vector? {
    (memory as? State).flatMap { gradientPlace(from: position, state: $0, context: context) }
  }

  private func ownUpdate(
    _ trace: Trace, memory: any Sendable, on landscape: any Landscape
  ) -> Vector? {
    guard var state = memory as? State else { return nil }
    var update = update(
      trace.gradient, state: &state, context: trace.context, on: landscape)
    if trace.dimension == 1 { update.y = 0 }
    return update
  }
}

extension Trace {
  /// Puts the number that the run itself comes to in the place of the formula's, which may differ in the
  /// last digits.
  mutating func settle(_ term: Term, at value: Vector) -> Term {
    if let index = steps.lastIndex(where: { $0.name == term.name }) { steps[index].value = value }
    return Term(term.node, value: value, isShared: term.isShared)
  }
}
