import Plotting
import Presets

/// A preset's whole playback without a terminal: time is virtual, so the same preset gives the same
/// screens at the same times.
public struct Film {
  /// How often the clock ticks; no screen stands shorter.
  private static let tick = Duration.milliseconds(50)
  /// The longest that the steps may take: speeds that would take longer are raised.
  private static let longest = Duration.seconds(300)
  /// How long the last screen stays.
  private static let ending = Duration.seconds(3)

  private var state: State
  private var renderer = Renderer()
  private var now = Duration.zero
  /// How many ticks a screen stands at least.
  private let ticksPerScreen: Int

  /// A film of so many screens at most, besides those that stand still to be read; without `words` captions
  /// and keys are left out, without `keys` keys alone, whose row goes to the picture.
  public init(
    _ preset: Preset, size: Size, display: Display, screenLimit: Int, framesPerSecond: Int,
    words: Bool = true, keys: Bool = true
  ) {
    var preset = preset
    let leastSpeed = Double(preset.steps) / (Self.longest / .seconds(1))
    preset.speed = max(preset.speed, leastSpeed)
    state = State(preset, size: size, display: display)
    state.playback.leastSpeed = leastSpeed
    state.view.showsWords = words
    state.view.showsKeys = keys
    state.finishJobs()
    let playing = Double(preset.steps) / preset.speed
    let least = max(playing / Double(screenLimit), 1 / Double(framesPerSecond))
    ticksPerScreen = max(1, Int(saturating: (least / (Self.tick / .seconds(1))).rounded(.up)))
  }

  /// How many steps it shows in a second.
  public var speed: Double { state.playback.speed }

  /// Gives each screen and its time to `show`, in order, with how many steps have been made since
  /// the one before, and what happens to `mark`; returns the time at which it is over.
  public mutating func play(
    _ show: (_ screen: CellBuffer, _ time: Duration, _ steps: Int) throws -> Void,
    mark: (_ event: FilmEvent, _ time: Duration) throws -> Void = { _, _ in }
  ) throws -> Duration {
    var marked = 0
    var answered = 0
    var buffer = CellBuffer(size: state.view.size)
    var shown: (revision: Int, step: Int)?
    var ticks = 0
    while true {
      if state.playback.answers.count > answered { try mark(.answer, now) }
      answered = state.playback.answers.count
      let isStill = !state.playback.isPlaying && state.view.glide == nil
      if isStill || ticks.isMultiple(of: ticksPerScreen), shown?.revision != state.view.revision {
        renderer.render(state, into: &buffer)
        try show(buffer, now, state.scene.timeline.step - (shown?.step ?? 0))
        shown = (state.view.revision, state.scene.timeline.step)
      }
      while marked <= state.scene.beatIndex ?? -1 {
        try mark(.beat(beat(marked)), now)
        marked += 1
      }
      if state.scene.timeline.isFinished { return now + Self.ending }
      if isStill, !goOn() { continue }
      now += Self.tick
      ticks += 1
      _ = update(&state, .tick(Self.tick))
    }
  }

  /// What comes with the beat of this index.
  private func beat(_ index: Int) -> FilmBeat {
    let beats = state.scene.preset.beats
    let beat = beats[index]
    var shown = FilmBeat(
      number: index + 1, count: beats.count, step: beat.step, words: state.words(of: index))
    if beat.isMissed {
      shown.paragraphs = [shown.words]
    } else {
      shown.paragraphs = [beat.text, beat.page].compactMap { wording in
        wording.map { state.spoken($0, at: beat) }
      }.filter { !$0.isEmpty }
      shown.question = beat.question.map { question in
        FilmBeat.Question(
          text: state.spoken(question.text, at: beat),
          choices: question.choices.map { state.spoken($0, at: beat) },
          verdicts: Caption.verdicts(of: question, at: beat, in: state), answer: question.answer)
      }
    }
    return shown
  }

  /// Plays on after a pause, once what is said there could be read; what is asked is answered first.
  ///
  /// Says whether it plays.
  private mutating func goOn() -> Bool {
    now += state.readingTime
    if state.pageBeat != nil {
      _ = update(&state, .key(.character(" ")))
      return state.playback.isPlaying
    }
    guard let question = state.openQuestion else {
      _ = update(&state, .key(.character(" ")))
      return true
    }
    state.answer(question.answer)
    state.touch()
    return false
  }
}
