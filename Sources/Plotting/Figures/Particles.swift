/// The particles of an ensemble as they are now, in the coordinates of their landscape.
public struct Particles: Sendable {
  /// The coordinates of all particles; what is not a number is left out.
  public typealias Reader = (
    _ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>
  ) -> Void

  /// What it was made from: those from equal sources are at the same places.
  public let source: MarkSource
  /// How high the curve is above x that they are on; nil where they are in the plane.
  public let height: (@Sendable (Double) -> Double)?
  private let places: @Sendable (Reader) -> Void

  /// More particles than this are a cloud that more would not change.
  private static let most = 1500

  /// Particles in the plane, or on a curve of a `height`; `places` calls its reader once, without
  /// a copy where that can be.
  public init(
    from source: MarkSource, height: (@Sendable (Double) -> Double)? = nil,
    places: @escaping @Sendable (Reader) -> Void
  ) {
    self.source = source
    self.height = height
    self.places = places
  }

  /// What `body` makes of the coordinates of all particles.
  public func read<Result>(
    _ body: (_ x: UnsafeBufferPointer<Double>, _ y: UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    var result: Result?
    places { result = body($0, $1) }
    guard let result else { preconditionFailure("These particles call no reader.") }
    return result
  }

  /// The particles on the map; of many every so manieth.
  public var points: [Point] {
    read { x, y in
      let step = max(1, x.count / Self.most)
      return stride(from: 0, to: x.count, by: step).map { place in
        Point(x: x[place], y: height.map { $0(x[place]) } ?? y[place])
      }
    }
  }
}
