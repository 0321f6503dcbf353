import Optimization

/// Reads the part of the plane that is shown: `{x: [from, to], y: [from, to], aspect: equal}`.
enum ViewReader {
  /// The rectangle, and how long units are beside each other if that is said.
  struct Result {
    let view: Domain
    let aspect: Aspect?
  }

  /// What is in `field`; an axis that is left out keeps the range that `landscape` has.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Result? {
    field.mapping { settings in
      let x = settings["x"].flatMap(range)
      let y = settings["y"].flatMap(range)
      let aspect = settings["aspect"].flatMap { Self.aspect($0, on: landscape) }
      if !["x", "y", "aspect"].contains(where: settings.contains) {
        settings.fault("needs 'x', 'y' or both, each as [from, to]")
      }
      return landscape.map {
        Result(view: Domain(x: x ?? $0.domain.x, y: y ?? $0.domain.y), aspect: aspect)
      }
    }
  }

  private static func aspect(_ field: Field, on landscape: (any Landscape)?) -> Aspect? {
    guard let aspect = field.choice(Aspect.self) else { return nil }
    guard landscape?.dimension != 1 else {
      return field.fault("is for landscapes of x and y; here y is the loss")
    }
    return aspect
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
