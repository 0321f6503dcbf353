import Optimization

/// Reads one optimizer: a rule with its hyper-parameters, a learning rate, and what goes around it.
enum OptimizerReader {
  /// What could be read.
  ///
  /// A fault in one part does not drop the other parts, since yet others refer to them.
  struct Result {
    let name: String?
    let optimizer: Optimizer?
    /// Whether it keeps an average, at some time or other.
    var hasAverage: Bool
    /// How much of its trail is drawn whole, if that is said.
    let trail: TrailLength?
    /// Where the number of its particles stands, if it is given.
    let particles: Field?
  }

  /// The optimizer in `field`, whose name must not be one of `others`, those before it; the scene begins
  /// at `start`, where it says so, and has `steps` updates.
  static func read(
    _ field: Field, on landscape: (any Landscape)?, from start: Vector?, after others: [Result?],
    steps: Int
  ) -> Result? {
    field.mapping { settings in
      let name = settings.required("name").flatMap { Self.name($0, taken: others.map { $0?.name }) }
      if let branch = settings["branch"] {
        let trail = settings["trail"].flatMap(TrailReader.read)
        return BranchReader.read(branch, name: name, trail: trail, after: others, steps: steps)
      }
      let rule = Self.rule(settings)
      let learningRate = Self.learningRate(settings, for: rule)
      let batch = settings["gradient"].flatMap { GradientReader.read($0, on: landscape) }
      let ascent = settings["ascend"].flatMap { AscentReader.read($0, on: landscape) }
      let weightDecay = settings["weight_decay"]?.number(.nonnegative)
      let noise = settings["noise"].flatMap { NoiseReader.read($0, on: landscape) }
      let clip = settings["clip"].flatMap(ClipReader.read)
      let constraint = settings["constraint"].flatMap { ConstraintReader.read($0, on: landscape) }
      let lookahead = settings["lookahead"].flatMap(LookaheadReader.read)
      let average = settings["average"].flatMap(AverageReader.read)
      let particles = settings["particles"]?.integer(in: Ensemble.counts)
      let trail = settings["trail"].flatMap(TrailReader.read)
      let rotation = settings["rotation"].flatMap { field in
        RotationReader.read(
          field, on: landscape,
          from: settings.contains("start") ? nil : start ?? landscape?.start)
      }
      if let rule, let ground = rotation?.ground ?? landscape {
        check(rule, on: ground, in: settings)
      }
      let ownStart = settings["start"].flatMap {
        PositionReader.read($0, on: rotation?.ground ?? landscape)
      }

      var optimizer: Optimizer?
      if let name, let rule, let learningRate {
        optimizer = Optimizer(name: name, rule: rule, learningRate: learningRate)
        optimizer?.batch = batch
        optimizer?.ascent = ascent ?? Ascent()
        optimizer?.weightDecay = weightDecay ?? 0
        optimizer?.noise = noise
        optimizer?.clip = clip
        optimizer?.constraint = constraint
        optimizer?.lookahead = lookahead
        if let average { optimizer?.average = average }
        optimizer?.particles = particles ?? 1
        optimizer?.start = ownStart
        optimizer?.rotation = rotation?.degrees ?? 0
      }
      if let optimizer { checkEffects(of: optimizer, in: settings, on: landscape) }
      return Result(
        name: name, optimizer: optimizer,
        hasAverage: settings.contains("average") || rule?.broughtAverage != nil, trail: trail,
        particles: settings["particles"])
    }
  }

  private static func name(_ field: Field, taken: [String?]) -> String? {
    guard let name = field.line() else { return nil }
    if let first = taken.firstIndex(of: name) {
      return field.fault("must differ from that of item \(first + 1), which is \(name.quoted) too")
    }
    return name
  }

  private static func rule(_ settings: Mapping) -> (any Rule)? {
    guard let type = settings.required("rule")?.choice(among: Catalog.rules, by: { $0.name }) else {
      settings.acceptRemainingKeys()
      return nil
    }
    return ParameterReader.configured(type, from: settings)
  }

  /// Makes a fault of a rule that cannot work on the landscape.
  private static func check(_ rule: any Rule, on landscape: any Landscape, in settings: Mapping) {
    guard let field = settings["rule"] else { return }
    do throws(ParameterError) {
      try rule.validate(on: landscape)
    } catch {
      field.log.add(at: field.value.position, error.description)
    }
  }

  /// What is given, or else what the rule brings with it.
  private static func learningRate(_ settings: Mapping, for rule: (any Rule)?) -> LearningRate? {
    if !settings.contains("learning_rate"), let rule,
      let rate = type(of: rule).defaultLearningRate
    {
      return LearningRate(constant: rate)
    }
    return settings.required("learning_rate").flatMap(LearningRateReader.read)
  }
}
