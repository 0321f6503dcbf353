import Testing

@testable import Optimization

/// What averages make of the noise around a minimum: exactly, since they are linear, and within five
/// standard errors over particles with noise of their own.
@Suite struct AverageTheoryTests {
  private func chain(_ item: Theory.Item, average: any Average) throws -> Optimizer {
    chain(rate: try item.params("eta"), sigma: try item.params("sigma"), average: average)
  }

  private func chain(rate: Double, sigma: Double, average: any Average) -> Optimizer {
    var optimizer = Optimizer(
      name: "chain", rule: GradientDescent(), learningRate: LearningRate(constant: rate))
    optimizer.noise = GradientNoise(.constant(sigma: sigma))
    optimizer.average = average
    return optimizer
  }

  private func exponential(_ beta: Double) -> ExponentialAverage {
    ExponentialAverage().with { $0.beta = beta }
  }

  /// The coordinates of the averages of 1000 particles after `steps` updates from the minimum.
  private func averages(
    _ optimizer: Optimizer, curvature: Double, steps: Int, seed: UInt64
  ) -> [Double] {
    var start = Run(
      optimizer, on: Quadratic.bowl(curvature, curvature), from: .zero, seed: seed)
    return (0..<1000).flatMap { number in
      start.number = number
      var run = start
      run.advance(by: steps)
      return [run.sample.average.x, run.sample.average.y]
    }
  }

  // MARK: - Exponential

  /// Var EMA = V (1 - beta)/(1 + beta) (1 + a beta)/(1 - a beta), a = 1 - eta lambda.
  @Test func noiseInTheExponentialAverage() throws {
    for item in try Theory.items(.exponentialAverageVariance, count: 3) {
      let beta = try item.params("beta")
      let optimizer = try chain(item, average: exponential(beta))
      // Seven times as long as the average remembers.
      let averages = averages(
        optimizer, curvature: try item.params("lam"), steps: Int(7 / (1 - beta)), seed: 700)
      let score = varianceScore(averages, expecting: try item.value.number)
      #expect(score.magnitude <= 5, "\(item)")
    }
  }

  @Test func theVarianceOfTheExponentialAverageIsExact() throws {
    for item in try Theory.items(.exponentialAverageVariance, count: 3) {
      let optimizer = try chain(item, average: exponential(try item.params("beta")))
      let curvature = try item.params("lam")
      let response = optimizer.response(on: Quadratic.bowl(curvature, curvature), steps: 2000)
      let sum = response.reduce(0) { $0 + $1.average.x * $1.average.x }
      #expect((sum / (try item.value.number) - 1).magnitude <= 1e-12, "\(item)")
    }
  }

  /// What is shown at each step of a particle that is at these places after its start at `start`.
  private func shown(
    _ average: ExponentialAverage, from start: Double, positions: [Double]
  ) -> [Double] {
    var state = average.initialState(at: Vector(start, 0))
    return positions.enumerated().map { index, position in
      average.update(&state, position: Vector(position, 0), step: index + 1)
      return average.shown(state).x
    }
  }

  /// White noise is averaged over (1 + beta)/(1 - beta) samples, a drift is followed beta/(1 - beta)
  /// steps late, and a jolt is half forgotten after ln 2/-ln beta.
  @Test func theExponentialAverageHasAWindow() throws {
    let item = try Theory.items(.exponentialAverageWindow, count: 1)[0]
    let average = exponential(try item.params("beta"))
    let jolt = shown(average, from: 0, positions: [1] + [Double](repeating: 0, count: 599))
    let squares = jolt.reduce(0) { $0 + $1 * $1 }
    #expect((1 / squares / (try item.value("window")) - 1).magnitude <= 1e-12)
    let drift = shown(average, from: 0, positions: (1...600).map(Double.init))
    #expect((600 - drift[599] - (try item.value("lag"))).magnitude <= 1e-10)
    let forgotten = Double.power(jolt[1] / jolt[0], try item.value("half_life"))
    #expect((forgotten - 0.5).magnitude <= 1e-12)
  }

  /// Of a constant signal: zero start has to be divided, the other start must not be.
  @Test func whatDividingDoesToEitherStart() throws {
    let item = try Theory.items(.exponentialAverageBias, count: 1)[0]
    let constant = try item.params("constant")
    let count = Int(try item.params("t"))
    let positions = [Double](repeating: constant, count: count)
    func average(_ correction: ExponentialAverage.Correction) throws -> ExponentialAverage {
      exponential(try item.params("beta")).with { $0.correction = correction }
    }
    for (correction, name) in [
      (ExponentialAverage.Correction.zeroStart, "zero_init_debiased"), (.none, "theta0_init"),
      (.naive, "theta0_divided_wrong"),
    ] {
      let values = shown(try average(correction), from: constant, positions: positions)
      #expect((values[count - 1] / (try item.value(name)) - 1).magnitude <= 1e-12, "\(name)")
    }
    let zeroStart = try average(.zeroStart)
    var state = zeroStart.initialState(at: Vector(constant, 0))
    for step in 1...count {
      zeroStart.update(&state, position: Vector(constant, 0), step: step)
    }
    #expect((state.mean.x / (try item.value("zero_init_raw")) - 1).magnitude <= 1e-12)
    #expect(((1 - state.clock.decayPower) / (try item.value("weight_sum")) - 1).magnitude <= 1e-12)
  }

