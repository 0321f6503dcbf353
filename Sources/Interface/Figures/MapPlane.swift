import Plotting

/// What the marks of a map are drawn on: a flat map, or the frame in which a relief is seen.
struct MapPlane {
  /// The view and the cells that show it.
  let projection: Projection
  /// The relief; nil on a flat map.
  let surface: Surface?

  /// A flat map.
  init(_ projection: Projection) {
    self.projection = projection
    surface = nil
  }

  /// A relief.
  init(_ surface: Surface) {
    projection = surface.plane
    self.surface = surface
  }

  /// Marks as they are seen.
  func seen(_ marks: [Mark]) -> [Mark] { surface?.view.flattened(marks) ?? marks }

  /// Markers as they are seen; one that has left a relief stands where it left.
  func seen(_ markers: [Marker]) -> [Marker] {
    surface.map { markers.compactMap($0.view.flattened) } ?? markers
  }

  /// The cell in which a point of the landscape is seen; nil for one that is out of view.
  func cell(of point: Point) -> (x: Int, y: Int)? {
    guard let surface else { return projection.cell(of: point) }
    return surface.view.spot(of: point, fillsHoles: true).flatMap { projection.cell(of: $0.point) }
  }
}
