/// A landscape whose gradient is computed in the loop that moves particles, by the commonest rules.
///
/// For each pair of such a landscape and a `PairedRule` the compiler makes loops of their own: a dynamic call
/// in the loop, or a pass over a block for the gradients alone, would take longer than the arithmetic of
/// both.
protocol PairedLandscape: Landscape {
  /// Whether value and gradient are finite wherever neither coordinate is larger than
  /// `PairReach.coordinate`.
  var isFiniteWithinReach: Bool { get }
  /// Value and gradient at four places.
  func dual(_ x: Lanes, _ y: Lanes) -> DualLanes
}

extension PairedLandscape where Self: AnalyticLandscape {
  /// The formula in dual numbers.
  @inline(__always)
  func dual(_ x: Lanes, _ y: Lanes) -> DualLanes {
    value(DualLanes.variableX(x), DualLanes.variableY(y))
  }
}

/// How far from 0 particles move without a test of each value and gradient.
enum PairReach {
  /// The largest coordinate: formulas of up to the eighth degree stay finite.
  static let coordinate = 0x1p100

  /// Whether the coefficients of such a formula leave it finite.
  static func admits(_ coefficients: Double...) -> Bool {
    coefficients.allSatisfy { $0.magnitude <= coordinate }
  }
}
