import PictureReading
import Testing

@Suite(.hangGuard)
struct RecordCommandTests {
  /// Three steps on eight rows of nothing much, so that its recording can be read.
  private static let short = """
    title: Short
    landscape: parabola
    steps: 3
    speed: 10
    optimizers: [{name: GD, rule: gradient_descent, learning_rate: 0.1}]
    """

  @Test func aRecordingIsTheSameEveryTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.short, to: "short.yaml")
    for format in ["cast", "svg"] {
      let runs = try ["xterm-256color", "dumb"].map { type in
        try CommandRun(["record", path, "--format", format], environment: ["TERM": type])
      }
      #expect(runs[0].ending == .exited(0))
      #expect(runs[0].errors.isEmpty)
      #expect(!runs[0].output.isEmpty)
      #expect(runs[0].output == runs[1].output)
    }
  }

  /// A recording in a layout ends with the picture in it.
  @Test func aLayoutHoldsThroughout() throws {
    let sizes = ["--size", "80x24"]
    let recordings = try ["overlay", "surface"].map {
      try CommandRun(["record", "ravine", "--layout", $0, "--format", "svg"] + sizes)
    }
    #expect(recordings.allSatisfy { $0.ending == .exited(0) && $0.output.hasPrefix("<svg ") })
    #expect(recordings[0].output != recordings[1].output)
    let cast = try CommandRun(["record", "ravine", "--layout", "surface"] + sizes).output
    let colors = ["--format", "ansi", "--color", "truecolor"]
    let picture = try CommandRun(["picture", "ravine", "--layout", "surface"] + colors + sizes)
      .output
    // Half blocks are what a relief is made of, from the first frame on.
    #expect(cast.contains("\u{2580}") && picture.contains("\u{2580}"))
    let wrong = try CommandRun(["record", "ravine", "--layout", "sphere"])
    #expect(wrong.ending == .exited(64) && wrong.errors.contains("sphere"))
  }

  @Test func aCastPlayedIsThePictureOfTheLastStep() throws {
    let run = try CommandRun(["record", "ravine", "--size", "100x30"])
    var screen = ScreenModel(columns: 100, rows: 30)
    for line in run.lines.dropFirst() {
      let match = try #require(line.wholeMatch(of: /\[\d+\.\d{3}, "([om])", "(.*)"\]/))
      guard match.1 == "o" else { continue }
      let text = match.2.replacing("\\u001b", with: "\u{1B}").replacing("\\\"", with: "\"")
      screen.feed(text.utf8)
    }
    let picture = try CommandRun(
      ["picture", "ravine", "--size", "100x30", "--format", "ansi"])
    var still = ScreenModel(columns: 100, rows: 31)
    still.feed(picture.output.replacing("\n", with: "\r\n").utf8)
    #expect(screen.lines == Array(still.lines.prefix(30)))
    #expect(screen.contains("step 60/60"))
  }

  @Test func beatsAreMarkers() throws {
    let run = try CommandRun(["record", "ravine"])
    let markers = run.lines.compactMap { line in
      line.wholeMatch(of: /\[\d+\.\d{3}, "m", "(.*)"\]/).map { String($0.1) }
    }
    #expect(markers.count == 5)
    for (index, marker) in markers.enumerated() {
      #expect(marker.hasPrefix("beat \(index + 1)/5: "))
    }
    // The first is there from the beginning, before any step.
    #expect(run.lines[2].hasPrefix("[0.000, \"m\", "))
  }

  /// Times of version 3 count from the event before: they add up to those of version 2.
  @Test func bothVersionsTakeTheSameTime() throws {
    func times(_ format: String) throws -> [Int] {
      try CommandRun(["record", "ravine", "--format", format]).lines.dropFirst().map { line in
        let match = try #require(line.prefixMatch(of: /\[(\d+)\.(\d{3})/))
        return try #require(Int(match.1 + match.2))
      }
    }
    var sum = 0
    let added = try times("cast").map { time in
      sum += time
      return sum
    }
    #expect(try added == times("cast2"))
  }

  @Test func theFormatIsThatOfTheName() throws {
    let folder = try TemporaryFolder()
    for (name, beginning) in [
      ("a.cast", "{\"version\": 3"), ("a.cast2", "{\"version\": 2"), ("a.SVG", "<svg "),
    ] {
      let run = try CommandRun(["record", "ravine", "-o", folder[name]])
      #expect(run.ending == .exited(0))
      #expect(run.output.isEmpty)
      #expect(try folder.read(name).hasPrefix(beginning))
    }
    #expect(try folder.names == ["a.SVG", "a.cast", "a.cast2"])
  }

  @Test func aGIFShowsThePictureOfTheLastStep() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.short, to: "short.yaml")
    let options = ["--size", "40x12", "--color", "truecolor"]
    let run = try CommandRun(["record", "short.yaml", "-o", "a.gif"] + options, in: folder)
    #expect(run.ending == .exited(0) && run.output.isEmpty)
    let film = try GIFReader(folder.bytes("a.gif"))
    #expect(film.repeats && film.frames.count == 4)
    _ = try CommandRun(["picture", "short.yaml", "-o", "a.png"] + options, in: folder)
    let still = try PNGReader.read(folder.bytes("a.png"))
    let last = try #require(film.frames.last)
    #expect(last.hundredths == 300)
    // Colours may be near ones; the last screen of a film says that it is over, and has no keys.
    #expect(last.picture.distance(to: still).mean < 12)
  }

  @Test func anotherNameIsWrongUsage() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["record", "ravine", "-o", folder["a.png"]])
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(".cast, .cast2, .svg, .gif or .html"))
    #expect(try folder.names.isEmpty)
  }

  @Test func aLongRunIsPlayedFasterAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let text = Self.short.replacing("steps: 3", with: "steps: 30000")
    let path = try folder.write(text, to: "long.yaml")
    let run = try CommandRun(["record", path, "--format", "svg"])
    #expect(run.ending == .exited(0))
    #expect(run.errorLines.count == 1)
    #expect(run.errors.contains("played at 100 steps a second"))
  }
}
