import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct HeaderViewTests {
  private static func header(_ state: State) -> String { state.lines.first ?? "" }

  @Test func titleFormulaAndWhereTheRaceStands() throws {
    var state = try State.bundled("ravine")
    state.show(step: 7)
    let line = Self.header(state)
    #expect(line.hasPrefix(" The ravine  0.1*x^2 + 2*y^2 "))
    #expect(line.hasSuffix("step  7/60 PAUSED beat 3/5 8/s "))
    state.show(step: 60)
    #expect(Self.header(state).hasSuffix("step 60/60 ENDED  beat 5/5 8/s "))
  }

  @Test func theSeedIsShownWhereThereIsNoise() throws {
    var state = State.on(.crowd(1))
    #expect(!Self.header(state).contains("seed"))
    state.press("'")
    #expect(Self.header(state).contains("seed 11"))
    #expect(Self.header(.on(.crowd(2))).contains("seed 11"))
  }

  /// A program finds words, and nothing moves when one gives way to another.
  @Test(arguments: [60, 80, 120]) func itIsSaidInWords(columns: Int) throws {
    var state = try State.bundled("ravine", columns, 24)
    #expect(Self.header(state).contains("step  0/60 PLAYS  beat 1/5 8/s"))
    state.press(" ")
    #expect(Self.header(state).contains("step  0/60 PAUSED beat 1/5 8/s"))
    state.show(step: 60)
    #expect(Self.header(state).contains("step 60/60 ENDED  beat 5/5 8/s"))
    #expect(Self.header(.on(.crowd(1), columns, 24)).contains("step   0/500 PLAYS  30/s"))
  }

  @Test func aNarrowScreenHasSigns() throws {
    var state = try State.bundled("ravine", 40, 12)
    state.press(" ")
    #expect(Self.header(state).hasSuffix("step  0/60   \u{2016} 8/s "))
  }

  @Test func aLongTitleGivesWay() {
    var preset = Preset.crowd(2)
    preset.title = String(repeating: "long ", count: 30)
    let line = Self.header(.on(preset, 40, 12))
    #expect(line.count == 40)
    #expect(line.contains("\u{2026}  s"))
    #expect(line.contains("step   0/500"))
  }

  /// A landscape that was turned says so in the language of the screen.
  @Test func aTurnedLandscapeSaysSo() throws {
    func header(_ landscape: String, _ language: Language) throws -> String {
      let text = """
        title: T
        landscape: \(landscape)
        view: {x: [-2, 2], y: [-2, 2]}
        start: [1, 1]
        optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.01}]
        """
      var state = State.on(try Preset(reading: Array(text.utf8), file: "t.yaml"), 160, 40)
      state.view.display.language = language
      return state.lines[0]
    }
    #expect(try header("{name: rosenbrock, rotation: 30}", .en).contains(", turned by 30 degrees"))
    let chinese = try header("{name: rosenbrock, rotation: 30}", .zh)
    #expect(chinese.contains("\u{FF0C}\u{8F6C} 30 \u{5EA6}") && !chinese.contains("turned"))
    #expect(try !header("rosenbrock", .en).contains("degrees"))
  }
}
