import Optimization
import Plotting
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Trajectories in columns for the eye: five digits, and averages only where there are any.
struct TrajectoryTable {
  private let nameWidth: Int
  private let hasAverages: Bool

  private static let stepWidth = 8
  private static let numberWidth = 11

  /// A table for all optimizers of `preset`.
  init(_ preset: Preset) {
    let names = ["optimizer"] + preset.optimizers.map(\.name.escapingControls)
    nameWidth = names.map { TextLayout.columns(of: $0) }.max() ?? 0
    hasAverages = preset.optimizers.contains { $0.average != nil }
  }

  /// The headings.
  var header: String {
    line(
      "optimizer", "step",
      ["x", "y", "loss", "|grad|", "eta", "sigma"] + (hasAverages ? ["mean x", "mean y"] : []))
  }

  /// One row; numbers that there are none of are given as nil.
  func row(_ name: String, step: Int, _ numbers: [Double?]) -> String {
    let shown = hasAverages ? numbers : Array(numbers.prefix(6))
    return line(name.escapingControls, "\(step)", shown.map { $0.map(Self.text) ?? "-" })
  }

  private func line(_ name: String, _ step: String, _ cells: [String]) -> String {
    let padding = max(0, nameWidth - TextLayout.columns(of: name))
    let columns = cells.map { $0.padded(to: Self.numberWidth) }
    return
      ([name + String(repeating: " ", count: padding), step.padded(to: Self.stepWidth)] + columns)
      .joined(separator: " ")
  }

  private static func text(_ number: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      let count = withVaList([number]) { vsnprintf(buffer.baseAddress, buffer.count, "%.5g", $0) }
      return String(
        decoding: buffer[..<Int(count)].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
