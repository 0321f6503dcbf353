import Plotting
import Presets

/// Something that happened outside: the only way anything reaches the state of the screen.
public enum Event: Sendable {
  /// Time has passed.
  case tick(Duration)
  /// A key was pressed.
  case key(Key)
  /// The mouse was pressed, moved with a button down, released, or its wheel turned, over what the
  /// last frame has there.
  case mouse(Mouse, over: Target?)
  /// The terminal has this size now.
  case resize(Size)
  /// A cell of the terminal has so many pixels now; nil where it shows none.
  case cellPixels(CellPixels?)
  /// A preset of the library was read, the one with this index.
  case loaded(Preset, Int)
  /// A preset could not be read, and why, in one line.
  case failed(String)
  /// The file of the scene was changed, and read again.
  case reloaded(Preset)
  /// The file of the scene was changed, and this is wrong in it.
  case faulty(PresetError)
  /// The scene was written to a file with this path, as the preset with this name, which may stand before a
  /// bundled one.
  case kept(String, name: String, hidesBundled: Bool)
  /// The scene was not written: there is a preset with this name. Where that is a bundled one, what is
  /// written to this path would stand before it.
  case exists(String, hidingBundledBy: String?)
  /// What was on the screen was written to a file with this path, counted from this folder if from any.
  case drawn(String, folder: String?)
  /// It was not: there is another file, which may not go unless the user says so.
  case fileExists(Sheet)
  /// What was found on reading the entry of the library with this index.
  case read(Reading, Int)
  /// Text was pasted.
  case paste(String)
  /// The window got (true) or lost (false) the keyboard.
  case focus(Bool)
}

/// A key, or a key with Control held.
public enum Key: Hashable, Sendable {
  /// A character, upper case when Shift was held.
  case character(Unicode.Scalar)
  /// Control and a lower-case letter.
  case control(Unicode.Scalar)
  /// F1 is 1.
  case function(Int)
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case enter
  case tab
  case backTab
  case backspace
  case delete
  case escape
}

/// A mouse report: what, and over which cell.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    /// A button went down; 0 left, 1 middle, 2 right.
    case press(button: Int)
    /// The mouse moved with a button down.
    case drag(button: Int)
    /// A button came up.
    case release(button: Int)
    /// The wheel turned by one notch away from the user.
    case wheelUp
    /// The wheel turned by one notch towards the user.
    case wheelDown
    /// The wheel was tilted, or turned, by one notch to the left.
    case wheelLeft
    /// The wheel was tilted, or turned, by one notch to the right.
    case wheelRight
  }

  /// What the mouse did.
  public var action: Action
  /// Column, from 0.
  public var x: Int
  /// Row, from 0.
  public var y: Int

  /// A report of `action` over the cell (`x`, `y`).
  public init(_ action: Action, x: Int, y: Int) {
    self.action = action
    self.x = x
    self.y = y
  }
}
