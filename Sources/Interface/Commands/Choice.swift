/// A line of a list: something that can be done.
struct Choice: Hashable, Sendable {
  /// What choosing it does.
  enum Outcome: Hashable, Sendable {
    case action(Action)
    /// What needs a number to be typed behind its name.
    case question(Command)
  }

  /// What it is called; what is typed is held against this first.
  let name: String
  /// What else there is to say of it.
  var detail = ""
  /// What else it is found by: its names elsewhere.
  var keywords = ""
  /// What may be typed in place of the name.
  var aliases: [String] = []
  /// What it stands under, or nothing.
  var heading = ""
  /// Whether it opens what was seen before.
  var isSeen = false
  /// The keys that do the same, or nothing.
  var keys = ""
  /// Whether the detail says what is wrong with it.
  var isFaulty = false
  let outcome: Outcome
}

/// A line of a list that fits what was typed, and why.
struct MatchedChoice: Hashable {
  let choice: Choice
  let match: Query.Match
  /// The number typed behind its name, if it wants one: what was typed, and what it makes.
  var answer: Command.Answer?
}

extension String {
  /// Whether it is digits alone.
  fileprivate var isWholeNumber: Bool {
    let digits = trimmed
    return !digits.isEmpty && digits.allSatisfy { "0"..."9" ~= $0 }
  }
}

extension State {
  /// The lines of the list `overlay` that fit its filter, the best first.
  func matches(of overlay: Overlay) -> [MatchedChoice] {
    let query = Query(overlay.filter.text)
    let found = choices(of: overlay.kind).compactMap { choice -> MatchedChoice? in
      if case .question(let command) = choice.outcome,
        let (head, argument) = command.split(overlay.filter.text)
      {
        guard var match = Query(head).match(name: choice.name, detail: "") else { return nil }
        if head == command.name { match.score += Self.certainty }
        return MatchedChoice(
          choice: choice, match: match, answer: command.answer(to: argument, in: self))
      }
      if case .question(.goToStep) = choice.outcome, overlay.filter.text.isWholeNumber {
        var match = Query.Match()
        match.score = Self.certainty
        return MatchedChoice(
          choice: choice, match: match,
          answer: Command.goToStep.answer(to: overlay.filter.text.trimmed, in: self))
      }
      return match(of: query, in: choice).map { MatchedChoice(choice: choice, match: $0) }
    }
    guard !query.isEmpty else { return found }
    return found.enumerated()
      .sorted { a, b in
        (b.element.match.score, a.element.choice.name.count, a.offset)
          < (a.element.match.score, b.element.choice.name.count, b.offset)
      }
      .map(\.element)
  }

  /// How well what was typed fits a line: by its name and what is said of it, or by what else it is called.
  private func match(of query: Query, in choice: Choice) -> Query.Match? {
    let named = choice.aliases.compactMap { alias -> Query.Match? in
      guard var match = query.match(name: alias, detail: "") else { return nil }
      if query.words.joined(separator: " ").lowercased() == alias { match.score += Self.certainty }
      match.nameMarks = []
      return match
    }
    let best = named.max { $0.score < $1.score }
    let own = query.match(name: choice.name, detail: choice.detail)
    if let best, best.score > own?.score ?? .min { return best }
    return own
      ?? (choice.keywords.isEmpty
        ? nil : query.match(name: choice.name, detail: choice.keywords)?.withoutMarksOfDetail)
  }

  /// A name in full with something behind it leaves no doubt: more than letters can score.
  private static let certainty = 100_000

  /// The line that is chosen in the list on top, if there is one.
  var chosen: MatchedChoice? {
    guard let overlay = input.overlays.last, overlay.kind.isPicker else { return nil }
    let matches = matches(of: overlay)
    return matches.indices.contains(overlay.position) ? matches[overlay.position] : nil
  }

  /// Does what the chosen line stands for, and closes the list.
  ///
  /// What needs a number is asked for it first.
  mutating func choose() -> [Effect] {
    guard let chosen, let top = input.overlays.indices.last else { return [] }
    switch (chosen.choice.outcome, chosen.answer) {
    case (.action(let action), _), (.question, .action(let action)?):
      // Where changes would be lost the list stays, to be asked again.
      guard mayLose(by: action) else { return [] }
      if !input.overlays[top].kind.staysOpen { close() }
      input.askedAction = action
      return perform(action)
    case (.question, .refusal?): return []
    case (.question, nil):
      input.overlays[top].filter = TextField(chosen.choice.name + " ")
      input.overlays[top].position = 0
      return []
    }
  }
}
