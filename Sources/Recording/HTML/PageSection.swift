import Plotting

/// A beat on a page with its piece of the film, as pieces of screens with their times.
struct PageSection {
  private let beat: PageBeat?
  private let start: Duration
  private var changes: SVGChanges
  private var groups: [String] = []
  private var size: Size?
  /// The latest screen and its time: it belongs to the next beat if that begins with it.
  private(set) var last: (screen: CellBuffer, time: Duration)?
  /// When what is asked is answered in the film.
  private var answered: Duration?

  /// The piece of a film from `start` on; without a beat, what comes before the first one.
  init(_ beat: PageBeat?, from start: Duration, picture: SVG) {
    self.beat = beat
    self.start = start
    changes = SVGChanges(picture)
  }

  /// Whether there is nothing to be seen or read.
  var isEmpty: Bool { beat == nil && groups.isEmpty }

  /// Adds a screen that appears so long after the film began.
  mutating func add(_ screen: CellBuffer, at time: Duration) {
    size = screen.size
    last = (screen, time)
    let elements = changes.elements(for: screen)
    guard !elements.isEmpty else { return }
    groups.append(
      "<g data-at=\"\(Self.milliseconds(time - start))\">" + elements.joined() + "</g>")
  }

  /// Takes away a screen that came at the very time at which the next beat begins.
  mutating func removeScreen(at time: Duration) -> CellBuffer? {
    guard let last, last.time == time, !groups.isEmpty else { return nil }
    groups.removeLast()
    return last.screen
  }

  /// Notes when the film answers what is asked.
  mutating func answer(at time: Duration) { answered = answered ?? time }

  /// The section in HTML, with its number from 1.
  func markup(number: Int, until end: Duration, words: PageWords) -> [String] {
    var attributes = " id=\"beat-\(number)\" data-lasts=\"\(Self.milliseconds(end - start))\""
    if beat?.question != nil, let answered {
      attributes += " data-asks=\"\(Self.milliseconds(answered - start))\""
    }
    var lines = ["<section\(attributes) tabindex=\"-1\">"]
    if let beat { lines.append("<h2>\(XML.escape(beat.heading))</h2>") }
    if let size, !groups.isEmpty {
      let label = beat?.paragraphs.joined(separator: " ") ?? ""
      lines += ["<div class=\"screen\">"] + changes.picture.head(size, label: label) + groups
      lines += ["</svg>", "</div>"]
    }
    lines.append("<div class=\"words\">")
    lines += (beat?.paragraphs ?? []).map { "<p>\(XML.escape($0))</p>" }
    if let question = beat?.question { lines += markup(of: question, words) }
    return lines + ["</div>", "</section>"]
  }

  private func markup(of question: PageBeat.Question, _ words: PageWords) -> [String] {
    var lines = ["<fieldset>", "<legend>\(XML.escape(question.text))</legend>"]
    for (index, choice) in question.choices.enumerated() {
      let verdict = XML.escape(question.verdicts[index])
      let isRight = index + 1 == question.answer
      lines.append(
        "<button type=\"button\" class=\"choice\" data-right=\"\(isRight)\""
          + " data-verdict=\"\(verdict)\">\(index + 1) \(XML.escape(choice))</button>")
    }
    let right = XML.escape(question.verdicts[question.answer - 1])
    return lines + [
      "<p class=\"verdict\" role=\"status\"></p>",
      "<details><summary>\(XML.escape(words.answer))</summary><p>\(right)</p></details>",
      "</fieldset>",
    ]
  }

  private static func milliseconds(_ time: Duration) -> Int {
    Int((time / .milliseconds(1)).rounded())
  }
}
