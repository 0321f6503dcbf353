import Optimization

/// Reads how far an optimizer goes back every few steps: `{every: steps, step: share}`.
enum LookaheadReader {
  static func read(_ field: Field) -> Lookahead? {
    field.mapping(like: "{every: |5|, step: 0.5}") { settings in
      let defaults = Lookahead()
      let every = settings["every"].map { $0.integer(in: Lookahead.rounds) } ?? defaults.every
      let step = settings["step"].map { $0.number(Lookahead.shares) } ?? defaults.step
      guard let every, let step else { return nil }
      return Lookahead(every: every, step: step)
    }
  }
}
