import Optimization

/// Reads something to be said at a step: `{at: step, say: text, pause: true}`.
enum BeatReader {
  /// The beat in `field`, of a scene with `steps` updates.
  static func read(_ field: Field, steps: Int) -> Beat? {
    field.mapping { settings in
      let step = settings.required("at")?.integer(in: 0...steps)
      let text = settings.required("say")?.text()
      let pauses = settings["pause"]?.boolean() ?? false
      guard let step, let text else { return nil }
      return Beat(step: step, text: text, pauses: pauses)
    }
  }
}
