import Testing

/// A lesson as a page, tried in a real browser.
@Suite(.hangGuard, .enabled(if: Browser.path != nil, "chromium is not installed"))
struct LessonPageTests {
  private static let lesson = """
    title: Down a bowl
    landscape: parabola
    steps: 6
    speed: 10
    optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.1}]
    beats:
      - {at: 0, say: It begins here.}
      - {at: 2, ask: Which way?, choices: [up, down], answer: 2, because: Against the slope.}
      - {at: 4, say: "At {GD.x}."}
    """

  /// What a page is after a script has acted on it.
  private func page(after script: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(Self.lesson, to: "bowl.yaml")
    let run = try CommandRun(
      ["record", "bowl.yaml", "--size", "60x16", "-o", "bowl.html"], in: folder)
    #expect(run.ending == .exited(0) && run.errors.isEmpty && run.output.isEmpty)
    return try Browser.page("bowl.html", after: script, milliseconds: 20_000, in: folder)
  }

  /// The opening tag of the beat that is seen.
  private func shown(_ page: String) -> String {
    page.matches(of: /<section[^>]*>/).map { String($0.output) }.first {
      $0.contains("class=\"now\"")
    } ?? ""
  }

  @Test func oneBeatIsSeenAtATime() throws {
    let page = try page(after: "")
    #expect(page.contains("<body class=\"live\">"))
    #expect(shown(page).contains("id=\"beat-1\""))
    #expect(page.matches(of: /class="now"/).count == 1)
    #expect(page.matches(of: /<li>/).count == 3)
    #expect(page.contains("aria-label=\"Beat 2 of 3, step 2\""))
  }

  @Test func playingWaitsAtAQuestion() throws {
    let page = try page(after: "document.getElementById('play').click()")
    #expect(shown(page).contains("id=\"beat-2\""))
    #expect(page.contains("<p class=\"verdict\" role=\"status\"></p>"))
  }

  @Test(arguments: [("'1'", "\u{2717} 1 up: wrong. "), ("'2'", "")])
  func anAnswerIsJudgedAndTheFilmGoesOn(key: String, wrong: String) throws {
    let page = try page(
      after: """
        document.getElementById('next').click();
        const press = key => dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
        setTimeout(() => { press(\(key)); press('PageDown'); }, 3000);
        """)
    #expect(
      page.contains(
        "<p class=\"verdict\" role=\"status\">\(wrong)\u{2713} 2 down: right. Against the slope.</p>"
      ))
    #expect(shown(page).contains("id=\"beat-3\""))
    // The last screen of the last beat is seen: all its pieces are.
    let rest = page.split(separator: "<section").last ?? ""
    let last = rest.prefix(upTo: rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)
    #expect(last.contains("visibility: visible") && !last.contains("hidden"))
  }
}
