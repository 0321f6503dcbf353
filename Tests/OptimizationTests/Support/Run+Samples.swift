@testable import Optimization

extension Run {
  /// Makes `count` updates in one block with the given normals instead of the generator's; none
  /// for a run without noise.
  mutating func samples(count: Int, normals: [Vector]) -> [Sample] {
    let first = particle.step
    let buffers = StepBuffers(capacity: count, isNoisy: !normals.isEmpty, isRecording: true)
    for index in 0...count {
      buffers.rates[index] = learningRate(at: first + index)
      buffers.sigmas[index] = sigma(at: first + index)
    }
    for (index, normal) in normals.prefix(count).enumerated() { buffers.normals[index] = normal }
    var block = StepBlock(
      count: count, of: optimizer, on: landscape, buffers: buffers, isNoisy: !normals.isEmpty,
      cost: 1, costOffset: 0)
    var hooks = StepHooks(positionStages: optimizer.positionStages)
    hooks.average = optimizer.average
    withUnsafePointer(to: hooks) { hooks in
      block.hooks = hooks
      optimizer.rule.advance(&particle, through: block)
    }
    return Array(buffers.samples.prefix(particle.step - first))
  }

  /// Makes `count` updates and returns their samples.
  mutating func samples(count: Int) -> [Sample] {
    var samples: [Sample] = []
    advance(by: count) { samples += $0 }
    return samples
  }
}
