import Plotting
import Presets

/// What the caption says at this point, apart from how it is cut into rows.
struct Caption {
  /// A part of what is said.
  enum Part: Hashable {
    /// Something to be read.
    case text(String)
    /// Answers to choose from.
    case choices([String])
  }

  /// The parts, the upper ones first.
  let parts: [Part]

  /// What is said in a state.
  init(_ state: State) {
    guard let index = state.scene.beatIndex else {
      parts = []
      return
    }
    let beat = state.scene.preset.beats[index]
    let words = Part.text(state.words(of: index))
    guard let question = beat.question, !beat.isMissed else {
      parts = [words]
      return
    }
    guard let given = state.playback.answers[beat.place] else {
      let choices = Self.numbered(question.choices.map { state.spoken($0, at: beat) })
      parts = [words, .choices(choices)]
      return
    }
    parts = [.text(Self.verdicts(of: question, at: beat, in: state)[given - 1])]
  }

  /// All that is to be read.
  var text: [String] {
    parts.flatMap { part in
      switch part {
      case .text(let text): [text]
      case .choices(let choices): choices
      }
    }
  }

  /// How many rows a beat takes at most, whatever is answered.
  static func mostRows(of beat: Beat, in language: Language, columns: Int) -> Int {
    func rows(_ text: String) -> Int { TextLayout.wrap(text, columns: columns).count }
    // As wide as each number can be in its place.
    func widest(_ wording: Wording) -> String {
      Template(wording.text(in: language)).text { _ in "0.000e+00" }
    }
    guard let question = beat.question else { return rows(widest(beat.text)) }
    let choices = numbered(question.choices.map(widest))
    let said = [beat.text, question.text].filter { !$0.isEmpty }.map(widest)
    let asked =
      rows(said.joined(separator: Phrase.sentenceGap.text(in: language)))
      + self.rows(of: choices, columns: columns).count
    let reason = question.reason.map(widest)
    let verdicts = choices.indices.map {
      rows(verdict($0 + 1, question, choices, reason, language, isPlain: true))
    }
    return max(asked, verdicts.max() ?? 0)
  }

  /// Answers side by side, as many in a row as fit: their numbers from 0.
  static func rows(of choices: [String], columns: Int) -> [[Int]] {
    var rows: [[Int]] = []
    var room = 0
    for (index, choice) in choices.enumerated() {
      let width = TextLayout.columns(of: choice)
      if rows.isEmpty || room < width {
        rows.append([])
        room = columns
      }
      rows[rows.count - 1].append(index)
      room -= width + gap
    }
    return rows
  }

  /// Columns between answers in a row.
  static let gap = 3

  /// What is said to each answer.
  static func verdicts(of question: Question, at beat: Beat, in state: State) -> [String] {
    let choices = numbered(question.choices.map { state.spoken($0, at: beat) })
    let reason = question.reason.map { state.spoken($0, at: beat) }
    let display = state.view.display
    return choices.indices.map {
      verdict(
        $0 + 1, question, choices, reason, display.language, isPlain: display.glyphs == .ascii)
    }
  }

  private static func numbered(_ choices: [String]) -> [String] {
    choices.enumerated().map { "\($0 + 1) \($1)" }
  }

  /// What was answered and what is right, by sign and word.
  private static func verdict(
    _ given: Int, _ question: Question, _ choices: [String], _ reason: String?,
    _ language: Language, isPlain: Bool
  ) -> String {
    let (yes, no) = isPlain ? ("+", "x") : ("\u{2713}", "\u{2717}")
    let right = Phrase.right(yes, choices[question.answer - 1])
    let wrong = given == question.answer ? .none : Phrase.wrong(no, choices[given - 1])
    return (wrong + right).text(in: language)
      + (reason.map { Phrase.sentenceGap.text(in: language) + $0 } ?? "")
  }
}
