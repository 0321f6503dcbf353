/// What is done to a gradient before the rule gets it: stages in one order, each of which takes what the
/// one before it has left.
///
///     ascent, weight decay, noise, clip
///
/// The order and the formulas are written here once, over any `Real`: single particles go through them in
/// `Double`, ensembles four at a time in `Lanes`.
struct GradientStages: Hashable, Sendable {
  /// The coordinates whose gradient changes its sign.
  let ascent: Ascent
  /// This times the position is added; 0 for nothing.
  let weightDecay: Double
  /// Whether noise is added.
  let isNoisy: Bool
  /// What the normals of the noise are multiplied by along either coordinate.
  let noiseStretch: Vector
  /// How long it may be.
  let clip: Clip?

  /// Whether they leave every gradient as it is.
  var isEmpty: Bool { ascent.isEmpty && weightDecay == 0 && !isNoisy && clip == nil }

  /// The gradient (x, y) at `place` after all of them; `withNoise` adds the noise of this step.
  @inline(__always)
  func applied<Number: Real>(
    to x: Number, _ y: Number, at place: (x: Number, y: Number),
    withNoise: (Number, Number) -> (x: Number, y: Number)
  ) -> (x: Number, y: Number) {
    var (x, y) = (x, y)
    if ascent.x { x = -1 * x }
    if ascent.y { y = -1 * y }
    if weightDecay != 0 {
      x = x + weightDecay * place.x
      y = y + weightDecay * place.y
    }
    if isNoisy { (x, y) = withNoise(x, y) }
    return clip?.apply(x, y) ?? (x, y)
  }
}
