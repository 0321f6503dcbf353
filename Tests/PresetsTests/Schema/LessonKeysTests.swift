import Testing

@testable import Presets

/// Marks, pages, notes and locks that are right.
struct LessonKeysTests {
  @Test func whatIsRightIsRead() throws {
    let text = """
      title: A scene
      lock: [presets, rule]
      landscape: saddle
      optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.1}]
      steps: 60
      beats:
        - {at: 1, mark: {at: [0, 1], text: {en: "x is {A.x}", zh: 马鞍}}}
        - {at: 2, mark: [{at: 3, curve: loss, text: falls}, {at: 60, curve: sigma, optimizer: A, text: b}]}
        - {at: 3, page: "One.\\n\\nTwo {step}.", notes: Slowly.}
      """
    let preset = try Scene.read(text)
    #expect(preset.locks == [.presets, .rule])
    #expect(preset.beats[0].pins.map(\.place) == [.map(.init(0, 1))])
    #expect(
      preset.beats[1].pins.map(\.place) == [
        .curve(.loss, step: 3, optimizer: "A"), .curve(.sigma, step: 60, optimizer: "A"),
      ])
    #expect(preset.beats[2].page == Wording("One.\n\nTwo {step}."))
    #expect(preset.beats[2].notes == Wording("Slowly."))
    #expect(preset.spokenSteps == [1, 2, 3])
    // What is written reads back to the same.
    let again = try Scene.read(preset.text)
    #expect(again.beats == preset.beats && again.locks == preset.locks)
    #expect(again.text == preset.text)
  }

  @Test func whereThereIsOnlyXAPlaceIsANumber() throws {
    let text = """
      title: A curve
      landscape: parabola
      optimizers: [{name: A, rule: gradient_descent, learning_rate: 0.1}]
      beats: [{at: 1, mark: {at: 2, text: here}}]
      """
    #expect(try Scene.read(text).beats[0].pins[0].place == .map(.init(2, 0)))
    #expect(
      Scene.errors(in: text.replacing("at: 2,", with: "at: [2, 1],")) == [
        "f.yaml:4:28: error: at must have y = 0, since the landscape depends on x alone"
      ])
  }
}
