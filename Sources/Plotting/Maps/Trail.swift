/// The path of one optimizer as dots on a map, drawn a step at a time.
///
/// It stays valid while the view and the rectangle stay the same; another view needs a new trail.
public struct Trail: Hashable, Sendable {
  /// The view and the rectangle the dots belong to.
  public let projection: Projection
  private(set) var canvas: DotCanvas
  /// For every cell the newest step that touched it, of which there are no more than `Int32` has.
  private var newestSteps: [Int32]
  private var last: DotPosition?

  /// A trail without a step.
  public init(on projection: Projection) {
    self.projection = projection
    canvas = DotCanvas(size: projection.rect.size)
    newestSteps = Array(repeating: 0, count: canvas.masks.count)
  }

  /// Draws the way from the last point to this one, which was reached at `step`.
  ///
  /// Parts out of view are cut off. A point that is not finite breaks the trail.
  public mutating func append(_ point: Point, step: Int) {
    guard point.isFinite else {
      last = nil
      return
    }
    let position = projection.position(of: point)
    let start = last ?? position
    last = position
    let step = Int32(clamping: step)
    canvas.line(from: start, to: position) { cell in
      newestSteps[cell] = max(newestSteps[cell], step)
    }
  }

  /// The newest step that touched a cell.
  func newestStep(in cell: Int) -> Int { Int(newestSteps[cell]) }

  /// Whether none of it is in view.
  public var isEmpty: Bool { canvas.isEmpty }

  /// Lets the next point start a new piece.
  public mutating func lift() {
    last = nil
  }
}
