/// Moves a block of particles by one update, gradient and rule in one loop.
///
/// False where a particle has gone where its value or gradient may not be finite. Values and gradients are
/// left as they are.
typealias LanePair<Clock, Memory: Sendable> = (
  _ from: LanePlaces, _ to: LanePlaces, _ memory: UnsafeMutableBufferPointer<LaneRecord<Memory>>,
  _ clock: Clock, _ rate: Double
) -> Bool

extension CoordinateRule {
  /// The loop for this rule on `ground`; nil where particles might leave the finite numbers unseen.
  @inline(__always)
  func pair<Ground: PairedLandscape>(on ground: Ground) -> LanePair<Clock, LaneMemory>? {
    guard ground.isFiniteWithinReach else { return nil }
    return { from, to, memory, clock, rate in
      move(from, to, memory: memory, clock: clock, rate: rate, on: ground)
    }
  }

  /// A function by itself for the reason that holds for a rule alone.
  @inline(never)
  private func move<Ground: PairedLandscape>(
    _ from: LanePlaces, _ to: LanePlaces,
    memory: UnsafeMutableBufferPointer<LaneRecord<LaneMemory>>, clock: Clock, rate: Double,
    on ground: Ground
  ) -> Bool {
    let factor = appliesLearningRate ? 1 : rate
    // No part of a sum of magnitudes is larger than the sum, and what is not a number stays in it.
    var sum = Lanes(0)
    for group in from.x.indices {
      let (x, y) = (from.x[group], from.y[group])
      let reached = ground.dual(x, y)
      let moveX = update(
        reached.derivativeX, memory: &memory[group].x, clock: clock,
        context: CoordinateContext(learningRate: rate, position: x))
      let moveY = update(
        reached.derivativeY, memory: &memory[group].y, clock: clock,
        context: CoordinateContext(learningRate: rate, position: y))
      let nextX: Lanes = x - factor * moveX
      let nextY: Lanes = y - factor * moveY
      to.x[group] = nextX
      to.y[group] = nextY
      sum = sum + (Lanes.magnitude(nextX) + Lanes.magnitude(nextY))
    }
    return sum.isAtMost(PairReach.coordinate)
  }
}
