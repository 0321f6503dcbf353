import ArgumentParser
import Optimization
import Presets

/// What `--vary` asks for: `NAME.SETTING=FROM..TO:COUNT`, with `:log` for equal ratios.
struct VaryRequest: ExpressibleByArgument {
  /// As it was typed.
  let text: String
  /// The name of the optimizer and its setting, with a point between them.
  let target: String
  /// The values.
  let values: [Double]
  /// Whether they have equal ratios.
  let isLogarithmic: Bool

  /// More values than these are no axis of a grid.
  static let mostValues = 1_000_000

  init?(argument: String) {
    text = argument
    let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count > 1, let range = sides.last else { return nil }
    target = sides.dropLast().joined(separator: "=")
    let parts = range.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.count == 2 || parts[2] == "log",
      let count = Int(parts[1]), (1...Self.mostValues).contains(count),
      let dots = parts[0].firstRange(of: ".."),
      let from = try? Numeral(String(parts[0][..<dots.lowerBound])).value,
      let to = try? Numeral(String(parts[0][dots.upperBound...])).value
    else { return nil }
    isLogarithmic = parts.count == 3
    guard !isLogarithmic || from > 0 && to > 0 else { return nil }
    values = Self.spread(from, to, count: count, isLogarithmic: isLogarithmic)
  }

  /// Values at equal distances or, `isLogarithmic`, of equal ratios; both ends are exact.
  ///
  /// Between them digits that are noise of rounding are left out: half way from .01 to 1 is .1.
  private static func spread(
    _ from: Double, _ to: Double, count: Int, isLogarithmic: Bool
  ) -> [Double] {
    (0..<count).map { index in
      if index == 0 { return from }
      if index == count - 1 { return to }
      let share = Double(index) / Double(count - 1)
      let value =
        isLogarithmic
        ? Double.exponential(
          Double.logarithm(from) * (1 - share) + Double.logarithm(to) * share)
        : from * (1 - share) + to * share
      return value.rounded(toDigits: 14)
    }
  }

  /// The axis in a preset: names may have points in them, so the longest name that fits is meant.
  func axis(in preset: Preset) throws -> Sweep.Axis {
    let found = preset.optimizers.indices
      .filter { target.hasPrefix(preset.optimizers[$0].name + ".") }
      .max { preset.optimizers[$0].name.count < preset.optimizers[$1].name.count }
    guard let found else {
      let names = preset.optimizers.map { "'\($0.name.escapingControls)'" }
      throw Failure.usage(
        "downhill: --vary '\(text.escapingControls)' names no optimizer; there are "
          + names.joined(separator: ", "))
    }
    let name = preset.optimizers[found].name
    return Sweep.Axis(
      optimizer: found, setting: String(target.dropFirst(name.count + 1)), values: values)
  }
}
