// Ways and particles as lines and dots, for who draws every picture anew.

extension Mark {
  /// Steps of a longer way would be a line of dots.
  private static let mostSteps = 80

  /// The mark as lines, dots, arrows, signs, texts and areas.
  public var parts: [Mark] {
    switch shape {
    case .way(let way):
      let (old, new) = way.parts
      let dots = new.count <= Self.mostSteps ? [Mark(.dots(new), .step, of: owner)] : []
      let haze = way.isNoisy ? [Mark(.dots(old), .haze, of: owner)] : []
      return [Mark(.line(old), way.isNoisy ? .haze : .oldTrail, of: owner)] + haze
        + [Mark(.line(new), role, of: owner)] + dots
    case .particles(let particles): return [Mark(.dots(particles.points), role, of: owner)]
    case .line, .arrow, .dots, .sign, .label, .area: return [self]
    }
  }
}
