import Optimization
import Plotting
import Presets

// Beats as time passes: how long they stand, and what is answered to them.

extension State {
  /// Does what follows from the step for the beats; says whether the map may be another one.
  ///
  /// Where it `glides` the view takes its time to get to where a beat has it.
  @discardableResult
  mutating func followBeats(glides: Bool = false) -> Bool {
    let beats = scene.preset.beats
    guard !beats.isEmpty else { return false }
    followBeginning()
    followSeen()
    if !playback.answers.isEmpty {
      // Before its beat a question has not been asked.
      let step = scene.timeline.step
      let asked = Set(beats.filter { $0.step <= step }.map(\.place))
      playback.answers = playback.answers.filter { asked.contains($0.key) }
    }
    return followCues(glides: glides)
  }

  /// Goes to the next beat after this step, or to the last before it.
  mutating func goToBeat(_ direction: Int) {
    let here = playback.goal ?? scene.timeline.step
    let steps = scene.preset.beats.map(\.step)
    let target =
      direction > 0 ? steps.first { $0 > here } : steps.last { $0 < here }
    guard let target else {
      return say(
        direction > 0 ? .noBeatAfter : .noBeatBefore)
    }
    goTo(step: target)
  }

  /// Lets the clock stand until what is said at this very step could be read.
  mutating func holdToRead() {
    playback.hold = .zero
    guard playback.isPlaying, let index = scene.beatIndex,
      scene.preset.beats[index].step == scene.timeline.step
    else { return }
    playback.hold = readingTime
  }

  /// Lets time pass in which what is said is read; a question that does not wait is answered then.
  mutating func read(for elapsed: Duration) {
    playback.hold -= min(elapsed, .milliseconds(250))
    guard playback.hold <= .zero else { return }
    playback.hold = .zero
    if playback.isOpening { return begin() }
    if pageBeat != nil {
      turnPage(1)
      playback.hold = readingTime
      return touch()
    }
    guard let question = openQuestion else { return }
    answer(question.answer)
    playback.hold = readingTime
    touch()
  }

  /// How long it takes to read what the page or else the caption says: fifteen columns a second, and a moment at least.
  var readingTime: Duration {
    let page = pageBeat == nil ? nil : shownPage
    let texts = page.map(Array.init) ?? openingTexts + Caption(self).text
    let columns = texts.map { TextLayout.columns(of: $0) }.reduce(0, +)
    guard columns > 0 else { return .zero }
    return max(.milliseconds(1500), .milliseconds(1000 * columns / 15))
  }

  /// What the caption asks and nobody has answered yet.
  var openQuestion: Question? {
    guard let index = scene.beatIndex, let question = scene.preset.beats[index].question,
      !scene.preset.beats[index].isMissed,
      playback.answers[scene.preset.beats[index].place] == nil
    else { return nil }
    return question
  }

  /// Picks an answer to what is asked, counted from 1; says whether there is such an answer.
  @discardableResult
  mutating func answer(_ number: Int) -> Bool {
    guard let question = openQuestion, question.choices.indices.contains(number - 1),
      let index = scene.beatIndex
    else { return false }
    playback.answers[scene.preset.beats[index].place] = number
    playback.isOpening = false
    return true
  }
}
