import Optimization

/// Reads the part of the plane that is shown: `{x: [from, to], y: [from, to], aspect: equal}`.
enum ViewReader {
  /// What a preset says of the view, before it is known on what landscape.
  struct Result {
    let x: ClosedRange<Double>?
    let y: ClosedRange<Double>?
    fileprivate let aspectField: Field?

    /// The rectangle; an axis that is left out keeps the range that `landscape` has.
    func domain(on landscape: any Landscape) -> Domain {
      Domain(x: x ?? landscape.domain.x, y: y ?? landscape.domain.y)
    }

    /// How long units are beside each other, if that is said.
    func aspect(on landscape: (any Landscape)?) -> Aspect? {
      guard let aspectField, let aspect = aspectField.choice(Aspect.self) else { return nil }
      guard landscape?.dimension != 1 else {
        return aspectField.fault("is for landscapes of x and y; here y is the loss")
      }
      return aspect
    }
  }

  static func read(_ field: Field) -> Result? {
    field.mapping(like: "{x: [-2, 2], y: [-1, 3]}") { settings in
      let result = Result(
        x: settings["x"].flatMap(range), y: settings["y"].flatMap(range),
        aspectField: settings["aspect"])
      if !["x", "y", "aspect"].contains(where: settings.contains) {
        settings.fault("needs 'x', 'y' or both, each as [from, to]")
      }
      return result
    }
  }

  /// Whether `range` can be divided into columns or rows.
  static func isUsable(_ range: ClosedRange<Double>) -> Bool {
    let width = range.upperBound - range.lowerBound
    return width.isFinite && width > range.lowerBound.magnitude.ulp * 1e6
  }

  /// `[from, to]`.
  static func range(_ field: Field) -> ClosedRange<Double>? {
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
