import Testing

@testable import Optimization

@Suite struct MiniBatchTests {
  static let batches = MiniBatch.Sampling.allCases.flatMap { sampling in
    [1, 3, 4, 20].map { MiniBatch(size: $0, sampling: sampling) }
  }

  @Test(arguments: batches)
  func aBlockIsItsStepsOneByOne(batch: MiniBatch) {
    let block = batch.samples(of: 20, steps: 5..<40, seed: 8)
    #expect(block == (5..<40).flatMap { batch.samples(of: 20, step: $0, seed: 8) })
    let cost = batch.cost(ofSteps: 40, of: 20) - batch.cost(ofSteps: 5, of: 20)
    #expect(block.count == cost)
  }

  @Test(arguments: [1, 3, 4, 7, 20])
  func anEpochWithoutReplacementTakesEverySampleOnce(size: Int) {
    for sampling in [MiniBatch.Sampling.shuffled, .cyclic] {
      let batch = MiniBatch(size: size, sampling: sampling)
      let steps = (20 + size - 1) / size
      for epoch in 0..<5 {
        let samples = batch.samples(
          of: 20, steps: (epoch * steps)..<((epoch + 1) * steps), seed: 8)
        #expect(samples.sorted() == Array(0..<20))
      }
    }
  }

  @Test func theLastBatchOfAnEpochIsWhatIsLeft() {
    let batch = MiniBatch(size: 8, sampling: .cyclic)
    let sizes = (0..<6).map { batch.samples(of: 20, step: $0, seed: 0).count }
    #expect(sizes == [8, 8, 4, 8, 8, 4])
    #expect((0...6).map { batch.cost(ofSteps: $0, of: 20) } == [0, 8, 16, 20, 28, 36, 40])
  }

  @Test func epochsAreShuffledAnewAndSeedsApart() {
    let batch = MiniBatch(size: 20, sampling: .shuffled)
    let orders = (0..<50).map { batch.samples(of: 20, step: $0, seed: 8) }
    #expect(Set(orders).count == 50)
    #expect(batch.samples(of: 20, step: 0, seed: 9) != orders[0])
  }

  /// The 24 permutations of four samples over 24,000 epochs: chi-square with 23 degrees of freedom
  /// exceeds 67 once in a hundred thousand.
  @Test func everyOrderIsAsLikelyAsAnyOther() {
    let batch = MiniBatch(size: 4, sampling: .shuffled)
    var counts: [[Int32]: Double] = [:]
    for step in 0..<24_000 { counts[batch.samples(of: 4, step: step, seed: 1), default: 0] += 1 }
    #expect(counts.count == 24)
    #expect(counts.values.reduce(0) { $0 + ($1 - 1000) * ($1 - 1000) / 1000 } < 67)
  }

  /// Twenty samples drawn 100,000 times: chi-square with 19 degrees of freedom.
  @Test func everySampleIsDrawnAsOften() {
    let draws = MiniBatch(size: 5).samples(of: 20, steps: 0..<20_000, seed: 4)
    var counts = [Double](repeating: 0, count: 20)
    for draw in draws { counts[Int(draw)] += 1 }
    #expect(counts.reduce(0) { $0 + ($1 - 5000) * ($1 - 5000) / 5000 } < 60)
  }

  @Test(arguments: [1, 4, 16], [MiniBatch.Sampling.withReplacement, .shuffled])
  func theGradientIsUnbiased(size: Int, sampling: MiniBatch.Sampling) throws {
    let sum = try LinearRegression().landscape(of: .scattered(count: 20, seed: 5))
    let place = Vector(0.7, -0.4)
    let full = sum.evaluation(at: place).gradient
    let batch = MiniBatch(size: size, sampling: sampling)
    // Steps far enough apart to be of different epochs, so that draws are independent.
    let errors = (0..<4000).map { index in
      let samples = batch.samples(of: 20, step: index * 20, seed: 31)
      return sum.gradient(at: place, over: samples[...]) - full
    }
    for errors in [errors.map(\.x), errors.map(\.y)] {
      let moments = Moments(errors)
      #expect(meanScore(errors, variance: moments.variance).magnitude <= 5)
    }
  }

  @Test func aBatchOfAllIsTheFullGradient() throws {
    let sum = try Centers().landscape(of: .scattered(count: 20, seed: 5))
    let batch = MiniBatch(size: 20, sampling: .cyclic)
    let samples = batch.samples(of: 20, step: 3, seed: 0)
    let place = Vector(0.7, -0.4)
    #expect(sum.gradient(at: place, over: samples[...]) == sum.evaluation(at: place).gradient)
  }
}
