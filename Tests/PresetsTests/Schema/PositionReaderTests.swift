import Optimization
import Testing

@testable import Presets

struct PositionReaderTests {
  @Test(
    arguments: [
      ("start: [1]", ["f.yaml:5:8: error: start must be a list of 2 items, not of 1"]),
      ("start: 1", ["f.yaml:5:8: error: start must be a list of 2 items, not '1'"]),
      ("start: [1, 2, 3]", ["f.yaml:5:8: error: start must be a list of 2 items, not of 3"]),
      ("start: [a, 2]", ["f.yaml:5:9: error: item 1 of start must be a number, not 'a'"]),
      ("start: {x: 1}", ["f.yaml:5:8: error: start must be a list of 2 items, not a mapping"]),
      (
        "start: [1e300, 0]",
        [
          "f.yaml:5:8: error: start must be a place where the landscape has a finite value "
            + "and slope"
        ]
      ),
      (
        "start: [.inf, 0]",
        [
          "f.yaml:5:9: error: item 1 of start must be a number, not '.inf': it must be finite"
        ]
      ),
      (
        "start: ['1', 2]",
        [
          "f.yaml:5:9: error: item 1 of start must be a number; write it without quotes"
        ]
      ),
    ] as [(String, [String])])
  func refusesInThePlane(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }

  @Test(
    arguments: [
      (
        "[1, 2]",
        [
          "f.yaml:5:8: error: start must have y = 0, since the landscape depends on x alone"
        ]
      ),
      ("[]", ["f.yaml:5:8: error: start must be a list of 1 to 2 items, not of 0"]),
      ("left", ["f.yaml:5:8: error: start must be a number, not 'left'"]),
      ("[1, 0, 0]", ["f.yaml:5:8: error: start must be a list of 1 to 2 items, not of 3"]),
    ] as [(String, [String])])
  func refusesOnALine(yaml: String, lines: [String]) {
    #expect(
      Scene.errors(in: Scene.text(landscape: "{formula: x^2}", adding: "start: \(yaml)")) == lines)
  }

  @Test(arguments: ["-1.5", "[-1.5]", "[-1.5, 0]"])
  func readsAPlaceOnALine(yaml: String) throws {
    let text = Scene.text(landscape: "{formula: x^2}", adding: "start: \(yaml)")
    #expect(try Scene.read(text).start == Vector(-1.5, 0))
  }

  @Test func judgesWhatItCanWithoutALandscape() {
    let text = Scene.text(landscape: "hills", adding: "start: [1, a]")
    #expect(
      Scene.errors(in: text).last == "f.yaml:5:12: error: item 2 of start must be a number, not 'a'"
    )
    #expect(Scene.errors(in: Scene.text(landscape: "hills", adding: "start: [1, 2]")).count == 1)
  }
}
