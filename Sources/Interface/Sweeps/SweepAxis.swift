import Optimization
import Presets

/// A setting that a sweep on the screen varies.
struct SweepAxis: Equatable, Sendable {
  /// The path of the setting, as `Optimizer.set` knows it.
  let setting: String
  /// Its values, in ascending order.
  let values: [Double]
  /// What it is at the start.
  let present: Double
  /// Whether its values lie apart by equal ratios.
  let isLogarithmic: Bool

  /// How many values there are, along x and along y.
  static let (columns, rows) = (60, 30)

  /// The learning rate of an optimizer, or the first one of its schedule.
  static func learningRate(of recipe: Optimizer, count: Int) -> Self {
    let rate = recipe.learningRate
    return Self(
      "learning_rate", present: rate.factor * rate.schedule.from, within: .positive, count: count)
  }

  /// A row of the form; nil where it is no number from 0 on.
  init?(_ row: FormRow, count: Int) {
    guard case .number(let bounds) = row.kind, let present = Double(row.value), bounds.lower == 0
    else { return nil }
    self.init(row.path.joined(separator: "."), present: present, within: bounds, count: count)
  }

  private init(_ setting: String, present: Double, within bounds: Bounds, count: Int) {
    self.setting = setting
    self.present = present
    isLogarithmic = bounds.upper > 1
    values = Self.values(around: present, within: bounds, count: count)
  }

  /// A thirtieth to thirty times as much; of shares, all of them.
  private static func values(
    around present: Double, within bounds: Bounds, count: Int
  ) -> [Double] {
    let shares = (0..<count).map { Double($0) / Double(count - 1) }
    guard bounds.upper > 1 else {
      return shares.map { bounds.lower + $0 * (bounds.upper - bounds.lower) }
        .filter(bounds.contains)
    }
    let middle = present > 0 ? present : 1
    return shares.map { middle * Double.power(30, 2 * $0 - 1) }
  }

  /// The path, part by part.
  var path: [String] { setting.split(separator: ".").map(String.init) }
  /// From the least value to the greatest.
  var range: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 1) }

  /// Where a value stands among the values, from 0 at the first to 1 at the last; nil where it is beyond
  /// them.
  func share(of value: Double) -> Double? {
    guard range.contains(value), values.count > 1 else { return nil }
    func position(_ value: Double) -> Double {
      isLogarithmic ? Double.logarithm(value) : value
    }
    let (low, high) = (position(range.lowerBound), position(range.upperBound))
    return (position(value) - low) / (high - low)
  }

  /// The value whose part of a line of `count` places the one at `place` is in.
  func index(at place: Int, of count: Int) -> Int {
    min(values.count - 1, max(0, (2 * place + 1) * values.count / (2 * max(1, count))))
  }
}
