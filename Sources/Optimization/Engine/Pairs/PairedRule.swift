/// One of the commonest rules: the loops that move particles are compiled for each of them together with each
/// landscape of the table below, gradient and rule in one.
///
/// What they compute is the same to the bit as what the loops for any landscape compute, which all other
/// pairs go through.
protocol PairedRule: CoordinateRule {
  // Requirements, so that they are compiled for each rule; no rule writes them.

  /// Advances an ensemble if the landscape is in the table, and says so.
  func advancePaired(_ particles: inout LaneParticles, through steps: LaneSteps) -> Bool
  /// Advances one particle if the landscape is in the table, and says so.
  func advancePaired(_ particle: inout Particle, through block: borrowing StepBlock) -> Bool
}

extension GradientDescent: PairedRule {}
extension Momentum: PairedRule {}
extension Nesterov: PairedRule {}
extension RMSProp: PairedRule {}
extension Adam: PairedRule {}

extension PairedRule {
  func advancePaired(_ particles: inout LaneParticles, through steps: LaneSteps) -> Bool {
    switch steps.landscape {
    case let ground as Quadratic: advance(&particles, through: steps, on: ground)
    case let ground as Rosenbrock: advance(&particles, through: steps, on: ground)
    case let ground as Himmelblau: advance(&particles, through: steps, on: ground)
    default: return false
    }
    return true
  }

  func advancePaired(_ particle: inout Particle, through block: borrowing StepBlock) -> Bool {
    guard block.keepsGradient, !looksAhead else { return false }
    switch block.landscape {
    case let ground as Quadratic: advancePair(&particle, through: block, on: ground)
    case let ground as Rosenbrock: advancePair(&particle, through: block, on: ground)
    case let ground as Himmelblau: advancePair(&particle, through: block, on: ground)
    default: return false
    }
    return true
  }
}
