import Presets

/// What a speaker is to know of the beat that has come last.
public struct BeatNotes: Hashable, Sendable {
  /// Where the scene is, what the audience reads, and the notes: lines without anything that a terminal
  /// would obey.
  public let text: String
}

extension State {
  /// What the speaker is to know now; nil where no beat has come.
  public var beatNotes: BeatNotes? {
    guard let index = scene.beatIndex, let count = beatCount else { return nil }
    let beat = scene.preset.beats[index]
    let said = [words(of: index)] + (beat.question?.choices.map { spoken($0, at: beat) } ?? [])
    let notes = beat.notes.map { spoken($0, at: beat) } ?? ""
    let lines =
      [
        "\(word(.beat(count.reached, of: count.count)))  step \(beat.step)  \(scene.preset.title)"
      ]
      + said.flatMap(Self.lines).map { "> \($0)" } + Self.lines(notes)
    return BeatNotes(text: lines.map { $0.escapingControls + "\n" }.joined() + "\n")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }
}
