/// Something that can say what it is: help on the screen and `downhill list` print what it says.
public protocol Explained: Sendable {
  /// As written in a preset.
  static var name: String { get }
  /// What it is, in one line.
  static var summary: String { get }
  /// What it computes, in one line or a few.
  static var formula: String { get }
  /// Every setting with its default.
  static var settings: [Setting] { get }
  /// The present value of every setting, by name.
  var values: [(name: String, value: ParameterValue)] { get }
}

/// What can be known of a setting, and its value unless another is given.
public typealias Setting = (description: ParameterDescription, default: ParameterValue)
