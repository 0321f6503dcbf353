import Optimization
import Plotting

/// What a sub-step is in the plane, in the coordinates of a map: arrows, a ring or a circle.
struct UpdateSketch {
  /// A line with a head at its end.
  struct Arrow: Equatable {
    let from: Point
    let to: Point
    /// Whether it is what the sub-step comes to; else a part of it.
    let isResult: Bool
  }

  /// Arrows, in the order in which they are drawn.
  private(set) var arrows: [Arrow] = []
  /// Closed lines around what a sub-step may reach.
  private(set) var rings: [[Point]] = []
  /// Where the optimizer is.
  var place: Point { point(telling.run.particle.position) }
  /// Where the update will lead.
  let next: Point?
  /// How much longer or shorter than they are arrows of gradients, times the rate, and of moves are drawn.
  let factors: (gradient: Double, move: Double)

  private let rate: Double
  private let telling: UpdateTelling

  init(_ telling: UpdateTelling, in view: Viewport) {
    self.telling = telling
    let (run, steps) = (telling.run, telling.steps)
    let rate = run.learningRate(at: run.particle.step)
    let gradients = steps.filter { $0.meaning == .gradient }.map { rate * $0.value }
    // An ellipse of squares may be twice as large as an arrow is long.
    let roots = steps.filter { $0.meaning == .square }.map {
      rate / 2 * Vector($0.value.x.squareRoot(), $0.value.y.squareRoot())
    }
    let moves = steps.filter { $0.meaning == .descent || $0.meaning == .move }.map(\.value)
    let gradient = Self.factor(for: gradients + roots, in: view)
    let move = max(1, Self.factor(for: moves, in: view))
    factors = (gradient, move)
    self.rate = rate
    let last = steps.last { $0.part == .move || $0.part == .constraint }
    next = last.flatMap { $0.value.isFinite ? Self.point($0.value, of: run) : nil }
    guard steps.indices.contains(telling.lit) else { return }
    sketch(steps[telling.lit])
  }

  /// Whether gradients or moves are drawn at another length, and which.
  var scaleText: Phrase? {
    let shown = [(Phrase(same: "eta g"), factors.gradient), (.moves, factors.move)]
      .filter { $0.1 != 1 }
    guard !shown.isEmpty else { return nil }
    return .joined(
      shown.map { $0.0 + Phrase(same: " x\(Numerals.inFormula($0.1))") }, .comma)
  }

  private mutating func sketch(_ step: SubStep) {
    let place = telling.run.particle.position
    let length = rate * factors.gradient
    switch step.meaning {
    case .number: break
    case .gradient:
      let start = place - length * step.base
      chain(step.summands, from: start, by: -length)
      if let halfAxes = step.ring, telling.run.landscape.dimension == 2 {
        ring(around: start, length * halfAxes)
      }
    case .descent: chain(step.summands, from: place, by: -factors.move)
    case .move: chain(step.summands, from: place, by: factors.move)
    case .place:
      arrows.append(Arrow(from: point(place), to: point(step.value), isResult: true))
    case .square:
      guard telling.run.landscape.dimension == 2 else { break }
      let sides = Vector(step.value.x.squareRoot(), step.value.y.squareRoot())
      ring(around: place, length * sides)
    }
  }

  /// The parts of a sum tip to tail, then the sum.
  private mutating func chain(_ parts: [Vector], from start: Vector, by factor: Double) {
    var tip = start
    for part in parts {
      let end = tip + factor * part
      if parts.count > 1 {
        arrows.append(Arrow(from: point(tip), to: point(end), isResult: false))
      }
      tip = end
    }
    arrows.append(Arrow(from: point(start), to: point(tip), isResult: true))
  }

  private mutating func ring(around center: Vector, _ sides: Vector) {
    rings.append(
      Outlines.ellipse(
        around: center, axis: Vector(1, 0), along: sides.x, across: sides.y))
  }

  private func point(_ place: Vector) -> Point { Self.point(place, of: telling.run) }

  /// On a curve everything happens at the height of where the run is.
  private static func point(_ place: Vector, of run: Run) -> Point {
    run.landscape.dimension == 1
      ? Point(x: place.x, y: run.particle.evaluation.value) : Point(x: place.x, y: place.y)
  }

  /// The factor, a round one, that makes the longest of some vectors about a quarter of the view long.
  private static func factor(for vectors: [Vector], in view: Viewport) -> Double {
    let longest =
      vectors.filter(\.isFinite)
      .map { max($0.x.magnitude / view.width, $0.y.magnitude / view.height) }.max() ?? 0
    guard longest > 0, longest.isFinite else { return 1 }
    return Arrows.factor(share: 1 / longest)
  }
}
