import Optimization

/// Reads a learning rate: a number, or a schedule with its settings and perhaps a warm-up.
enum LearningRateReader {
  static func read(_ field: Field) -> LearningRate? {
    field.number(.nonnegative, as: LearningRate.init(constant:), or: scheduled)
  }

  private static func scheduled(_ settings: Mapping) -> LearningRate? {
    let warmup = settings["warmup"]?.mapping(like: "{steps: |10|}", warmup)
    guard
      let type = settings.required("schedule")?
        .choice(among: Catalog.schedules + [ScheduleSequence.self], by: { $0.name })
    else {
      settings.acceptRemainingKeys()
      return nil
    }
    if type == ScheduleSequence.self {
      return SequenceReader.read(settings).map { LearningRate($0, warmup: warmup) }
    }
    return read(type, settings, warmup)
  }

  /// One part of a sequence: a schedule, or a constant rate where none is named.
  static func part(_ settings: Mapping) -> LearningRate? {
    let warmup = settings["warmup"]?.mapping(like: "{steps: |10|}", Self.warmup)
    guard let field = settings["schedule"] else { return read(Constant.self, settings, warmup) }
    guard let type = field.choice(among: Catalog.schedules, by: { $0.name }) else {
      settings.acceptRemainingKeys()
      return nil
    }
    return read(type, settings, warmup)
  }

  private static func read(
    _ type: any Schedule.Type, _ settings: Mapping, _ warmup: Warmup?
  ) -> LearningRate? {
    if !settings.contains("from"), type.settings.contains(where: { $0.description.name == "from" })
    {
      settings.fault("needs the key 'from', the rate that the schedule starts from")
    }
    return ParameterReader.configured(type, from: settings).map { LearningRate($0, warmup: warmup) }
  }

  private static func warmup(_ settings: Mapping) -> Warmup? {
    let steps = settings.required("steps")?.integer(in: 1...1_000_000_000)
    let from = settings["from"]?.number(.nonnegative) ?? 0
    return steps.map { Warmup(steps: $0, from: from) }
  }
}
