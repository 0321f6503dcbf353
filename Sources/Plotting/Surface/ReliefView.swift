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
  ///
  /// With `fillsHoles` a point in a hole is seen too, as high as the mesh is around it: a sign is to be found
  /// wherever its optimizer is.
  public func spot(of point: Point, fillsHoles: Bool = false) -> (point: Point, isHidden: Bool)? {
    guard let place = relief.place(of: point, lift: Self.lift, fillsHoles: fillsHoles) else {
      return nil
    }
    let sighting = perspective.sighting(of: place)
    return (self.point(of: sighting), depth.hides(sighting))
  }

  /// The place of the relief that is nearest to a point beside it, and the way on from there, as they are seen;
  /// nil for a point in view and for one that is not finite.
  public func exit(towards point: Point) -> (point: Point, away: (x: Double, y: Double))? {
    let view = relief.viewport
    guard !view.contains(point), point.isFinite else { return nil }
    let edge = view.nearest(to: point)
    guard let place = relief.place(of: edge, lift: Self.lift, fillsHoles: true) else { return nil }
    let right = relief.halfWidth * Self.share(of: view.width, from: edge.x, to: point.x)
    let far = relief.halfDepth * Self.share(of: view.height, from: edge.y, to: point.y)
    // A step outwards that does not come near the eye.
    let step =
      min(relief.halfWidth, relief.halfDepth, 0.5) / max(right.magnitude, far.magnitude)
    let beyond = SpacePoint(x: place.x + right * step, y: place.y + far * step, z: place.z)
    let (here, there) = (
      self.point(of: perspective.sighting(of: place)),
      self.point(of: perspective.sighting(of: beyond))
    )
    return (here, (there.x - here.x, there.y - here.y))
  }

  /// A way as a share of a view; neither so large nor, if it is one at all, so small that it is no number to
  /// divide by.
  private static func share(of size: Double, from start: Double, to end: Double) -> Double {
    guard start != end else { return 0 }
    let way = end - start
    return Double(
      signOf: way, magnitudeOf: min(max(way.magnitude / size, 1e-300), 1e300))
  }

  /// The point of the landscape that is seen at a point of the frame; nil where none is.
  public func ground(at point: Point) -> Point? {
    guard
      let sighting = depth.sighting(atX: point.x, y: Double(depth.height) - point.y)
    else { return nil }
    return relief.viewport.nearest(to: relief.point(below: perspective.place(of: sighting)))
  }

  /// Goes straight from one point of the landscape to another and gives each place on the way as it is seen.
  ///
  /// It is nil for one that is hidden or beside the relief. The first place is given too.
  public func follow(
    from start: Point, to end: Point, _ use: (_ seen: Point?) -> Void
  ) {
    let mesh = DotArea(columns: relief.columns - 1, rows: relief.rows - 1)
    let (tail, tip) = (inSquares(start), inSquares(end))
    guard let (from, to) = mesh.clip(from: tail, to: tip) else { return use(nil) }
    if from != tail { use(nil) }
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let count = max(1, Int((max(dx.magnitude, dy.magnitude) * 1.5).rounded(.up)))
    for index in 0...count {
      let share = Double(index) / Double(count)
      let point = point(inSquares: DotPosition(x: from.x + share * dx, y: from.y + share * dy))
      let spot = spot(of: point)
      use(spot?.isHidden == false ? spot?.point : nil)
    }
    if to != tip { use(nil) }
  }

  /// Where a point is in squares of the mesh, from its corner in front at the left.
  private func inSquares(_ point: Point) -> DotPosition {
    let view = relief.viewport
    return DotPosition(
      x: (point.x - view.x.lowerBound) / view.width * Double(relief.columns - 1),
      y: (point.y - view.y.lowerBound) / view.height * Double(relief.rows - 1))
  }

  /// The point that is there; what rounding takes out of the view is put back.
  private func point(inSquares place: DotPosition) -> Point {
    let view = relief.viewport
    return view.nearest(
      to: Point(
        x: view.x.lowerBound + place.x / Double(relief.columns - 1) * view.width,
        y: view.y.lowerBound + place.y / Double(relief.rows - 1) * view.height))
  }

  func point(of sighting: Sighting) -> Point {
    Point(x: sighting.x, y: Double(depth.height) - sighting.y)
  }
}
