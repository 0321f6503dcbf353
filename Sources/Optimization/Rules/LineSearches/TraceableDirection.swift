/// A rule in two parts that can tell how it finds its direction.
public protocol TraceableDirection: DirectionRule, Traceable {
  /// Defines what the direction is made of, in order, and returns the direction under its name.
  func traceDirection(
    _ trace: inout Trace, memory: Memory, on landscape: any Landscape
  ) -> Term
}

extension TraceableDirection {
  /// The direction, then the search along it.
  public func trace(_ trace: inout Trace, state: State, on landscape: any Landscape) -> Term {
    let told = traceDirection(&trace, memory: state.memory, on: landscape)
    var memory = state.memory
    let own = direction(trace.gradient, memory: &memory, context: trace.context, on: landscape)
    return lineSearch.trace(&trace, along: trace.settle(told, at: own), on: landscape)
  }
}
