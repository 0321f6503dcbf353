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
  private let hasParticles: Bool

  private static let stepWidth = 8
  private static let numberWidth = 11

  /// A table for all optimizers of `preset`.
  init(_ preset: Preset) {
    let names = ["optimizer"] + preset.optimizers.map(\.name.escapingControls)
    nameWidth = names.map { TextLayout.columns(of: $0) }.max() ?? 0
    hasAverages = preset.hasAverages
    hasParticles = preset.hasParticles
  }

  /// The headings.
  var header: String {
    line(
      "optimizer", (hasParticles ? ["particle"] : []) + ["step"],
      ["x", "y", "loss", "|grad|", "eta", "sigma"]
        + (hasAverages ? ["mean x", "mean y"] : []))
  }

  /// One row.
  func row(_ row: TrajectoryRow) -> String {
    // Evaluations are for files: in most scenes they are the steps once more.
    let shown = row.numbers.prefix(6) + (hasAverages ? row.numbers.suffix(2) : [])
    return line(
      row.optimizer.escapingControls,
      (hasParticles ? ["\(row.particle)"] : []) + ["\(row.step)"],
      shown.map { $0.map(Self.text) ?? "-" })
  }

  private func line(_ name: String, _ counts: [String], _ cells: [String]) -> String {
    let padding = max(0, nameWidth - TextLayout.columns(of: name))
    return
      ([name + String(repeating: " ", count: padding)]
      + counts.map { $0.padded(to: Self.stepWidth) }
      + cells.map { $0.padded(to: Self.numberWidth) })
      .joined(separator: " ")
  }

  static func text(_ number: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
      let count = withVaList([number]) { vsnprintf(buffer.baseAddress, buffer.count, "%.5g", $0) }
      return String(
        decoding: buffer[..<Int(count)].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
