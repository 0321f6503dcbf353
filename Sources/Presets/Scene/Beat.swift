import Optimization

/// Something that happens when the race reaches a step: what is said, asked, changed and shown.
public struct Beat: Hashable, Sendable {
  /// Its place in the file, counted from 0.
  public var place = 0
  /// The step: of a beat with a condition the one at which it came.
  public var step: Int
  /// The text of the caption, which may hold numbers of the run (`Template`).
  public var text: Wording
  /// Whether playing pauses there.
  public var pauses: Bool
  /// What is asked.
  public var question: Question?
  /// What has to come true before; nil for a beat at a step.
  public var condition: Condition?
  /// Whether the condition has not come true by the last step, where the beat stands then.
  public var isMissed = false
  /// What it changes about the optimizers, dated at its step; the scene's score has it too.
  public var changes: [Change] = []
  /// What it has shown.
  public var cues = Cues()
  /// What is pointed at as long as it is the last beat that came.
  public var pins: [Pin] = []
  /// A longer text that lies over the scene, page by page, when it comes.
  public var page: Wording?
  /// What only the speaker is to read.
  public var notes: Wording?

  /// `text`, said at `step`.
  public init(step: Int, text: Wording, pauses: Bool = false) {
    self.step = step
    self.text = text
    self.pauses = pauses
  }

  /// `text`, said at `step` in any language.
  public init(step: Int, text: String, pauses: Bool = false) {
    self.init(step: step, text: Wording(text), pauses: pauses)
  }

  /// The same without what it asks, for a scene in which another answer may be right.
  public var withoutQuestion: Self {
    var beat = self
    beat.question = nil
    return beat
  }

  /// Every text of it that may hold numbers.
  var wordings: [Wording] {
    let asked = question.map { [$0.text] + $0.choices + [$0.reason].compactMap(\.self) } ?? []
    return [text] + asked + pins.map(\.text) + [page, notes].compactMap(\.self)
  }
}
