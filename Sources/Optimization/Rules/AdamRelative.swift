/// A rule that varies Adam: it keeps one, with its hyper-parameters, and changes what it must.
public protocol AdamRelative: CoordinateRule {
  /// Adam as it would be without the variation.
  var adam: Adam { get set }
}

extension AdamRelative {
  /// Adam's hyper-parameters, under their own names.
  static var adamParameters: [Parameter<Self>] { Adam.relatives.map { $0.within(\.adam) } }
}

extension AdamRelative where Clock == Adam.Clock {
  /// As in Adam.
  public func initialClock() -> Adam.Clock { adam.initialClock() }
  /// As in Adam.
  public func advance(_ clock: inout Adam.Clock) { adam.advance(&clock) }
}

extension ScalingCoordinateRule
where Self: AdamRelative, Clock == Adam.Clock, Memory == Adam.Memory {
  /// As in Adam.
  public func scale(_ memory: Adam.Memory, clock: Adam.Clock) -> Double? {
    adam.scale(memory, clock: clock)
  }
}
