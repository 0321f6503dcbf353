/// What has the keys and the mouse, and what was last said to them.
public struct Input: Sendable {
  /// What lies over the scene, the lowest first; the last has the keys.
  public internal(set) var overlays: [Overlay] = []
  /// What would be opened from the list on top, as a picture beside it.
  public internal(set) var preview: Preview?
  /// A value that is being typed.
  public internal(set) var prompt: Prompt?
  /// What the mouse has hold of.
  var grab: Grab?
  /// Whether the mouse is ours; else the terminal has it, to select text.
  public internal(set) var takesMouse: Bool
  /// Whether the window has the keyboard.
  public internal(set) var hasKeyboard = true

  /// A passing remark, and how long it stays.
  public internal(set) var toast: Toast?
  /// The remarks there have been.
  public internal(set) var messages = MessageLog()
  /// What is wrong in the file of the scene since it was changed, a line each.
  var faults: [String] = []
  /// The preset that may be replaced when it is saved under its name again.
  var nameToReplace: String?
  /// The file that may be replaced when it is drawn to again.
  var fileToReplace: String?
  /// What would lose changes made by hand, and was asked for once.
  var askedAction: Action?

  /// Nothing over the scene.
  init(takesMouse: Bool) { self.takesMouse = takesMouse }

  /// Lets go of what belongs to the scene before.
  mutating func letGo() {
    askedAction = nil
    prompt = nil
    grab = nil
  }
}
