import Optimization

/// Reads something to be said at a step: `{at: step, say: text, pause: true}`.
struct BeatReader {
  /// Who may be spoken of.
  let cast: WordingReader.Cast
  /// How many updates the scene has.
  let steps: Int

  /// The beat in `field`.
  func read(_ field: Field) -> Beat? {
    field.mapping { settings in
      let step = settings.required("at")?.integer(in: 0...steps)
      let text = settings.required("say").flatMap { WordingReader.readSpoken($0, cast) }
      let pauses = settings["pause"]?.boolean() ?? false
      guard let step, let text else { return nil }
      return Beat(step: step, text: text, pauses: pauses)
    }
  }
}
