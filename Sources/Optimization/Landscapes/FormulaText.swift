/// A number as it stands in a formula: whole numbers without a point.
func text(_ number: Double) -> String {
  number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))" : "\(number)"
}
