import Optimization
import Plotting
import Presets

@testable import Interface

/// A scene whose optimizers mostly leave for the ends of the numbers, the same for the same seed.
struct DivergingScene {
  let seed: UInt64
  private var count: UInt32 = 0

  init(seed: UInt64) {
    self.seed = seed
  }

  /// A number from 0 to below 1.
  private mutating func share() -> Double {
    count += 1
    return Double(Philox.words(block: SIMD4(count, 0, 0, 0), key: seed).x) / 0x1p32
  }

  /// A number from 0 to below `count`.
  mutating func choice(_ count: Int) -> Int { Int(share() * Double(count)) }

  private mutating func happens(oneIn count: Int) -> Bool { choice(count) == 0 }

  /// A number between two powers of ten.
  mutating func magnitude(_ exponents: ClosedRange<Double>) -> Double {
    let width = exponents.upperBound - exponents.lowerBound
    return Double.power(10, exponents.lowerBound + width * share())
  }

  /// The scene at its start, on a screen of some size.
  mutating func state() throws -> State {
    let curve = try happens(oneIn: 4) ? Preset.curve() : nil
    var preset = curve ?? .standard(on: Catalog.landscapes[choice(Catalog.landscapes.count)])
    preset.layout = Layout.allCases[choice(Layout.allCases.count)]
    preset.steps = [5, 200, 10_000_000][choice(3)]
    preset.speed = magnitude(-3...6)
    preset.seed = seed
    preset.optimizers = (0...choice(5)).compactMap { _ in optimizer(on: preset.landscape) }
    if preset.optimizers.isEmpty {
      preset.optimizers = [
        Optimizer(name: "GD", rule: GradientDescent(), learningRate: LearningRate(constant: 1e3))
      ]
    }
    var state = State.on(
      preset, 1 + choice(140), 1 + choice(45),
      tier: ColorTier.allCases[choice(ColorTier.allCases.count)],
      glyphs: GlyphSet.allCases[choice(GlyphSet.allCases.count)])
    if happens(oneIn: 2) { state.view.pointer = Vector(magnitude(-3...300), -magnitude(-3...300)) }
    if happens(oneIn: 3) { state.view.showsCurves = true }
    (state.view.showsArrows, state.view.showsTheory) = (happens(oneIn: 2), happens(oneIn: 2))
    state.view.showsCurvature = happens(oneIn: 4)
    return state
  }

  private mutating func optimizer(on landscape: any Landscape) -> Optimizer? {
    let rule = Catalog.rules[choice(Catalog.rules.count)].init()
    guard (try? rule.validate(on: landscape)) != nil else { return nil }
    let rate = happens(oneIn: 2) ? magnitude(-3...3) : magnitude(-3...300)
    var optimizer = Optimizer(
      name: "rate \(rate)", rule: rule, learningRate: LearningRate(constant: rate))
    if happens(oneIn: 4) {
      optimizer.noise = GradientNoise([.constant(sigma: rate), .temperature(rate)][choice(2)])
    }
    if happens(oneIn: 4) { optimizer.average = ExponentialAverage() }
    if happens(oneIn: 6) { optimizer.clip = .norm(limit: magnitude(-3...300)) }
    if happens(oneIn: 4) { optimizer.particles = 1 + choice(12) }
    if happens(oneIn: 5) {
      let reach = magnitude(-3...300)
      optimizer.constraint = Constraint(
        landscape.dimension == 1
          ? .interval(-reach...reach)
          : happens(oneIn: 2)
            ? .disk(radius: reach) : .box(Domain(x: -reach...reach, y: -reach...reach)))
    }
    return optimizer
  }

  /// A part of the plane anywhere, of any size.
  mutating func viewport(near view: Viewport) -> Viewport {
    switch choice(3) {
    case 0: view
    case 1: view.zoomed(by: magnitude(-300...300), at: view.center)
    default:
      view.panned(x: magnitude(-3...300), y: -magnitude(-3...300))
    }
  }
}
