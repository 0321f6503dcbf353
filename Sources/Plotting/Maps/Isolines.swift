/// The major contour lines of a map as dots.
struct Isolines {
  private(set) var canvas: DotCanvas

  /// Sets the dot nearest to each place where a line passes between two dots.
  ///
  /// Two such places in a row belong to one square of dots, so the line is never interrupted, and
  /// never more than one dot thick.
  init(_ grid: Grid, levels: Levels, size: Size) {
    canvas = DotCanvas(size: size)
    guard grid.width > 1, grid.height > 1 else { return }
    let across = grid.xs[1] - grid.xs[0]
    let down = grid.ys[1] - grid.ys[0]
    guard across != 0, down != 0 else { return }
    let majors = Levels(edges: levels.edges.indices.filter(levels.isMajor).map { levels.edges[$0] })
    for line in Contours.lines(of: grid, levels: majors) {
      for point in line.points {
        canvas.set(
          x: Int(saturating: ((point.x - grid.xs[0]) / across).rounded()),
          y: Int(saturating: ((point.y - grid.ys[0]) / down).rounded()))
      }
    }
  }
}
