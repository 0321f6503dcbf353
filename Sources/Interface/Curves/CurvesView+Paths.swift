import Optimization
import Plotting
import Presets

extension CurvesView {
  /// The losses of logged paths, which have a place on an axis of steps alone.
  func pathSeries(over span: CurveSpan, columns: Int, floor: Double) -> [Series] {
    guard span.axis == .steps else { return [] }
    let present = present(on: span, columns: columns)
    let landscape = state.scene.preset.landscape
    return state.shownPaths.map { shown in
      let rows = shown.path.rows(upTo: present)
      // As many as there are dots, however many rows there are.
      let group = max(1, (rows.count + 2 * columns - 1) / max(1, 2 * columns))
      let samples = stride(from: 0, to: rows.count, by: group).map { start in
        let losses = rows[start..<min(start + group, rows.count)].map {
          Self.height(shown.loss($0, on: landscape), above: floor)
        }
        return Series.Sample(
          step: Double(rows[start].step), minimum: losses.min() ?? .nan,
          maximum: losses.max() ?? .nan)
      }
      return series(shown.place, samples)
    }
  }
}
