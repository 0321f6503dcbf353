@testable import Optimization

extension Optimizer {
  /// The samples of `steps` updates from the origin with a single unit of noise, in the first of
  /// them or in a later one.
  func response(on landscape: any Landscape, steps: Int, at index: Int = 0) -> [Sample] {
    var run = Run(self, on: landscape, from: .zero, seed: 0)
    var impulse = [Vector](repeating: .zero, count: steps)
    impulse[index] = Vector(1, 1)
    return run.samples(count: steps, normals: impulse)
  }
}
