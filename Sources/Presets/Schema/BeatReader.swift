import Optimization

/// Reads what happens at a step or when a condition comes true: `{at, until, say, pause, ask, choices,
/// answer, because, set, focus, layout, camera, curves, axis, view, show, hide, speed, explain, mark, page, notes}`.
struct BeatReader {
  /// Reads what beats set.
  let changes: ChangeReader
  /// The changes so far, those of beats too.
  private(set) var score: Score
  /// The beats, as they stand in the file.
  private(set) var beats: [Beat] = []
  /// The beats that ask, by their numbers, which are counted from 1; nil where not all are known.
  private(set) var questions: Set<Int>? = []
  /// The step of the beat before.
  private var last = 0
  private var count = 0

  /// A reader of beats after the changes in `score`.
  init(changes: ChangeReader, score: Score) {
    self.changes = changes
    self.score = score
  }

  /// Reads the beats of a preset.
  mutating func read(_ settings: Mapping) {
    guard let field = settings["beats"] else { return }
    let read = field.list { item -> Beat? in self.read(item) }
    if read == nil { questions = nil }
  }

  private var cast: WordingReader.Cast {
    .init(optimizers: changes.optimizers, dimension: changes.landscape?.dimension)
  }

  private mutating func read(_ field: Field) -> Beat? {
    count += 1
    let beat = field.mapping { settings in read(settings, field) }
    guard var beat else { return nil }
    beat.place = count - 1
    beats.append(beat)
    if beat.question != nil { questions?.insert(count) }
    return beat
  }

  private mutating func read(_ settings: Mapping, _ field: Field) -> Beat? {
    let isConditional = settings.contains("until")
    let condition = settings["until"].flatMap(ConditionReader(changes).read)
    if isConditional { settings.exclude(["at"], beside: "until") }
    let at = isConditional ? settings["at"] : settings.required("at")
    let step = isConditional ? last : at?.integer(in: 0...changes.steps)
    if let step { last = step }
    let question = question(settings)
    let cues = CueReader(changes).read(settings)
    let others = ["set", "mark", "page", "notes"]
    let isSilent =
      question == nil && cues?.isEmpty == true && !others.contains(where: settings.contains)
    let say = isSilent && !settings.contains("ask") ? settings.required("say") : settings["say"]
    let text = say.map { WordingReader.readSpoken($0, cast) } ?? Wording("")
    let pins = settings["mark"].map(PinReader(changes, cast).read) ?? []
    let page = optionalText("page", settings)
    let notes = optionalText("notes", settings)
    let pause = settings["pause"]
    let pauses = pause?.boolean()
    if let pause, pauses == false, question != nil {
      pause.fault("must not be false: a question waits for its answer") as Void?
    }
    var made: [Change]? = []
    if let set = settings["set"] {
      if !isConditional, step == changes.steps {
        settings.fault("sets something at the last step, after which nothing happens")
      }
      made = changes.read(set, at: step.map { min($0, changes.steps - 1) }, after: score)
    }
    guard let step, let text, let cues, let made, let pins, let page, let notes,
      isConditional == (condition != nil)
    else { return nil }
    var beat = Beat(step: step, text: text, pauses: pauses ?? (question != nil))
    beat.question = question
    beat.condition = condition
    beat.cues = cues
    beat.changes = made
    (beat.pins, beat.page, beat.notes) = (pins, page, notes)
    for change in made { score.insert(change) }
    return beat
  }

  /// A text that may be left out; nil after a fault.
  private func optionalText(_ key: String, _ settings: Mapping) -> Wording?? {
    guard settings.contains(key) else {
      _ = settings[key]
      return .some(nil)
    }
    return settings[key].flatMap { WordingReader.readSpoken($0, cast) }.map(Optional.some)
  }

  private func question(_ settings: Mapping) -> Question? {
    let others = ["choices", "answer", "because"]
    guard settings.contains("ask") || others.contains(where: settings.contains) else {
      _ = (["ask"] + others).map { settings[$0] }
      return nil
    }
    let text = settings.required("ask").flatMap { WordingReader.readSpoken($0, cast) }
    let choices = settings.required("choices")?.list(count: Question.counts) { item in
      WordingReader.readSpoken(item, cast)
    }
    let answer = settings.required("answer")?.integer(
      in: 1...(choices?.count ?? Question.counts.upperBound))
    let reason = settings["because"].map { WordingReader.readSpoken($0, cast) } ?? .some(nil)
    guard let text, let choices, let answer, let reason else { return nil }
    return Question(text: text, choices: choices, answer: answer, reason: reason)
  }
}
