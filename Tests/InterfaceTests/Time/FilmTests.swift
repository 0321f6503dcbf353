import Plotting
import Presets
import Recording
import Testing

@testable import Interface

@Suite struct FilmTests {
  private func preset(steps: Int, speed: Double, pauseAt pause: Int? = nil) throws -> Preset {
    let beats = pause.map { "beats: [{at: \($0), pause: true, say: Ten chars.}]" } ?? ""
    let text = """
      title: A film
      landscape: rosenbrock
      steps: \(steps)
      speed: \(speed)
      \(beats)
      optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.001}]
      """
    return try Preset(reading: Array(text.utf8), file: "film.yaml")
  }

  private func played(
    _ preset: Preset, screenLimit: Int = 1000, framesPerSecond: Int = 60
  ) throws -> (screens: [(time: Duration, steps: Int)], end: Duration) {
    var film = Film(
      preset, size: Size(columns: 60, rows: 20),
      display: Display(tier: .mono, glyphs: .ascii, theme: .mono), screenLimit: screenLimit,
      framesPerSecond: framesPerSecond)
    var screens: [(time: Duration, steps: Int)] = []
    let end = try film.play { screens.append(($1, $2)) }
    return (screens, end)
  }

  @Test func everyStepAtItsTime() throws {
    let film = try played(preset(steps: 5, speed: 10))
    #expect(film.screens.map(\.time) == (0...5).map { .milliseconds(100) * $0 })
    #expect(film.screens.map(\.steps) == [0, 1, 1, 1, 1, 1])
    #expect(film.end == .milliseconds(3500))
  }

  @Test func aPauseLastsAsLongAsItTakesToRead() throws {
    let plain = try played(preset(steps: 5, speed: 10))
    for pause in [0, 3] {
      let film = try played(preset(steps: 5, speed: 10, pauseAt: pause))
      #expect(film.end - plain.end == .milliseconds(1500))
      #expect(film.screens.map(\.steps).reduce(0, +) == 5)
    }
  }

  @Test func whatDoesNotPauseIsReadToo() throws {
    var lesson = try preset(steps: 5, speed: 10, pauseAt: 3)
    lesson.beats[0].pauses = false
    lesson.beats[0].text = Wording(String(repeating: "x", count: 60))
    let plain = try played(preset(steps: 5, speed: 10))
    let film = try played(lesson)
    #expect(film.end - plain.end == .seconds(4))
  }

  @Test func aQuestionIsAnswered() throws {
    var lesson = try preset(steps: 5, speed: 10, pauseAt: 3)
    let question = try State.lesson(
      "  - {at: 3, ask: Which?, choices: [this, that], answer: 2}"
    ).scene.preset.beats
    lesson.beats = question
    let plain = try played(preset(steps: 5, speed: 10, pauseAt: 3))
    let film = try played(lesson)
    #expect(film.end - plain.end == .milliseconds(1500))
    #expect(film.screens.count == plain.screens.count + 1)
    #expect(film.screens.map(\.steps).reduce(0, +) == 5)
  }

  /// What happens is told with its time: a beat with what it says and asks, then its answer.
  @Test func beatsAndAnswersAreEvents() throws {
    var lesson = try preset(steps: 5, speed: 10)
    lesson.beats = try State.lesson(
      """
        - {at: 0, say: "From here."}
        - {at: 3, say: "At {step}.", ask: "Which?", choices: [this, that], answer: 2, because: "So."}
      """
    ).scene.preset.beats
    var film = Film(
      lesson, size: Size(columns: 60, rows: 20),
      display: Display(tier: .mono, glyphs: .braille, theme: .mono), screenLimit: 1000,
      framesPerSecond: 60)
    var events: [FilmEvent] = []
    var times: [Duration] = []
    _ = try film.play(
      { _, _, _ in },
      mark: {
        events.append($0)
        times.append($1)
      })
    var first = FilmBeat(number: 1, count: 2, step: 0, words: "From here.")
    first.paragraphs = ["From here."]
    var second = FilmBeat(number: 2, count: 2, step: 3, words: "At 3. Which?")
    second.paragraphs = ["At 3."]
    second.question = FilmBeat.Question(
      text: "Which?", choices: ["this", "that"],
      verdicts: [
        "\u{2717} 1 this: wrong. \u{2713} 2 that: right. So.", "\u{2713} 2 that: right. So.",
      ], answer: 2)
    #expect(events == [.beat(first), .beat(second), .answer])
    #expect(first.label == "beat 1/2: From here." && times[0] == .zero)
    #expect(times[2] > times[1])
  }

  /// A page says as text what captions say, and its keys are others.
  @Test func captionsAndKeysCanBeLeftOut() throws {
    func lines(words: Bool, keys: Bool = true) throws -> [String] {
      var film = Film(
        try preset(steps: 5, speed: 10, pauseAt: 0), size: Size(columns: 60, rows: 20),
        display: Display(tier: .mono, glyphs: .ascii, theme: .mono), screenLimit: 1000,
        framesPerSecond: 60, words: words, keys: keys)
      var first: [String]?
      _ = try film.play { screen, _, _ in first = first ?? screen.lines }
      return first ?? []
    }
    let (with, without) = try (lines(words: true), lines(words: false))
    #expect(with.contains { $0.contains("Ten chars.") } && with.contains { $0.contains("help") })
    #expect(
      !without.contains { $0.contains("Ten chars.") || $0.contains("help") } && without.count == 20)
    // Keys alone: what is said moves down to the last row, and the picture has one more.
    let film = try lines(words: true, keys: false)
    #expect(!film.contains { $0.contains("help") } && film.count == 20)
    #expect(film.last?.contains("Ten chars.") == true)
  }

  @Test func noMoreScreensThanTheLimit() throws {
    let film = try played(preset(steps: 1000, speed: 100), screenLimit: 20)
    #expect((15...21).contains(film.screens.count))
    #expect(film.screens.map(\.steps).reduce(0, +) == 1000)
  }

  @Test func fewerScreensASecond() throws {
    let film = try played(preset(steps: 40, speed: 20), framesPerSecond: 4)
    #expect(
      zip(film.screens, film.screens.dropFirst()).allSatisfy {
        $1.time - $0.time >= .milliseconds(250)
      })
    #expect(film.screens.count == 9)
  }

  @Test func longRunsArePlayedFaster() throws {
    let film = try played(preset(steps: 30_000, speed: 1), screenLimit: 10)
    #expect(film.end <= .seconds(304))
    #expect(film.screens.map(\.steps).reduce(0, +) == 30_000)
  }

  @Test(arguments: ["film.cast", "film.svg"])
  func aRecordingIsTheSameBytesAsEver(name: String) throws {
    var recorder: any Recorder =
      name.hasSuffix("svg") ? SVGAnimation(SVG(title: "A film")) : Asciicast(title: "A film")
    var film = Film(
      try preset(steps: 6, speed: 10, pauseAt: 2), size: Size(columns: 60, rows: 16),
      display: Display(tier: .truecolor, glyphs: .braille, theme: .dark), screenLimit: 100,
      framesPerSecond: 60)
    var text = ""
    let end = try film.play { screen, time, _ in text += recorder.add(screen, at: time) }
    try Golden.expect(text + recorder.finish(at: end), name: name)
  }
}
