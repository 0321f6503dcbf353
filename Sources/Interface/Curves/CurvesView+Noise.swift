import Optimization
import Plotting

// What charts show of losses that jitter from step to step.

extension CurvesView {
  /// The losses of a run: a line that reaches from the least to the greatest of the steps that share a
  /// dot; for a run whose gradients are drawn by chance a line of their medians, and a band between
  /// least and greatest behind it, since such a line would fill all of it.
  func lossSeries(_ index: Int, over span: CurveSpan, columns: Int, floor: Double) -> [Series] {
    guard hasChance(index) else {
      return [
        series(
          index,
          sampled(index, over: span, columns: columns) { step, buckets in
            Self.range(of: buckets, step: step, above: floor)
          })
      ]
    }
    var medians: [Series.Sample] = []
    let ranges = sampled(
      index, over: span, columns: columns, dotsPerSample: Self.dotsPerMedian
    ) { step, buckets in
      medians.append(
        Series.Sample(step: step, value: Self.height(Self.median(of: buckets), above: floor)))
      return Self.range(of: buckets, step: step, above: floor)
    }
    let median = series(index, medians)
    guard ranges.contains(where: { $0.minimum < $0.maximum }) else { return [median] }
    var band = series(index, ranges)
    band.isBand = true
    return [median, band]
  }

  /// Over two cells medians are steady enough to be a line, and the line still bends where it should.
  static let dotsPerMedian = 4

  func hasChance(_ index: Int) -> Bool {
    let run = state.scene.timeline.race.runs[index]
    return run.isNoisy || run.optimizer.batch != nil
  }

  private static func range(
    of buckets: ArraySlice<History.Bucket>, step: Double, above floor: Double
  ) -> Series.Sample {
    Series.Sample(
      step: step,
      minimum: height(buckets.reduce(.infinity) { min($0, $1.lowestLoss) }, above: floor),
      maximum: height(buckets.reduce(-.infinity) { max($0, $1.highestLoss) }, above: floor))
  }

  /// How far a loss is above the lowest; what is below it by rounding alone is at it.
  static func height(_ loss: Double, above floor: Double) -> Double {
    let height = loss - floor
    return height < 0 && -height <= 16 * floor.ulp ? 0 : height
  }

  /// As many losses as a median is taken of.
  private static let mostInMedian = 31

  /// The median of the losses that the buckets begin with; of every so many where there are a lot, an
  /// odd number, so that a loss that swings to and fro is met on both sides.
  static func median(of buckets: ArraySlice<History.Bucket>) -> Double {
    median(of: buckets.map(\.sample.loss))
  }

  /// The same of values.
  static func median(of values: [Double]) -> Double {
    let stride = (values.count + mostInMedian - 1) / mostInMedian | 1
    let numbers = Swift.stride(from: 0, to: values.count, by: stride)
      .map { values[$0] }.filter(\.isFinite).sorted()
    guard !numbers.isEmpty else { return .nan }
    let (low, high) = (numbers[(numbers.count - 1) / 2], numbers[numbers.count / 2])
    return low + (high - low) / 2
  }
}
