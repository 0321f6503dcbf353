/// What stands beside a map to say which values its bands have.
public struct BandNames: Sendable {
  /// What the values are.
  public var title: String
  /// The value at each level of the ground, as text: a number, with an exponent behind an `e` if it has one.
  public var levels: [String]

  /// Names for the levels of a ground.
  public init(title: String, levels: [String]) {
    self.title = title
    self.levels = levels
  }
}
