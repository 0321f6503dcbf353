import ArgumentParser
import Optimization
import Presets

/// What `--vary` asks for: `NAME.SETTING=FROM..TO:COUNT`, with `:log` for equal ratios.
struct VaryRequest {
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

  /// Throws what is wrong with `argument`, in one line.
  init(parsing argument: String) throws {
    text = argument
    let sides = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count > 1, let range = sides.last else {
      throw ValidationError("'=' is missing between the setting and its range")
    }
    target = sides.dropLast().joined(separator: "=")
    let parts = range.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let dots = parts[0].firstRange(of: "..") else {
      throw ValidationError("'..' is missing between the first value and the last")
    }
    guard parts.count > 1 else {
      throw ValidationError("':COUNT' is missing behind the range: how many values")
    }
    guard parts.count == 2 || parts.count == 3 && parts[2] == "log" else {
      throw ValidationError("behind the count only ':log' may stand")
    }
    guard let count = Int(parts[1]), (1...Self.mostValues).contains(count) else {
      throw ValidationError("the count must be a whole number from 1 to \(Self.mostValues)")
    }
    let from = try Self.number(parts[0][..<dots.lowerBound])
    let to = try Self.number(parts[0][dots.upperBound...])
    isLogarithmic = parts.count == 3
    guard !isLogarithmic || from > 0 else {
      throw ValidationError("with ':log' a range cannot begin at \(parts[0][..<dots.lowerBound])")
    }
    guard !isLogarithmic || to > 0 else {
      throw ValidationError("with ':log' a range cannot end at \(parts[0][dots.upperBound...])")
    }
    values = Self.spread(from, to, count: count, isLogarithmic: isLogarithmic)
  }

  private static func number(_ text: Substring) throws -> Double {
    do throws(Numeral.Failure) {
      return try Numeral(String(text)).value
    } catch {
      throw ValidationError("'\(text)' is not a number")
    }
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
