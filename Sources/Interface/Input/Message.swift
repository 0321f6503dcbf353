/// A passing remark in one line.
public struct Toast: Hashable, Sendable {
  /// The remark.
  public var text: String
  /// How long it stays.
  public var remaining = Duration.seconds(2)

  /// `text` for two seconds.
  public init(_ text: String) {
    self.text = text
  }
}

/// A remark that was made, and when.
public struct Message: Hashable, Sendable {
  /// The step the race was at.
  public let step: Int
  /// The remark.
  public let text: String
}

/// The last remarks, so that one that went by can still be read.
public struct MessageLog: Hashable, Sendable {
  /// The remarks, the oldest first.
  public private(set) var messages: [Message] = []

  /// Older ones are forgotten.
  static let capacity = 200

  /// Keeps one more remark; one made twice in a row is kept as it was made last.
  mutating func append(_ message: Message) {
    if messages.last?.text == message.text { messages.removeLast() }
    messages.append(message)
    if messages.count > Self.capacity { messages.removeFirst() }
  }
}
