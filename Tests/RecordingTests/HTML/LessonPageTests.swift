import Plotting
import Recording
import Testing

@Suite struct LessonPageTests {
  private static let words = PageWords(
    language: "en", play: "Play", pause: "Pause", back: "Back", next: "Next", contents: "Beats",
    answer: "Answer", keys: "Keys")

  private func screen(_ text: String) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write(text, x: 0, y: 0)
    return buffer
  }

  private func page(title: String = "t", summary: String = "s") -> LessonPage {
    LessonPage(title: title, summary: summary, words: Self.words)
  }

  /// The sections of a page, from their opening tags on.
  private func sections(_ text: String) -> [String] {
    text.split(separator: "<section").dropFirst().map { part in
      String(part.prefix(upTo: part.firstRange(of: "</section>")?.lowerBound ?? part.endIndex))
    }
  }

  @Test func everyBeatIsASectionWithItsPieceOfTheFilm() {
    var page = page()
    page.add(screen("a"), at: .zero)
    page.begin(PageBeat(heading: "One", paragraphs: ["First.", "Page."]), at: .zero)
    page.add(screen("ab"), at: .milliseconds(100))
    page.begin(PageBeat(heading: "Two", paragraphs: ["Second."]), at: .milliseconds(150))
    page.add(screen("abc"), at: .milliseconds(250))
    let sections = sections(page.finish(at: .seconds(1)))
    #expect(sections.count == 2)
    #expect(sections[0].hasPrefix(" id=\"beat-1\" data-lasts=\"150\""))
    #expect(sections[0].contains("<h2>One</h2>"))
    #expect(sections[0].contains("<p>First.</p>\n<p>Page.</p>"))
    #expect(
      sections[0].contains("<g data-at=\"0\">") && sections[0].contains("<g data-at=\"100\">"))
    #expect(sections[1].hasPrefix(" id=\"beat-2\" data-lasts=\"850\""))
    // A section begins with a whole screen: it can be jumped to.
    #expect(sections[1].contains("<g data-at=\"100\">"))
    #expect(sections[1].contains(">abc</text>"))
  }

  @Test func aScreenOfTheTimeOfABeatIsItsFirst() {
    var page = page()
    page.begin(PageBeat(heading: "One", paragraphs: []), at: .zero)
    page.add(screen("a"), at: .zero)
    page.add(screen("b"), at: .seconds(1))
    page.begin(PageBeat(heading: "Two", paragraphs: []), at: .seconds(1))
    let sections = sections(page.finish(at: .seconds(2)))
    #expect(sections.count == 2)
    #expect(sections[0].contains(">a</text>") && !sections[0].contains(">b</text>"))
    #expect(sections[1].contains("<g data-at=\"0\">") && sections[1].contains(">b</text>"))
  }

  @Test func aFilmWithoutBeatsIsOneSection() {
    var page = page()
    page.add(screen("a"), at: .zero)
    page.add(screen("b"), at: .seconds(1))
    let sections = sections(page.finish(at: .seconds(2)))
    #expect(sections.count == 1)
    #expect(!sections[0].contains("<h2>") && sections[0].contains("<g data-at=\"1000\">"))
  }

  @Test func aQuestionHasItsAnswersAndWhenTheFilmGivesTheRightOne() {
    var page = page()
    let question = PageBeat.Question(
      "Which?", choices: ["this", "that"], verdicts: ["no", "yes, \"that\""], answer: 2)
    page.begin(PageBeat(heading: "One", paragraphs: [], question: question), at: .seconds(1))
    page.add(screen("a"), at: .seconds(1))
    page.answer(at: .seconds(3))
    page.add(screen("b"), at: .seconds(3))
    let sections = sections(page.finish(at: .seconds(5)))
    #expect(sections[0].hasPrefix(" id=\"beat-1\" data-lasts=\"4000\" data-asks=\"2000\""))
    #expect(sections[0].contains("<legend>Which?</legend>"))
    #expect(
      sections[0].contains(
        "data-right=\"false\" data-verdict=\"no\">1 this</button>\n"
          + "<button type=\"button\" class=\"choice\" data-right=\"true\""
          + " data-verdict=\"yes, &quot;that&quot;\">2 that</button>"))
    #expect(sections[0].contains("<summary>Answer</summary><p>yes, &quot;that&quot;</p>"))
  }

  @Test func textsStayTextsAndNothingIsFetched() {
    var page = page(title: "</title><script>alert(1)</script>", summary: "a & b \u{1B}]0;x\u{7}")
    page.begin(
      PageBeat(heading: "<b>", paragraphs: ["</script><img src=\"http://x\">"]), at: .zero)
    page.add(screen("<&>"), at: .zero)
    let text = page.finish(at: .seconds(1))
    #expect(!text.contains("<script>alert") && !text.contains("<img") && !text.contains("<b>"))
    #expect(text.contains("a &amp; b ]0;x"))
    #expect(text.split(separator: "<script>").count == 2)
    #expect(text.contains("default-src 'none'"))
    let addresses = text.split(separator: "http").dropFirst()
    #expect(
      addresses.allSatisfy {
        $0.hasPrefix("://www.w3.org/2000/svg\"") || $0.hasPrefix("-equiv")
          || $0.hasPrefix("://x&quot;")
      })
  }

  /// Letters are dark where screens are light, so that both can be read.
  @Test func thePageHasTheGroundOfItsScreens() {
    for (ground, letters) in [(0xFBFCFF, "#1b1f27"), (0x0B0D14, "#e4e8f0")] {
      var page = page()
      var light = CellBuffer(size: Size(columns: 2, rows: 1))
      light.write("ab", x: 0, y: 0, style: Style(on: .rgb(UInt32(ground))))
      page.add(light, at: .zero)
      let text = page.finish(at: .seconds(1))
      let hex = String(ground, radix: 16)
      #expect(text.contains("--ground:#\(String(repeating: "0", count: 6 - hex.count))\(hex)"))
      #expect(text.contains("--text:\(letters)"))
    }
  }
}
