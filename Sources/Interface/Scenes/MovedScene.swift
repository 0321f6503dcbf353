import Optimization
import Presets

/// The optimizers of one scene on another landscape, and what became of each.
///
/// An optimizer fits where a trial from the landscape's start stays finite and in reach: within the
/// domain and its width on every side. One whose rate does not fit gets a constant one that does, and
/// one that cannot work there at all is left out. A branch begins at the start like the others, and
/// changes stay behind.
struct MovedScene {
  /// What became of an optimizer.
  enum Fate: Equatable {
    /// It is what it was.
    case kept
    /// It has this rate at every step now, in place of its own rate or of its schedule.
    case changed(rate: Double, replacesSchedule: Bool)
    /// It cannot work there.
    case leftOut
  }

  /// The scene; the standard one where no optimizer fits.
  let preset: Preset
  /// What became of the optimizers that there were, in their order.
  let fates: [Fate]
  private let names: [String]

  /// The optimizers of `source` on a landscape of the catalogue.
  init(of source: Preset, to type: any NamedLandscape.Type) {
    var preset = Preset.empty(on: type)
    preset.seed = source.seed
    let trial = Trial(landscape: preset.landscape, seed: source.seed)
    var fates: [Fate] = []
    for optimizer in source.optimizers {
      var moved = optimizer
      (moved.start, moved.branch) = (nil, nil)
      if preset.landscape.dimension == 1 { moved.rotation = 0 }
      let isPossible = trial.isPossible(moved, from: source.landscape)
      let fate = isPossible ? trial.fate(of: moved) : .leftOut
      fates.append(fate)
      switch fate {
      case .kept: break
      case .changed(let rate, _): moved.learningRate = LearningRate(constant: rate)
      case .leftOut: continue
      }
      preset.optimizers.append(moved)
    }
    self.fates = fates
    names = source.optimizers.map(\.name)
    self.preset = preset.optimizers.isEmpty ? .standard(on: type) : preset
  }

  /// What became of the optimizers, in a line; those on the screen by their letters there.
  func remark(letter: (_ index: Int) -> String) -> Phrase {
    let present = fates.filter { $0 != .leftOut }
    guard !present.isEmpty else {
      return .otherOptimizers(preset.title)
    }
    var kept: [String] = []
    var changed: [Phrase] = []
    for (index, fate) in present.enumerated() {
      switch fate {
      case .kept: kept.append(letter(index))
      case .changed(let rate, let replacesSchedule):
        changed.append(
          .rate(letter(index), Numerals.trimmed(rate), replacesSchedule: replacesSchedule))
      case .leftOut: break
      }
    }
    let absent = zip(names, fates).filter { $0.1 == .leftOut }.map(\.0)
    return .moved(preset.title, kept: kept, changed: changed, leftOut: absent)
  }
}

/// Short runs that show whether a rate fits a landscape.
private struct Trial {
  let landscape: any Landscape
  let seed: UInt64

  /// Without a minimum to hold it, an optimizer leaves in the end at any rate.
  private var steps: Int { landscape.minima.isEmpty ? 20 : 100 }

  /// What is tried in place of a rate: a third and a tenth of it, and so on.
  private static let factors = (1...7).flatMap { power in
    [3.0, 1.0].map { $0 / Double.power(10, Double(power)) }
  }

  /// Whether an optimizer of a scene on `source` can be run at all.
  func isPossible(_ optimizer: Optimizer, from source: any Landscape) -> Bool {
    guard (try? optimizer.rule.validate(on: landscape)) != nil,
      (try? optimizer.batch?.validate(on: landscape)) != nil || optimizer.batch == nil
    else { return false }
    return optimizer.constraint == nil || source.dimension == landscape.dimension
  }

  /// Whether it stays as it is; a rate that is changed is one step below the largest that fits, so that
  /// it is not at the edge of what is stable.
  func fate(of optimizer: Optimizer) -> MovedScene.Fate {
    if fits(optimizer) { return .kept }
    var hasFit = false
    for factor in Self.factors {
      let rate = factor * optimizer.learningRate.schedule.from
      var changed = optimizer
      changed.learningRate = LearningRate(constant: rate)
      guard rate > 0, fits(changed) else { continue }
      if hasFit {
        return .changed(rate: rate, replacesSchedule: !optimizer.learningRate.isConstant)
      }
      hasFit = true
    }
    return .leftOut
  }

  private func fits(_ optimizer: Optimizer) -> Bool {
    var run = Run(
      optimizer, on: optimizer.ground(on: landscape), from: landscape.start, seed: seed)
    for _ in 0..<steps {
      run.advance(by: 1)
      guard run.particle.divergedAt == nil, landscape.hasInReach(run.particle.position) else {
        return false
      }
    }
    return true
  }
}
