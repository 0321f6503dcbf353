import Optimization

/// Reads which charts are shown: `[loss, gradient_norm]`.
enum CurvesReader {
  /// The curves in `field`, in their order; nil after a fault.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> [Curve]? {
    var known: Set<Curve> = []
    return field.list(count: 1...Curve.most) { item -> Curve? in
      guard let curve: Curve = item.renamed("curve").choice() else { return nil }
      guard known.insert(curve).inserted else {
        return item.fault("is \(curve.rawValue.quoted) once more")
      }
      guard curve != .effectiveRateY || landscape?.dimension != 1 else {
        return item.fault("has nothing to show: the landscape has no y")
      }
      return curve
    }
  }
}
