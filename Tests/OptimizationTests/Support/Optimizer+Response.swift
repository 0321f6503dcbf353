@testable import Optimization

extension Optimizer {
  /// The samples after a single unit of noise, in the first of `steps` updates from the origin.
  func response(on landscape: any Landscape, steps: Int) -> [Sample] {
    var run = Run(self, on: landscape, from: .zero, seed: 0)
    let impulse = [Vector(1, 1)] + Array(repeating: .zero, count: steps - 1)
    return run.samples(count: steps, normals: impulse)
  }
}
