import Testing

@testable import Optimization

/// How much annealed noise there is in all: what can and cannot be promised of it.
@Suite struct NoiseSumTests {
  private func noise(
    eta: Double, gamma: Double, form: GradientNoise.Form = .paper
  ) -> GradientNoise {
    GradientNoise(.annealed(eta: eta, gamma: gamma, form: form))
  }

  /// Of the first `count` updates, the smallest added first so that no digit is lost.
  private func sums(_ noise: GradientNoise, count: Int) -> (sigma: Double, variance: Double) {
    (0..<count).reversed().reduce(into: (0, 0)) { sums, step in
      let sigma = noise.sigma(at: step, learningRate: 1)
      sums.0 += sigma
      sums.1 += sigma * sigma
    }
  }

  /// What is left of the sum of 1/n^s from n = `count` + 1 on (Euler and Maclaurin).
  private func rest(_ s: Double, from count: Int) -> Double {
    let n = Double(count)
    return Double.power(n, 1 - s) / (s - 1) - Double.power(n, -s) / 2
      + s * Double.power(n, -s - 1) / 12
  }

  /// The sum of the variances is finite only for gamma > 1, that of the sigmas infinite up to 2.
  @Test func thePaperFormSumsAsItsExponentSays() throws {
    let item = try Theory.items(.paperNoiseSums, count: 1)[0]
    let eta = try item.params("eta")
    let rows = try item.value.list
    #expect(rows.count == 18)
    for row in rows {
      let sums = sums(noise(eta: eta, gamma: try row("gamma")), count: Int(try row("N")))
      #expect((sums.sigma / (try row("sum_sigma")) - 1).magnitude <= 1e-12, "\(row)")
      #expect((sums.variance / (try row("sum_sigma2")) - 1).magnitude <= 1e-12, "\(row)")
    }
    for (gamma, zeta) in [(1.1, "zeta_1_1"), (2, "zeta_2")] {
      let variance = sums(noise(eta: eta, gamma: gamma), count: 1000).variance
      let total = variance + eta * rest(gamma, from: 1000)
      #expect((total / eta / (try item.params(zeta)) - 1).magnitude <= 1e-12)
    }
  }

  /// The code form is the paper's with twice the gamma: its variances have a finite sum already
  /// for gamma > 1/2.
  @Test func theCodeFormFallsTwiceAsFast() throws {
    let item = try Theory.items(.codeNoiseSums, count: 1)[0]
    let (eta, gamma) = (try item.params("eta"), try item.params("gamma"))
    let code = noise(eta: eta, gamma: gamma, form: .code)
    let total = sums(code, count: 1000).variance + eta * rest(2 * gamma, from: 1000)
    #expect((total / (try item.value("sum_sigma2")) - 1).magnitude <= 1e-12)
    // The variances of the 1000th step, which has t = 999 here.
    let paper = noise(eta: eta, gamma: gamma)
    let ratio =
      code.sigma(at: 999, learningRate: 1) / paper.sigma(at: 999, learningRate: 1)
    let expected = try item.value("ratio_of_variances_at_t_1000")
    #expect((ratio * ratio / expected - 1).magnitude <= 1e-12)
    let doubled = noise(eta: eta, gamma: 2 * gamma)
    for step in [0, 1, 10, 1000] {
      let one = doubled.sigma(at: step, learningRate: 1)
      #expect((one / code.sigma(at: step, learningRate: 1) - 1).magnitude <= 1e-15)
    }
  }
}
