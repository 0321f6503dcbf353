import Optimization

/// Reads an optimizer that branches off from another: `{of: name, at: step}`.
enum BranchReader {
  /// The optimizer called `name` that branches off from one of `others`, those before it, as `field`
  /// says; nil after a fault.
  static func read(
    _ field: Field, name: String?, trail: TrailLength?, after others: [OptimizerReader.Result?],
    steps: Int
  ) -> OptimizerReader.Result? {
    field.mapping(like: "{of: A, at: |40|}") { settings in
      let step = settings.required("at")?.integer(in: 0...max(0, steps - 1))
      let parent = settings.required("of").flatMap { Self.parent($0, among: others) }
      guard let step, let parent else { return nil }
      var optimizer = others[parent]?.optimizer
      if let name { optimizer?.name = name }
      optimizer?.branch = Branch(of: parent, at: step)
      return OptimizerReader.Result(
        name: name, optimizer: name == nil ? nil : optimizer,
        hasAverage: others[parent]?.hasAverage ?? false, trail: trail, particles: nil)
    }
  }

  private static func parent(
    _ field: Field, among others: [OptimizerReader.Result?]
  ) -> Int? {
    let names = others.map { $0?.name }
    // One that could not be read may be the one that is meant.
    guard !names.contains(nil) else { return nil }
    guard !names.isEmpty else {
      return field.fault("must be an optimizer before it; there is none")
    }
    return field.choice(among: names.compactMap(\.self)).flatMap { names.firstIndex(of: $0) }
  }
}
