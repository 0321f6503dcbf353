/// Something said when the race reaches a step.
public struct Beat: Hashable, Sendable {
  /// The step.
  public var step: Int
  /// The text of the caption, which may hold numbers of the run (`Template`).
  public var text: Wording
  /// Whether playing pauses there.
  public var pauses: Bool

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
}