  /// (e_t - beta^t x_0)/(1 - beta^t) is what `zero_start` shows, whatever the signal.
  @Test func theRightRepairOfTheOtherStart() {
    let positions = (1...40).map { Philox.normals(seed: 3, step: $0).x }
    let plain = shown(exponential(0.9), from: 5, positions: positions)
    let zeroStart = shown(
      exponential(0.9).with { $0.correction = .zeroStart }, from: 5, positions: positions)
    for (index, value) in plain.enumerated() {
      let power = Double.power(0.9, Double(index + 1))
      #expect(((value - power * 5) / (1 - power) - zeroStart[index]).magnitude <= 1e-14)
    }
  }

  // MARK: - Snapshots

  /// Snapshots far apart are independent: V/n for n of them.
  @Test(arguments: [1, 5, 20])
  func noiseInTheMeanOfSnapshots(count: Int) {
    let average = SnapshotAverage().with { ($0.every, $0.from) = (20, 20) }
    let optimizer = chain(rate: 0.5, sigma: 1, average: average)
    let averages = averages(optimizer, curvature: 1, steps: 20 * count, seed: 1000)
    // eta sigma^2 / (lambda (2 - eta lambda)) = 1/3.
    let score = varianceScore(averages, expecting: 1.0 / 3 / Double(count))
    #expect(score.magnitude <= 5)
  }

  // MARK: - Tail

  /// Var of the mean of n: V/n [(1 + a)/(1 - a) - 2a (1 - a^n)/(n (1 - a)^2)].
  @Test func noiseInTheTailAverage() throws {
    for item in try Theory.items(.tailAverageVariance, count: 3) {
      let count = Int(try item.params("n"))
      // By step 100 the start is forgotten.
      let optimizer = try chain(item, average: TailAverage().with { $0.from = 101 })
      let averages = averages(
        optimizer, curvature: try item.params("lam"), steps: 100 + count, seed: 800)
      let score = varianceScore(averages, expecting: try item.value.number)
      #expect(score.magnitude <= 5, "\(item)")
    }
  }

  /// The squares of what each unit of noise by itself does to the mean, all added up.
  @Test func theVarianceOfTheTailAverageIsExact() throws {
    for item in try Theory.items(.tailAverageVariance, count: 3) {
      let optimizer = try chain(item, average: TailAverage().with { $0.from = 201 })
      let curvature = try item.params("lam")
      let steps = 200 + Int(try item.params("n"))
      let sum = (0..<steps).reduce(0) { sum, index in
        let response = optimizer.response(
          on: Quadratic.bowl(curvature, curvature), steps: steps, at: index)
        return sum + response[steps - 1].average.x * response[steps - 1].average.x
      }
      #expect((sum / (try item.value.number) - 1).magnitude <= 1e-12, "\(item)")
    }
  }

  /// sigma^2/(lambda^2 n) for large n, whatever the rate: 0.5 and 1.5 are 0.3 % to either side.
  @Test(arguments: [0.5, 1, 1.5])
  func aLongTailForgetsTheRate(rate: Double) throws {
    let item = try Theory.items(.tailAverageVariance, count: 3)[1]
    let (sigma, curvature) = (try item.params("sigma"), try item.params("lam"))
    let limit = sigma * sigma / (curvature * curvature * 500)
    #expect(
      (limit * 500 / (try item.params("n")) / (try item.params("limit")) - 1).magnitude <= 1e-12)
    let optimizer = chain(
      rate: rate, sigma: sigma, average: TailAverage().with { $0.from = 31 })
    let averages = averages(optimizer, curvature: curvature, steps: 530, seed: 900)
    #expect(varianceScore(averages, expecting: limit).magnitude <= 5)
  }

  // MARK: - Ensembles

  /// The variances along either axis of the averages of 4000 particles on 0.85 x^2 + 1.55 y^2, by the
  /// same two formulas.
  @Test func averagesOfAnEnsembleHaveTheirVariances() throws {
    let (rate, sigma, beta) = (0.13, 0.8, 0.85)
    let curvatures = [1.7, 3.1]
    func scores(
      _ average: any Average, steps: Int, expecting variance: (_ v: Double, _ a: Double) -> Double
    ) throws -> [Double] {
      var ensemble = Ensemble(
        chain(rate: rate, sigma: sigma, average: average), on: Quadratic.bowl(1.7, 3.1),
        from: Vector(-2, 1), seed: 41, count: 4000)
      ensemble.advance(by: steps)
      let averages = (0..<4000).compactMap { ensemble.average(of: $0) }
      try #require(averages.count == 4000)
      return [averages.map(\.x), averages.map(\.y)].enumerated().map { axis, numbers in
        let a = 1 - rate * curvatures[axis]
        let v = rate * sigma * sigma / (curvatures[axis] * (1 + a))
        return varianceScore(numbers, expecting: variance(v, a))
      }
    }
    let exponential = try scores(exponential(beta), steps: 600) { v, a in
      v * (1 - beta) / (1 + beta) * (1 + a * beta) / (1 - a * beta)
    }
    // Positions 300 to 899.
    let n = 600.0
    let tail = try scores(TailAverage().with { $0.from = 300 }, steps: 899) { v, a in
      v / n * ((1 + a) / (1 - a) - 2 * a * (1 - Double.power(a, n)) / (n * (1 - a) * (1 - a)))
    }
    #expect((exponential + tail).allSatisfy { $0.magnitude <= 5 }, "\(exponential), \(tail)")
  }
}
