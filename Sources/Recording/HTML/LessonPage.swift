import Plotting

/// A lesson as one page for browsers that needs nothing else: its film, cut at its beats, with what is said
/// as text and what is asked to be answered.
///
/// Where scripts run, one beat is seen at a time, plays, and waits where it asks. Where none do, and on
/// paper, the beats stand one below the other, each with its last screen, and answers can be opened.
public struct LessonPage {
  private let title: String
  private let summary: String
  private let words: PageWords
  private let picture: SVG
  private var sections: [(section: PageSection, start: Duration)]
  private var ground: Color?

  /// A page under a title.
  public init(title: String, summary: String, words: PageWords) {
    self.title = title
    self.summary = summary
    self.words = words
    picture = SVG(title: title)
    sections = [(PageSection(nil, from: .zero, picture: picture), .zero)]
  }

  /// Adds a screen that appears so long after the first one; each comes later than the one before.
  public mutating func add(_ screen: CellBuffer, at time: Duration) {
    if ground == nil { ground = SVGCell(screen[0, 0], picture: picture).background }
    sections[sections.count - 1].section.add(screen, at: time)
  }

  /// Begins a beat; a screen of the same time is its first one.
  public mutating func begin(_ beat: PageBeat, at time: Duration) {
    let screen = sections[sections.count - 1].section.removeScreen(at: time)
    var section = PageSection(beat, from: time, picture: picture)
    if let screen { section.add(screen, at: time) }
    if sections[sections.count - 1].section.isEmpty { sections.removeLast() }
    sections.append((section, time))
  }

  /// Notes that what the present beat asks is answered in the film from now on.
  public mutating func answer(at time: Duration) {
    sections[sections.count - 1].section.answer(at: time)
  }

  /// The whole file, when the last screen has been seen.
  public func finish(at time: Duration) -> String {
    let ends = sections.dropFirst().map(\.start) + [time]
    var body = ["<h1>\(XML.escape(title))</h1>", "<p class=\"summary\">\(XML.escape(summary))</p>"]
    body.append("<main>")
    for (index, (section, _)) in sections.enumerated() {
      body += section.markup(number: index + 1, until: ends[index], words: words)
    }
    body += ["</main>"] + controls
    return
      (head + ["<body>"] + body + ["<script>", PageScript.text, "</script>", "</body>", "</html>"])
      .joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      "<!DOCTYPE html>", "<html lang=\"\(words.language)\">", "<head>", "<meta charset=\"utf-8\"/>",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
      // Nothing is fetched, whatever a title holds.
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        + " style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>",
      "<title>\(XML.escape(title))</title>", "<style>",
      PageStyle.text(on: ground ?? .rgb(0x0B0D14)),
      "</style>", "</head>",
    ]
  }

  /// The buttons and the list of beats, which the script fills.
  private var controls: [String] {
    func button(_ name: String, _ text: String) -> String {
      "<button type=\"button\" id=\"\(name)\">\(XML.escape(text))</button>"
    }
    return [
      "<nav aria-label=\"\(XML.escape(words.contents))\">", button("back", words.back),
      "<button type=\"button\" id=\"play\" data-play=\"\(XML.escape(words.play))\""
        + " data-pause=\"\(XML.escape(words.pause))\">\(XML.escape(words.play))</button>",
      button("next", words.next), "<ol id=\"beats\"></ol>",
      "<p class=\"keys\">\(XML.escape(words.keys))</p>", "</nav>",
    ]
  }
}
