// A rule and a landscape of one's own, run beside gradient descent and drawn as text.

import Optimization
import Plotting

/// The path of a run as rows of text: its own letter for every place it has been at.
func picture(of runs: [(letter: Unicode.Scalar, path: [Vector])], in domain: Domain) -> [String] {
  let size = Size(columns: 60, rows: 15)
  var buffer = CellBuffer(size: size)
  func cell(_ place: Vector) -> (x: Int, y: Int) {
    let x = (place.x - domain.x.lowerBound) / (domain.x.upperBound - domain.x.lowerBound)
    let y = (domain.y.upperBound - place.y) / (domain.y.upperBound - domain.y.lowerBound)
    return (Int(x * Double(size.columns - 1)), Int(y * Double(size.rows - 1)))
  }
  for run in runs {
    for place in run.path where domain.x.contains(place.x) && domain.y.contains(place.y) {
      let (x, y) = cell(place)
      buffer.put(run.letter, x: x, y: y)
    }
  }
  return buffer.lines
}

// A catalogue with both: what is read by name, as a preset is, finds them while it is in use.
let catalog = Catalog.standard.appending(landscapes: [Trough.self], rules: [BoundedDescent.self])

try catalog.use {
  guard let landscape = Catalog.landscape(named: "trough")?.init(),
    let bounded = Catalog.rule(named: "bounded")?.init(),
    let plain = Catalog.rule(named: "gradient_descent")?.init()
  else { fatalError("the catalogue has lost an entry") }
  try bounded.validate(on: landscape)

  var paths: [(letter: Unicode.Scalar, path: [Vector])] = []
  for (letter, rule) in [("g", plain), ("b", bounded)] as [(Unicode.Scalar, any Rule)] {
    let optimizer = Optimizer(
      name: type(of: rule).name, rule: rule, learningRate: LearningRate(constant: 0.04))
    var run = Run(optimizer, on: landscape, from: landscape.start, seed: 1)
    var path = [run.particle.position]
    for _ in 0..<4000 where run.particle.divergedAt == nil {
      run.advance()
      path.append(run.particle.position)
    }
    paths.append((letter, path))
    let end = run.particle
    let fate =
      end.divergedAt.map { "left the finite numbers in update \($0)" }
      ?? "loss below 1e-6: \(end.evaluation.value < 1e-6)"
    print("\(optimizer.name): \(end.step) steps, \(fate)")
  }
  print(picture(of: paths, in: landscape.domain).joined(separator: "\n"))

  // The same rule moves an ensemble, eight particles at a time.
  var noisy = Optimizer(name: "noisy", rule: bounded, learningRate: LearningRate(constant: 0.04))
  noisy.noise = GradientNoise(.constant(sigma: 0.5))
  var ensemble = Ensemble(noisy, on: landscape, from: landscape.start, seed: 1, count: 1000)
  ensemble.advance(by: 2000)
  let near = (0..<1000).count { ensemble.position(of: $0).norm < 1 }
  print("of 1000 noisy particles more than 900 are within 1 of the minimum: \(near > 900)")
}
