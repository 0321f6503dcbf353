import CBenchmarks
import Optimization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A hundred thousand particles on Rosenbrock's function, with and without noise.
struct EnsembleBenchmark {
  static let count = 100_000
  static let steps = 10
  let table: Table

  func run() {
    table.section("An ensemble of \(Self.count), per particle and step, one thread")
    normals()
    for sigma in [0, 0.5] {
      let noise = sigma == 0 ? "" : ", noise"
      compare(
        "gradient descent\(noise)", GradientDescent(), sigma: sigma, goal: sigma == 0 ? 1.5 : 1
      ) {
        limit_ensemble_descent($0, $1)
      }
      compare("momentum\(noise)", Momentum(), sigma: sigma, goal: sigma == 0 ? 1.5 : 1) {
        limit_ensemble_momentum($0, $1, 0.9)
      }
      compare("Adam\(noise)", Adam(), sigma: sigma, goal: sigma == 0 ? 1.2 : 1) {
        limit_ensemble_adam($0, $1, 1.5, 1.5)
      }
    }
    scaling()
  }

  /// What all cores do beside one thread.
  ///
  /// What neighbours take from this machine, they take from the controls as well: one uses registers only, the other
  /// an array of 160 KB, which is what a block of particles is like.
  private func scaling() {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    table.section("On \(cores) cores, work a second against one thread, by the clock")
    let rounds = 20_000_000
    table.scaling(
      "control: registers only", share: Double(cores),
      one: { _ = limit_spin(rounds) },
      all: { _ = mapInParallel(cores) { _ in limit_spin(rounds) } })
    func cached() -> Double {
      var values = (0..<20_000).map(Double.init)
      return limit_cached(&values, values.count, 50)
    }
    table.scaling(
      "control: an array in the cache", share: Double(cores),
      one: { _ = cached() },
      all: { _ = mapInParallel(cores) { _ in cached() } })
    for (sigma, goal) in [(0, 1.6), (0.5, 1.8)] {
      var ensemble = ensemble(Adam(), sigma: sigma, count: 1_000_000)
      table.scaling(
        "Adam\(sigma == 0 ? "" : ", noise"), 1,000,000 particles", goal: goal,
        one: { ensemble.advance(by: 2, inParallel: false) },
        all: { ensemble.advance(by: 2) })
    }
  }

  private func normals() {
    let count = 4096
    var x = [Double](repeating: 0, count: count)
    var y = x
    var vectors = [Vector](repeating: .zero, count: count)
    table.compare(
      "normals, per number", unit: "ns", amount: Double(2 * count * 20), goal: 1.3,
      limit: {
        for step in 0..<20 { limit_normals(count, 7, step, &x, &y) }
      },
      ours: {
        for step in 0..<20 {
          vectors.withUnsafeMutableBufferPointer {
            Philox.fill($0, seed: 7, firstStep: step * count)
          }
        }
      })
  }

  private func ensemble(
    _ rule: any Rule, sigma: Double, count: Int = Self.count
  ) -> Ensemble {
    var optimizer = Optimizer(
      name: "", rule: rule, learningRate: LearningRate(constant: 1e-4))
    if sigma != 0 { optimizer.noise = GradientNoise(.constant(sigma: sigma)) }
    return Ensemble(
      optimizer, on: Rosenbrock(), from: Rosenbrock().start, seed: 7, count: count)
  }

  private func compare(
    _ name: String, _ rule: any Rule, sigma: Double, goal: Double?,
    limit: (particles, ensemble_step) -> Void
  ) {
    var ensemble = ensemble(rule, sigma: sigma)
    let numbers = UnsafeMutablePointer<Double>.allocate(capacity: 6 * Self.count)
    defer { numbers.deallocate() }
    numbers.initialize(repeating: 0, count: 6 * Self.count)
    numbers.update(repeating: Rosenbrock().start.x, count: Self.count)
    (numbers + Self.count).update(repeating: Rosenbrock().start.y, count: Self.count)
    // Blocks that stay in the fastest cache for all of the steps, as here.
    let block = 256
    var step = 0
    table.compare(
      name, unit: "ns", amount: Double(Self.count * Self.steps), goal: goal,
      limit: {
        for start in stride(from: 0, to: Self.count, by: block) {
          let part = numbers + start
          let particles = particles(
            count: min(block, Self.count - start), x: part, y: part + Self.count,
            first_x: part + 2 * Self.count, first_y: part + 3 * Self.count,
            second_x: part + 4 * Self.count, second_y: part + 5 * Self.count)
          for index in 0..<Self.steps {
            limit(
              particles,
              ensemble_step(rate: 1e-4, sigma: sigma, seed: 7, step: step + index))
          }
        }
        step += Self.steps
      },
      ours: { ensemble.advance(by: Self.steps, inParallel: false) })
  }
}
