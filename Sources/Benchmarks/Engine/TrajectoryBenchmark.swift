import CBenchmarks
import Optimization

/// One optimizer on Rosenbrock's function, alone and through the path that the screen takes.
struct TrajectoryBenchmark {
  static let steps = 200_000
  let table: Table

  func run() {
    table.section("One trajectory on Rosenbrock, per step")
    compare("gradient descent", GradientDescent(), rate: 1e-3) { rows in
      limit_descent(Self.steps, 1e-3, rows)
    }
    compare("momentum", Momentum(), rate: 1e-4) { rows in
      limit_momentum(Self.steps, 1e-4, 0.9, rows)
    }
    let (first, second) = Self.corrections
    compare("Adam", Adam(), rate: 1e-2) { rows in
      limit_adam(Self.steps, 1e-2, first, second, rows)
    }
  }

  private func compare(
    _ name: String, _ rule: any Rule, rate: Double,
    limit: (UnsafeMutablePointer<Double>?) -> Double
  ) {
    let optimizer = Optimizer(
      name: name, rule: rule, learningRate: LearningRate(constant: rate))
    let start = Run(optimizer, on: Rosenbrock(), from: Rosenbrock().start, seed: 0)
    var ends: [Double] = []
    table.compare(
      name, unit: "ns", amount: Double(Self.steps), goal: 1.25,
      limit: { ends.append(limit(nil)) },
      ours: {
        var run = start
        run.advance(by: Self.steps)
        ends.append(run.particle.position.x)
      })
    var rows = [Double](repeating: 0, count: 4 * Self.steps)
    table.compare(
      "\(name), recorded", unit: "ns", amount: Double(Self.steps), goal: 1.4,
      limit: { rows.withUnsafeMutableBufferPointer { ends.append(limit($0.baseAddress)) } },
      ours: {
        var run = start
        var lowest = Double.infinity
        run.advance(by: Self.steps) { samples in
          for sample in samples { lowest = min(lowest, sample.loss) }
        }
        ends.append(run.particle.position.x)
      })
    // One that goes on: what a fresh history costs is the memory's first touch, paid once.
    var timeline = Timeline(
      Race([optimizer], on: Rosenbrock(), from: Rosenbrock().start, seed: 0),
      stepLimit: .max)
    table.compare(
      "\(name), on a timeline", unit: "ns", amount: Double(Self.steps), goal: 1.4,
      limit: { rows.withUnsafeMutableBufferPointer { ends.append(limit($0.baseAddress)) } },
      ours: { timeline.advance(by: Self.steps) })
    let spread = (ends.max() ?? 0) - (ends.min() ?? 0)
    if !(spread < 1e-6) { print("  the ends differ by \(spread)") }
  }

  /// 1/(1 - beta^k) for either moment.
  private static var corrections: (first: [Double], second: [Double]) {
    var (firstPower, secondPower) = (1.0, 1.0)
    var (first, second): ([Double], [Double]) = ([], [])
    for _ in 0..<steps {
      firstPower *= 0.9
      secondPower *= 0.999
      first.append(1 / (1 - firstPower))
      second.append(1 / (1 - secondPower))
    }
    return (first, second)
  }
}
