/// What a mark was made from, compared as a value: what comes from equal sources is drawn alike.
///
/// Whoever draws figures one after the other needs it to tell what is already there.
public struct MarkSource: Equatable, Sendable {
  private let value: any Equatable & Sendable

  /// The source that a value stands for.
  public init(_ value: some Equatable & Sendable) {
    self.value = value
  }

  /// Whether both are of one type, and equal.
  public static func == (one: Self, other: Self) -> Bool {
    func isEqual<Value: Equatable>(_ value: Value) -> Bool { value == other.value as? Value }
    return isEqual(one.value)
  }
}
