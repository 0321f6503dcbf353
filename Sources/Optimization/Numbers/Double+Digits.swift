extension Double {
  /// The number with so many significant digits that is nearest, so that it is written with no more.
  package func rounded(toDigits digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    let power =
      Int((Double.logarithm(magnitude) / Double.logarithm(10)).rounded(.down)) - digits + 1
    let scaled =
      power < 0 ? self * Double.power(10, -power) : self / Double.power(10, power)
    guard scaled.isFinite, scaled.magnitude < 1e15 else { return self }
    return Double("\(Int(scaled.rounded()))e\(power)") ?? self
  }
}
