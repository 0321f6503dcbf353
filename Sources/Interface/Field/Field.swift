import Optimization
import Plotting
import Presets

/// Directions on a grid over a map.
struct Field: Sendable {
  /// One of them, at a cell of the map.
  struct Arrow: Sendable {
    /// Column on the map.
    let x: Int
    /// Row on the map.
    let y: Int
    /// How far it goes to the right, in cells; a whole arrow is 1 long.
    let right: Double
    /// How far it goes down.
    let down: Double
    /// From 0, the shortest of the map, to 1, the longest, by the logarithm.
    var strength: Double
  }

  private(set) var arrows: [Arrow] = []
  /// Whether they are an optimizer's; else they are of the landscape alone.
  let isOwned: Bool

  /// Every so many columns and rows there is an arrow.
  private static let (columns, rows) = (4, 2)

  /// The directions that `displacement` has at places of the map; on a curve one for each, at its foot.
  init(
    on projection: Projection, dimension: Int, isOwned: Bool,
    _ displacement: (Vector) -> Vector
  ) {
    self.isOwned = isOwned
    let rect = projection.rect
    let rows =
      dimension == 1
      ? [rect.rows - 1] : Array(stride(from: 1, to: rect.rows, by: Self.rows))
    for row in rows {
      for column in stride(from: 2, to: rect.columns, by: Self.columns) {
        let point = projection.point(atCellX: rect.x + column, y: rect.y + row)
        let move = displacement(Vector(point.x, dimension == 1 ? 0 : point.y))
        let right = move.x / projection.viewport.width * Double(rect.columns)
        let down =
          dimension == 1 ? 0 : -move.y / projection.viewport.height * Double(rect.rows)
        let length = Double.norm(right, down)
        guard length > 0, length.isFinite else { continue }
        arrows.append(
          Arrow(
            x: column, y: row, right: right / length, down: down / length,
            strength: Double.logarithm(length)))
      }
    }
    let strengths = arrows.map(\.strength)
    guard let least = strengths.min(), let most = strengths.max() else { return }
    for index in arrows.indices {
      arrows[index].strength = most > least ? (arrows[index].strength - least) / (most - least) : 1
    }
  }
}

extension Optimizer {
  /// The recipe for a first update that shows the rule alone: no noise, no batches, a rate that is not 0.
  func first(rate: Double) -> Optimizer {
    var recipe = self
    (recipe.name, recipe.start, recipe.branch, recipe.particles) = ("", nil, nil, 1)
    (recipe.noise, recipe.batch, recipe.average) = (nil, nil, rule.broughtAverage)
    recipe.learningRate = LearningRate(constant: rate > 0 && rate.isFinite ? rate : 1)
    return recipe
  }

  /// Where it goes in its first update from a place.
  func firstMove(from place: Vector, on landscape: any Landscape) -> Vector {
    var run = Run(self, on: landscape, from: place, seed: 0)
    run.advance()
    guard run.particle.divergedAt == nil else { return .zero }
    return run.particle.position - place
  }
}
