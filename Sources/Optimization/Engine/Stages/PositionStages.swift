/// What is done to the position that a move has led to: stages in one order, each of which takes what the
/// one before it has left.
///
///     projection, lookahead
struct PositionStages: Hashable, Sendable {
  /// The set whose nearest point takes the place of a position outside.
  let projection: Constraint?
  /// How far it goes back, and when.
  let lookahead: Lookahead?

  /// Whether they leave every position where it is.
  var isEmpty: Bool { projection == nil && lookahead == nil }

  /// Where `particle` ends with the update that led to `position`.
  func applied(to position: Vector, of particle: inout Particle) -> Vector {
    let position = projection?.projection(of: position) ?? position
    return lookahead?.admitted(position, after: particle.step + 1, from: &particle.slow)
      ?? position
  }
}
