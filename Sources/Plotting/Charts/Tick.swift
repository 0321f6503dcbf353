/// A value that an axis names.
package struct Tick: Hashable, Sendable {
  /// Where on the axis.
  package let value: Double
  /// Its name.
  package let label: String
}
