/// Marching squares: the contour lines of a grid, for all levels in one pass.
///
/// Crossings are interpolated linearly along the edges of the grid, and joined because they lie on
/// the same edge, never because their coordinates agree. Where two opposite corners of a square are
/// higher than a level and two are not, the mean of the four decides which pair is connected.
/// Squares with a corner that is not finite hold no line.
public enum Contours {
  /// The lines of every level, in the order in which a scan of the grid meets their beginnings,
  /// open ones first.
  public static func lines(of grid: Grid, levels: Levels) -> [ContourLine] {
    guard grid.width > 1, grid.height > 1, !levels.edges.isEmpty else { return [] }
    var tracer = ContourTracer(grid: grid, levels: levels)
    grid.values.withUnsafeBufferPointer { values in
      tracer.trace(values)
    }
    return tracer.lines()
  }
}
