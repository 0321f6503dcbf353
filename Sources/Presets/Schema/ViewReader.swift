import Optimization

/// Reads the part of the plane that is shown: `{x: [from, to], y: [from, to]}`.
enum ViewReader {
  /// The rectangle in `field`; an axis that is left out keeps the range that `landscape` has.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Domain? {
    field.mapping { axes in
      let x = axes["x"].flatMap(range)
      let y = axes["y"].flatMap(range)
      if !axes.contains("x"), !axes.contains("y") {
        axes.fault("needs 'x', 'y' or both, each as [from, to]")
      }
      return landscape.map { Domain(x: x ?? $0.domain.x, y: y ?? $0.domain.y) }
    }
  }

  /// Whether `range` can be divided into columns or rows.
  static func isUsable(_ range: ClosedRange<Double>) -> Bool {
    let width = range.upperBound - range.lowerBound
    return width.isFinite && width > range.lowerBound.magnitude.ulp * 1e6
  }

  private static func range(_ field: Field) -> ClosedRange<Double>? {
    guard let ends = field.numbers(count: 2) else { return nil }
    guard ends[0] < ends[1] else {
      return field.fault("must be [from, to] with from < to, not [\(ends[0]), \(ends[1])]")
    }
    guard isUsable(ends[0]...ends[1]) else {
      return field.fault("must be neither as wide as that nor as narrow")
    }
    return ends[0]...ends[1]
  }
}
