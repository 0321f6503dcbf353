/// The path of one optimizer as dots on a map, drawn a step at a time.
///
/// It stays valid while the view and the rectangle stay the same; another view needs a new trail.
public struct Trail: Hashable, Sendable {
  /// The view and the rectangle the dots belong to.
  public let projection: Projection
  private(set) var canvas: DotCanvas
  /// For every cell the newest step that touched it, of which there are no more than `Int32` has.
  private var newestSteps: [Int32]
  /// Which dots came when, where that is kept.
  private(set) var path: TrailPath?
  private var last: DotPosition?
  private var lastStep: Int32 = 0

  /// A trail without a step; one that keeps its path can be drawn in part, and takes turns with
  /// others that go the same way.
  public init(on projection: Projection, keepsPath: Bool = false) {
    self.projection = projection
    canvas = DotCanvas(size: projection.rect.size)
    newestSteps = Array(repeating: 0, count: canvas.masks.count)
    path = keepsPath ? TrailPath(cellCount: canvas.masks.count) : nil
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
    lastStep = Int32(clamping: step)
    let step = lastStep
    canvas.line(from: start, to: position) { cell, dot in
      newestSteps[cell] = max(newestSteps[cell], step)
      path?.touch(dot, of: cell, step: step)
    }
  }

  /// The newest step that touched a cell.
  func newestStep(in cell: Int) -> Int { Int(newestSteps[cell]) }

  /// The step that the last so many steps begin with.
  func firstStep(ofLast count: Int) -> Int { Int(lastStep) - count + 1 }

  /// The dots of a cell that were set at step `oldest` or later; all where the path is not kept.
  func dots(in cell: Int, since oldest: Int) -> UInt8 {
    let mask = canvas.masks[cell]
    guard mask != 0, let path else { return mask }
    return newestStep(in: cell) < oldest ? 0 : path.dots(of: mask, in: cell, since: oldest)
  }

  /// Whether none of it is in view.
  public var isEmpty: Bool { canvas.isEmpty }

  /// Lets the next point start a new piece.
  public mutating func lift() {
    last = nil
  }
}
