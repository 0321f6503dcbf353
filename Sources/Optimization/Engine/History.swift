/// The trajectory of one run, in bounded memory.
///
/// While it is short every sample is kept. When it is full, neighbours are merged in pairs and the
/// stride doubles: a bucket keeps its first sample and the extremes of the loss, so that a curve
/// drawn from buckets still shows how far an oscillation reached.
package struct History: Sendable {
  /// Samples of `stride` consecutive steps.
  package struct Bucket: Hashable, Sendable {
    /// The first of them.
    package var sample: Sample
    /// The lowest loss among them.
    package var lowestLoss: Double
    /// The highest loss among them.
    package var highestLoss: Double
  }

  /// How many buckets there may be.
  package static let capacity = 1 << 17

  /// The buckets; the one with index i begins at step i times `stride`.
  package private(set) var buckets: [Bucket] = []
  /// How many steps a bucket holds: a power of two.
  package private(set) var stride = 1
  /// How many samples have been taken in; the step of the last is one less.
  package private(set) var count = 0

  /// The stride of a history that ends with the sample of `step`.
  static func stride(at step: Int) -> Int {
    var stride = 1
    while step >= capacity * stride { stride *= 2 }
    return stride
  }

  /// No sample at all; what stands in while a history is moved elsewhere to be written.
  static let empty = Self()

  private init() {}

  /// The history of a run that stands at `sample` before its first step.
  init(_ sample: Sample) {
    append(sample)
  }

  /// Takes in the sample of the next step.
  mutating func append(_ sample: Sample) {
    withUnsafePointer(to: sample) {
      append(contentsOf: UnsafeBufferPointer(start: $0, count: 1))
    }
  }

  /// Takes in the samples of the next steps.
  mutating func append(contentsOf samples: UnsafeBufferPointer<Sample>) {
    var next = 0
    if let last = buckets.indices.last {
      next = min(samples.count, buckets.count * stride - count)
      buckets[last].takeLosses(of: samples, 0..<next)
    }
    while next < samples.count {
      if buckets.count == Self.capacity { merge() }
      let end = min(next + stride, samples.count)
      let first = samples[next]
      var bucket = Bucket(sample: first, lowestLoss: first.loss, highestLoss: first.loss)
      bucket.takeLosses(of: samples, (next + 1)..<end)
      buckets.append(bucket)
      next = end
    }
    count += samples.count
  }

  /// Shows another sample for the last step, where an edit changed what it was about to do.
  mutating func replaceLast(_ sample: Sample) {
    guard (count - 1).isMultiple(of: stride), let last = buckets.indices.last else { return }
    buckets[last].sample = sample
  }

  /// Forgets every sample from `step` on; `step` must be a multiple of the stride.
  mutating func truncate(to step: Int) {
    precondition(step.isMultiple(of: stride), "a history is cut between buckets")
    guard step < count else { return }
    buckets.removeSubrange((step / stride)...)
    count = step
  }

  private mutating func merge() {
    for index in 0..<(buckets.count / 2) {
      var bucket = buckets[2 * index]
      let second = buckets[2 * index + 1]
      bucket.lowestLoss = min(bucket.lowestLoss, second.lowestLoss)
      bucket.highestLoss = max(bucket.highestLoss, second.highestLoss)
      buckets[index] = bucket
    }
    buckets.removeSubrange((buckets.count / 2)...)
    stride *= 2
  }
}

extension History.Bucket {
  /// Widens the extremes to the losses of some of the samples.
  fileprivate mutating func takeLosses(
    of samples: UnsafeBufferPointer<Sample>, _ range: Range<Int>
  ) {
    var (lowest, highest) = (lowestLoss, highestLoss)
    for index in range {
      let loss = samples[index].loss
      if loss < lowest { lowest = loss }
      if loss > highest { highest = loss }
    }
    (lowestLoss, highestLoss) = (lowest, highest)
  }
}
