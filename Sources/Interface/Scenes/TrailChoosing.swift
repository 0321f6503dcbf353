import Presets

// How much of every trail is drawn whole.

extension State {
  /// How much of an optimizer's trail is drawn whole: as chosen by hand, or else as the preset has it
  /// for this optimizer or for all, or else as the user is used to, or what suits it.
  func trailLength(of index: Int) -> TrailLength {
    // What was logged has no noise that would have to be thinned.
    guard scene.preset.optimizers.indices.contains(index) else {
      return view.trail ?? scene.preset.trail ?? view.display.trail ?? .all
    }
    let optimizer = scene.preset.optimizers[index]
    return view.trail ?? scene.preset.trails[optimizer.name] ?? scene.preset.trail ?? view.display
      .trail
      ?? .standard(for: optimizer)
  }

  /// The lengths that a key goes through; nil is as the preset has it.
  private static let trails: [TrailLength?] = [nil, .all, .last(200), .last(50), .nothing]

  /// Goes on to the next length, round and round; from one of another number to the first.
  mutating func nextTrail() {
    let place = Self.trails.firstIndex(of: view.trail).map { $0 + 1 } ?? 0
    setTrail(Self.trails[place % Self.trails.count])
  }

  /// Draws so much of every trail, and says so.
  mutating func setTrail(_ length: TrailLength?) {
    view.trail = length
    switch length {
    case nil: say(.trailsAsThePresetHasThem)
    case .all?: say(.allOfEveryTrail)
    case .nothing?: say(.noTrails)
    case .last(let count)?: say(.trails(of: count))
    }
  }
}

extension TrailLength {
  /// How many steps are drawn whole; nil for all.
  var steps: Int? {
    switch self {
    case .all: nil
    case .nothing: 0
    case .last(let count): count
    }
  }
}
