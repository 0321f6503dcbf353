import Optimization
import Plotting

/// Where each optimizer is pushed and where it will go, for all panes together: what is compared has
/// one scale.
struct Arrows {
  /// One optimizer's.
  struct Arrow {
    /// Where it is.
    let start: Vector
    /// The move that plain gradient descent would make at the same rate.
    let push: Vector
    /// The move that it is about to make.
    let move: Vector
  }

  /// Those that have any, by their places.
  let byOptimizer: [Int: Arrow]

  /// The arrows of all optimizers that are drawn.
  ///
  /// A curve has tangents instead. An ensemble has no arrow: no particle stands at its mean.
  init(_ state: State) {
    guard state.scene.preset.landscape.dimension == 2 else {
      byOptimizer = [:]
      return
    }
    var arrows: [Int: Arrow] = [:]
    for index in state.visible where state.scene.timeline.race.ensembles[index] == nil {
      arrows[index] = Self.arrow(of: state.scene.timeline.race.runs[index])
    }
    byOptimizer = arrows
  }

  /// Whether none of the optimizers has an arrow.
  var isEmpty: Bool { byOptimizer.isEmpty }

  /// One factor for all, so that they can be compared, large enough for the longest to be seen.
  func scale(in view: Viewport) -> Double {
    func share(_ vector: Vector) -> Double {
      max(vector.x.magnitude / view.width, vector.y.magnitude / view.height)
    }
    let longest = byOptimizer.values.map { max(share($0.push), share($0.move)) }.max() ?? 0
    guard longest > 0, longest.isFinite else { return 1 }
    return max(1, Self.factor(share: 1 / longest))
  }

  /// The largest factor of 1, 2, 5, 10 .., or of 1/2, 1/5 .., under which what is 1/`share` of the view long
  /// is at most a quarter of it; 1 where there is none.
  static func factor(share: Double) -> Double {
    factors.last { $0 <= longestShare * share } ?? 1
  }

  private static let longestShare = 0.25
  private static let factors: [Double] = (-12..<9).flatMap { decade in
    [1, 2, 5].map { decade < 0 ? $0 / Double.power(10, -decade) : $0 * Double.power(10, decade) }
  }

  private static func arrow(of run: Run) -> Arrow? {
    guard run.particle.divergedAt == nil else { return nil }
    var next = run
    next.advance(by: 1)
    return Arrow(
      start: run.particle.position,
      push: -run.learningRate * run.particle.evaluation.gradient,
      move: next.particle.position - run.particle.position)
  }
}
