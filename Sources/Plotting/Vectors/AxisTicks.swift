/// The ticks of an axis: as many with numbers as go beside it, and small ones between powers of ten.
struct AxisTicks {
  /// How far along the axis every tick is, and how long it is drawn.
  let strokes: [(share: Double, length: Double)]
  /// The numbers, and how far along they stand.
  let numbers: [(share: Double, text: VectorText)]

  /// How wide the widest number is.
  var width: Double { numbers.map(\.text.width).max() ?? 0 }

  /// The ticks of an axis that goes up.
  init(upwards axis: VectorAxes.Axis, length: Double, style: PageStyle) {
    let high = style.textSize * 1.2
    self.init(
      axis, most: min(7, max(2, Int(length / (style.textSize * 2)))), length: length, style: style
    ) { _ in high }
  }

  /// The ticks of an axis that goes to the right.
  init(across axis: VectorAxes.Axis, length: Double, style: PageStyle) {
    self.init(axis, most: 8, length: length, style: style) { $0.width + style.textSize }
  }

  /// At most so many ticks whose numbers keep apart on an axis of a length: `size` is what a number
  /// takes of it.
  private init(
    _ axis: VectorAxes.Axis, most: Int, length: Double, style: PageStyle,
    size: (VectorText) -> Double
  ) {
    var chosen: [(share: Double, value: Double, text: VectorText)] = []
    for count in stride(from: most, through: 2, by: -1) {
      let ticks = Ticks.values(in: axis.range, maximumCount: count, scale: axis.scale)
      chosen = zip(ticks, style.texts(of: ticks)).compactMap { tick, text in
        axis.share(of: tick.value).map { ($0, tick.value, text) }
      }
      let keepApart = zip(chosen, chosen.dropFirst()).allSatisfy { one, next in
        (next.share - one.share) * length >= (size(one.text) + size(next.text)) / 2
      }
      if keepApart { break }
      // Nothing is fewer than two: the first of them has to do.
      if count == 2 { chosen = Array(chosen.prefix(1)) }
    }
    let small = Self.between(chosen.map(\.value), axis, length: length)
    strokes = chosen.map { ($0.share, style.tick) } + small.map { ($0, style.tick * 0.55) }
    numbers = axis.hasNumbers ? chosen.map { ($0.share, $0.text) } : []
  }

  /// Where the multiples of powers of ten are on a logarithmic axis, if every power has its tick and there
  /// is room between two.
  private static func between(
    _ values: [Double], _ axis: VectorAxes.Axis, length: Double
  ) -> [Double] {
    let exponents = values.map { commonLogarithm($0).rounded() }
    guard axis.scale == .logarithmic, values.count > 1,
      zip(values, exponents).allSatisfy({ ($0 / power(10, $1) - 1).magnitude < 1e-6 }),
      zip(exponents, exponents.dropFirst()).allSatisfy({ $1 - $0 == 1 }),
      let first = exponents.first, let last = exponents.last,
      let one = axis.share(of: values[0]), let next = axis.share(of: values[1]),
      (next - one) * length > 4
    else { return [] }
    return (Int(first) - 1...Int(last)).flatMap { exponent in
      (2...9).compactMap { digit in
        let value = Double(digit) * power(10, Double(exponent))
        return axis.range.contains(value) ? axis.share(of: value) : nil
      }
    }
  }
}
