import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct KeptSceneTests {
  /// What is on the screen after all kinds of changes is what the kept preset plays, to the bit.
  @Test func aKeptSceneReplaysToTheBit() throws {
    var state = State.on(.crowd(4), 120, 40)
    state.show(step: 40)
    state.press("1]]2'3a")
    state.show(step: 60)
    state.press("B[[")
    state.show(step: 75)
    state.press("RD;zzlv:rule adam")
    _ = state.press(.enter)
    state.show(step: 150)
    state.press("1;A")
    for letter in "yogi" { state.press(String(letter)) }
    state.press(.enter)
    state.show(step: 200)
    let kept = state.presetToKeep(as: "mine")
    let again = try Preset(reading: Array(kept.text.utf8), file: "kept.yaml")
    #expect(again.text == kept.text)
    var replay = State.on(again, 120, 40)
    replay.show(step: 200)
    #expect(replay.past == state.past)
    #expect(replay.view.viewport == state.view.viewport)
    #expect(replay.view.layout == state.view.layout)
  }

  /// A relief is kept from the side that it is seen from, and `=` goes back to it.
  @Test func theSideOfAReliefIsKept() throws {
    var state = State.on(.crowd(2), 120, 40)
    _ = update(&state, .resize(Size(columns: 120, rows: 40)))
    state.press(":layout surface")
    state.press(.enter)
    state.press("lllk")
    let camera = state.view.camera
    #expect(camera != .standard)
    let kept = state.presetToKeep(as: "mine")
    var again = State.on(try Preset(reading: Array(kept.text.utf8), file: "kept.yaml"), 120, 40)
    #expect(again.view.camera == camera && again.isOnSurface)
    again.press("hh")
    #expect(again.view.camera != camera)
    again.press("=")
    #expect(again.view.camera == camera)
  }

  @Test func aNameIsAskedFor() throws {
    var state = State.on(.crowd(1), 120, 40)
    state.press("w")
    #expect(state.text.contains("save as"))
    for letter in "mine" { state.press(String(letter)) }
    let effects = state.press(.enter)
    guard case .keep(let scene)? = effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(scene.name == "mine")
    #expect(!scene.replaces)
    #expect(state.input.prompt == nil)
  }

  @Test func anotherPresetIsReplacedOnlyWhenAskedTwice() throws {
    var state = State.on(.crowd(1), 120, 40)
    _ = update(&state, .exists("mine", hidingBundledBy: nil))
    #expect(state.text.contains("mine is there already; Enter replaces it"))
    guard case .keep(let scene)? = state.press(.enter).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(scene.replaces)
    // Another name asks again.
    _ = update(&state, .exists("mine", hidingBundledBy: nil))
    state.press("2")
    guard case .keep(let other)? = state.press(.enter).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(other.name == "mine2")
    #expect(!other.replaces)
  }

  /// A bundled preset stays behind the user's, and comes back.
  @Test func aBundledPresetIsOnlyHidden() {
    var state = State.on(.crowd(1), 120, 40)
    _ = update(&state, .exists("ravine", hidingBundledBy: "/p/ravine.yaml"))
    #expect(
      state.text.contains(
        "Enter puts yours before the bundled one; deleting /p/ravine.yaml brings that back"))
    guard case .keep(let scene)? = state.press(.enter).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(scene.replaces)
    _ = update(&state, .kept("/p/ravine.yaml", name: "ravine", hidesBundled: true))
    #expect(
      state.input.toast?.text
        == "kept before the bundled ravine, which is back once you delete /p/ravine.yaml")
  }

  /// With a place in the course, a question with its answer, and a claim.
  private static func lesson() throws -> Preset {
    let text = """
      title: {en: Steps, zh: 步}
      course: {chapter: 1, lesson: 6}
      landscape: {formula: 0.1*x^2 + 2*y^2}
      start: [-5, -2]
      steps: 60
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1}
        - {name: B, rule: gradient_descent, learning_rate: 0.4}
      beats:
        - {at: 0, ask: Who?, choices: [A, B], answer: 2, because: It is faster.}
        - {at: 3, say: Look., ask: And now?, choices: [A, B], answer: 2}
      expect:
        - {first: B, before: A, loss_below: 0.1, answers: 1}
      """
    return try Preset(reading: Array(text.utf8), file: "steps.yaml")
  }

  private static func opened() throws -> State {
    var state = State.on(.crowd(1), library: ["steps", "mine"].map(LibraryEntry.init))
    _ = update(&state, .loaded(try lesson(), 0))
    return state
  }

  /// What was asked and claimed is of another scene; its place in the course is taken.
  @Test func aChangedLessonIsNoLessonAnyMore() throws {
    var state = try Self.opened()
    state.press("]")
    let kept = state.presetToKeep(as: "mine")
    let again = try Preset(reading: Array(kept.text.utf8), file: "mine.yaml")
    #expect(again.course == nil && again.expectations.isEmpty)
    #expect(again.titles == Wording("Steps (mine)", in: [.zh: "步 (mine)"]))
    // Of a beat that only asked nothing is left; another still says what it said, and waits.
    #expect(again.beats.map(\.step) == [3] && again.beats[0].question == nil)
    #expect(again.beats[0].text == Wording("Look.") && again.beats[0].pauses)
    #expect(state.presetToKeep(as: "steps").course == nil)
  }

  @Test func anUnchangedLessonIsItselfUnderItsOwnNameAlone() throws {
    var state = try Self.opened()
    let lesson = try Self.lesson()
    // A change that is taken back, or undone by hand, is none.
    for keys in ["", "]U", "]["] {
      state.press(keys)
      #expect(!state.isChangedByHand)
      var own = state.presetToKeep(as: "steps")
      #expect(own.text == lesson.text, "\(keys)")
      var other = state.presetToKeep(as: "mine")
      #expect(other.course == nil && other.title == "Steps (mine)")
      (own.titles, own.course) = (lesson.titles, nil)
      other.titles = lesson.titles
      #expect(other.text == own.text)
    }
    state.press("]")
    #expect(state.isChangedByHand && state.text.contains("the scene was changed"))
    state.press("[")
    #expect(!state.text.contains("the scene was changed"))
  }

  @Test(arguments: [
    "a/b", ".x", "-x", "x.yaml", "a\u{7}b", "\u{202E}a", String(repeating: "x", count: 81),
  ])
  func someNamesAreRefused(name: String) {
    #expect(KeptScene.objection(to: name) != nil)
  }
}
