@testable import Optimization

extension Run {
  /// Makes `count` updates in one block with the given normals instead of the generator's; none
  /// for a run without noise.
  mutating func samples(count: Int, normals: [Vector]) -> [Sample] {
    let first = particle.step
    var rates = (0...count).map { learningRate(at: first + $0) }
    var sigmas = (0...count).map { sigma(at: first + $0) }
    return [Sample](unsafeUninitializedCapacity: count) { samples, made in
      rates.withUnsafeMutableBufferPointer { rates in
        sigmas.withUnsafeMutableBufferPointer { sigmas in
          normals.withUnsafeBufferPointer { normals in
            optimizer.rule.advance(
              &particle,
              through: StepBlock(
                landscape: landscape, rates: rates, sigmas: sigmas, normals: normals,
                weightDecay: optimizer.weightDecay, clip: optimizer.clip,
                average: optimizer.average, cost: 1, hooks: nil, samples: samples))
          }
        }
      }
      made = particle.step - first
    }
  }

  /// Makes `count` updates and returns their samples.
  mutating func samples(count: Int) -> [Sample] {
    var samples: [Sample] = []
    advance(by: count) { samples += $0 }
    return samples
  }
}
