/// A whole number times a power of ten, which can be written down without rounding.
struct RoundNumber {
  var mantissa: Int
  var exponent: Int

  var value: Double {
    exponent < 0
      ? Double(mantissa) / power(10, Double(-exponent))
      : Double(mantissa) * power(10, Double(exponent))
  }

  /// Ticks at numbers that share an exponent, named with equal decimals.
  static func ticks(_ numbers: [Self]) -> [Tick] {
    guard let exponent = numbers.first?.exponent else { return [] }
    let largest = numbers.reduce(0) { max($0, abs($1.mantissa)) }
    let leading = String(largest).count - 1 + exponent
    let isPlain = exponent >= 0 ? leading < 6 : leading >= -4 || exponent >= -5
    return numbers.map { number in
      let label =
        isPlain
        ? number.plain
        : number.mantissa == 0 ? "0" : number.scientific(exponent: leading)
      return Tick(value: number.value, label: label)
    }
  }

  /// A tick named like `1e-3`.
  var powerTick: Tick { Tick(value: value, label: scientific(exponent: exponent)) }

  private var plain: String {
    exponent < 0
      ? Self.fixed(mantissa, decimals: -exponent)
      : String(mantissa) + (mantissa == 0 ? "" : String(repeating: "0", count: exponent))
  }

  private func scientific(exponent power: Int) -> String {
    Self.fixed(mantissa, decimals: power - exponent) + "e" + (power < 0 ? "-" : "+")
      + String(abs(power))
  }

  private static func fixed(_ mantissa: Int, decimals: Int) -> String {
    guard decimals > 0 else { return String(mantissa) }
    let digits = String(abs(mantissa))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
