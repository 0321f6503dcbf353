/// Something said when the race reaches a step.
public struct Beat: Hashable, Sendable {
  /// The step.
  public var step: Int
  /// The text of the caption; any language.
  public var text: String
  /// Whether playing pauses there.
  public var pauses: Bool

  /// `text`, said at `step`.
  public init(step: Int, text: String, pauses: Bool = false) {
    self.step = step
    self.text = text
    self.pauses = pauses
  }
}
