import Optimization

/// Reads schedules in a row: `parts: [{steps: 10, from: 0.1}, {steps: 50, schedule: cosine, from: 0.1}, ...]`.
enum SequenceReader {
  /// The sequence in `settings`; nil after a fault.
  static func read(_ settings: Mapping) -> ScheduleSequence? {
    guard let field = settings.required("parts") else { return nil }
    let count = 1...ScheduleSequence.mostParts
    var place = 0
    var total = 1
    if case .list(let values) = field.value.content { total = values.count }
    let parts = field.list(count: count) { item -> ScheduleSequence.Part? in
      place += 1
      return item.mapping { part(in: $0, isLast: place == total) }
    }
    guard let parts else { return nil }
    var sequence = ScheduleSequence()
    sequence.parts = parts
    return sequence
  }

  /// A part: a constant rate unless it names a schedule.
  ///
  /// Where the schedule has steps of its own, they are
  /// those of the part.
  private static func part(in settings: Mapping, isLast: Bool) -> ScheduleSequence.Part? {
    let field = isLast ? settings["steps"] : settings.required("steps")
    let steps = field?.integer(in: 1...1_000_000_000)
    guard let rate = LearningRateReader.part(settings) else { return nil }
    guard !rate.schedule.followsLoss else {
      return settings["schedule"]?.fault("cannot be part of a sequence: it listens to the loss")
    }
    guard isLast || steps != nil else { return nil }
    return ScheduleSequence.Part(steps: steps, rate)
  }
}
