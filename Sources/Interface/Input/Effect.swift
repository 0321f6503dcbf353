/// Something for the program around to do.
///
/// `update` only returns it and does nothing of it itself.
public enum Effect: Hashable, Sendable {
  /// Leave the program.
  case quit
  /// Paint every cell anew.
  case repaint
  /// Read the preset of the library with this index, then send `.loaded` or `.failed`.
  case load(Int)
  /// Read these presets of the library when there is time, the first first, and send `.read` for
  /// each: for titles and pictures, not to be opened.
  case read([Int])
  /// Write the scene as a preset, then send `.kept`, `.exists` or `.failed`.
  case keep(KeptScene)
  /// Write what is on the screen to a file, then send `.drawn`, `.fileExists` or `.failed`.
  case draw(Sheet)
  /// Ask the terminal for the mouse (true), or give it back.
  case setMouse(Bool)
}
