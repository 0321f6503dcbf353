/// The way of an optimizer up to now: points, each with the step at which it was reached.
///
/// It says where its points are only when it is asked, so that a picture of it can go on where the one before
/// it ended.
public struct Way: Sendable {
  /// What it was made from: of two ways with equal sources one is the beginning of the other.
  public let source: MarkSource
  /// How many points it has.
  public let count: Int
  /// The step that it has come to.
  public let now: Int
  /// How many of its last steps are drawn whole, what is older being thinned; nil for all.
  public let length: Int?
  /// Whether noise led it, so that its older part is more of a density than of a line.
  public let isNoisy: Bool
  private let places: @Sendable (Int) -> (point: Point, step: Int)

  /// A way of so many points; `places` says where each of them is, and when it was reached.
  public init(
    from source: MarkSource, count: Int, now: Int, length: Int? = nil, isNoisy: Bool = false,
    places: @escaping @Sendable (_ number: Int) -> (point: Point, step: Int)
  ) {
    self.source = source
    self.count = count
    self.now = now
    self.length = length
    self.isNoisy = isNoisy
    self.places = places
  }

  /// Where one of its points is, and when it was reached.
  public subscript(number: Int) -> (point: Point, step: Int) { places(number) }

  /// The points of the older part and of the latest; the place where they meet belongs to both, so that the
  /// line has no gap.
  public var parts: (old: [Point], new: [Point]) {
    let places = (0..<count).map { self[$0] }
    let oldest = now - (length ?? Int.max / 2)
    let old = places.prefix { $0.step <= oldest }
    return (old.map(\.point), places.dropFirst(max(0, old.count - 1)).map(\.point))
  }
}
