import Testing

@testable import Optimization

@Suite struct HistoryTests {
  private func sample(_ step: Int) -> Sample {
    let number = Double(step)
    return Sample(
      position: Vector(number, -number), loss: [1, -1, -1, 1][step % 4] * number,
      gradientNorm: 0, learningRate: 1, sigma: 0, gradientEvaluations: 0, average: .zero)
  }

  private func history(count: Int) -> History {
    var history = History(sample(0))
    for step in 1..<count { history.append(sample(step)) }
    return history
  }

  @Test func keepsEverySampleWhileItIsShort() {
    let history = history(count: 100)
    #expect(history.count == 100)
    #expect(history.stride == 1)
    #expect(history.buckets.map(\.sample) == (0..<100).map(sample))
  }

  @Test func mergesPairsAndKeepsTheirExtremes() {
    let history = history(count: History.capacity + 3)
    #expect(history.stride == 2)
    #expect(history.count == History.capacity + 3)
    #expect(history.buckets.count == History.capacity / 2 + 2)
    for index in [0, 1, 1000, 1001, History.capacity / 2] {
      let bucket = history.buckets[index]
      #expect(bucket.sample == sample(2 * index))
      // In even buckets the first sample is the highest, in odd ones the second.
      let (first, second) = (Double(2 * index), Double(2 * index + 1))
      #expect(bucket.lowestLoss == (index.isMultiple(of: 2) ? -second : -first))
      #expect(bucket.highestLoss == (index.isMultiple(of: 2) ? first : second))
    }
  }

  @Test(arguments: [
    (0, 1), (131_071, 1), (131_072, 2), (262_143, 2), (262_144, 4), (9_999_999, 128),
  ])
  func strideDependsOnTheStepAlone(step: Int, stride: Int) {
    #expect(History.stride(at: step) == stride)
  }

  @Test func isCutBetweenBuckets() {
    var history = history(count: 50)
    history.truncate(to: 60)
    #expect(history.count == 50)
    history.truncate(to: 20)
    #expect(history.buckets.map(\.sample) == (0..<20).map(sample))
    history.append(sample(20))
    #expect(history.buckets == self.history(count: 21).buckets)
  }

  @Test func theLastSampleCanBeShownAnew() {
    var history = history(count: 10)
    var changed = sample(9)
    changed.learningRate = 0.5
    history.replaceLast(changed)
    #expect(history.count == 10)
    #expect(history.buckets.last?.sample == changed)
  }

  /// Batches that end within a bucket, fill one, and run over a merge.
  @Test func batchesLeaveWhatSingleSamplesDo() {
    let count = 2 * History.capacity + 300
    let single = history(count: count)
    let samples = (1..<count).map(sample)
    var batched = History(sample(0))
    samples.withUnsafeBufferPointer { samples in
      var next = 0
      var size = 1
      while next < samples.count {
        let end = min(samples.count, next + size)
        batched.append(contentsOf: UnsafeBufferPointer(rebasing: samples[next..<end]))
        next = end
        size = size % 97 + 5
      }
    }
    #expect(batched.buckets == single.buckets)
    #expect(batched.count == single.count)
    #expect(batched.stride == single.stride)
  }
}
