/// A relief as a camera sees it in a frame of samples: where what lies on it is seen, and what is hidden.
///
/// The frame is a plane of its own, whose points have x to the right from its left edge and y upwards from its
/// lower one: what is drawn on maps can be drawn on it.
public struct ReliefView: Sendable {
  /// What is looked at.
  public let relief: Relief
  /// From where.
  public let camera: Camera
  let perspective: Perspective
  let depth: DepthBuffer

  /// So far above the ground lies what is drawn on it.
  private static let lift = 0.012

  /// The view in a frame of whole samples, as far apart across as down; `margin` of them stay free around the relief.
  public init(
    of relief: Relief, from camera: Camera, width: Int, height: Int, margin: Double = 0
  ) {
    self.relief = relief
    self.camera = camera
    perspective = Perspective(
      camera, of: relief, width: Double(width), height: Double(height), margin: margin)
    depth = DepthBuffer(of: relief, perspective, width: width, height: height)
  }

  /// All of the frame.
  public var viewport: Viewport {
    Viewport(x: 0...Double(max(depth.width, 1)), y: 0...Double(max(depth.height, 1)))
  }

  /// Where a point of the landscape is seen, and whether something stands before it; nil for one that is not
  /// on the relief.
  public func spot(of point: Point) -> (point: Point, isHidden: Bool)? {
    guard let place = relief.place(of: point, lift: Self.lift) else { return nil }
    let sighting = perspective.sighting(of: place)
    return (self.point(of: sighting), depth.hides(sighting))
  }

  /// Where a point beside the relief would leave it: the last place on the way there, and the way on from it, as
  /// they are seen; nil where it is on the relief.
  public func exit(towards point: Point) -> (point: Point, away: (x: Double, y: Double))? {
    let view = relief.viewport
    guard !view.contains(point), point.isFinite else { return nil }
    let edge = Point(
      x: min(max(point.x, view.x.lowerBound), view.x.upperBound),
      y: min(max(point.y, view.y.lowerBound), view.y.upperBound))
    guard let place = relief.place(of: edge, lift: Self.lift) else { return nil }
    // A step outwards, as long as the rectangle is deep.
    let (right, far) = ((point.x - edge.x) / view.width, (point.y - edge.y) / view.height)
    let length = max(right.magnitude, far.magnitude)
    let beyond = SpacePoint(
      x: place.x + right / length * relief.halfDepth, y: place.y + far / length * relief.halfDepth,
      z: place.z)
    let (here, there) = (
      self.point(of: perspective.sighting(of: place)),
      self.point(of: perspective.sighting(of: beyond))
    )
    return (here, (there.x - here.x, there.y - here.y))
  }

  /// The point of the landscape that is seen at a point of the frame; nil where none is.
  public func ground(at point: Point) -> Point? {
    guard
      let sighting = depth.sighting(atX: point.x, y: Double(depth.height) - point.y)
    else { return nil }
    let ground = relief.point(below: perspective.place(of: sighting))
    let view = relief.viewport
    return Point(
      x: min(max(ground.x, view.x.lowerBound), view.x.upperBound),
      y: min(max(ground.y, view.y.lowerBound), view.y.upperBound))
  }

  /// Goes straight from one point of the landscape to another and gives each place on the way as it is seen.
  ///
  /// It is nil for one that is hidden or beside the relief. The first place is given too.
  public func follow(
    from start: Point, to end: Point, _ use: (_ seen: Point?) -> Void
  ) {
    guard start.isFinite, end.isFinite,
      let part = Self.part(from: start, to: end, in: relief.viewport)
    else { return use(nil) }
    if part.lowerBound > 0 { use(nil) }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let view = relief.viewport
    let length = part.upperBound - part.lowerBound
    let squares = max(
      dx.magnitude / view.width * Double(relief.columns - 1),
      dy.magnitude / view.height * Double(relief.rows - 1))
    let count = max(1, Int((squares * length * 1.5).rounded(.up)))
    for index in 0...count {
      let share = part.lowerBound + length * Double(index) / Double(count)
      // What rounding takes out of the view is put back.
      let point = Point(
        x: min(max(start.x + share * dx, view.x.lowerBound), view.x.upperBound),
        y: min(max(start.y + share * dy, view.y.lowerBound), view.y.upperBound))
      let spot = spot(of: point)
      use(spot?.isHidden == false ? spot?.point : nil)
    }
    if part.upperBound < 1 { use(nil) }
  }

  /// The shares of a way that lie in a view (Liang and Barsky 1984); nil where none does.
  private static func part(
    from start: Point, to end: Point, in view: Viewport
  ) -> ClosedRange<Double>? {
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard dx.isFinite, dy.isFinite else { return nil }
    for (step, room) in [
      (-dx, start.x - view.x.lowerBound), (dx, view.x.upperBound - start.x),
      (-dy, start.y - view.y.lowerBound), (dy, view.y.upperBound - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        first = max(first, room / step)
      } else {
        last = min(last, room / step)
      }
    }
    return first <= last ? first...last : nil
  }

  func point(of sighting: Sighting) -> Point {
    Point(x: sighting.x, y: Double(depth.height) - sighting.y)
  }
}
