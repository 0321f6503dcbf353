import Optimization

/// Reads a curve to compare a 1-D landscape with: `{label: text, formula: text}`.
enum BesideReader {
  /// The curve in `field`; `landscape` is nil where it could not be read itself.
  static func read(_ field: Field, on landscape: (any Landscape)?) -> Beside? {
    field.mapping { settings in
      let label = settings.required("label")?.line()
      let formula = settings.required("formula")
      guard let label, let curve = formula.flatMap(LandscapeReader.typed)?.landscape else {
        return nil
      }
      guard curve.dimension == 1, landscape?.dimension ?? 1 == 1 else {
        return field.fault("is for landscapes that depend on x alone, and must do so too")
      }
      return Beside(label: label, landscape: curve)
    }
  }
}
