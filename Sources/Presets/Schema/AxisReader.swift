/// Reads what the curves are drawn over: `steps`, `evaluations` or `time`.
enum AxisReader {
  /// The axis in `field`; nil after a fault.
  static func read(_ field: Field) -> CurveAxis? {
    field.choice(among: CurveAxis.ofAll) { $0.rawValue }
  }
}
