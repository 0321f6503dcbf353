extension Trail {
  /// A line through points, on a map; a point that is not finite breaks it.
  package init(through points: [Point], on projection: Projection) {
    self.init(on: projection)
    for point in points { append(point, step: 0) }
  }
}
