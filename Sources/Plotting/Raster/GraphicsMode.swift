/// What maps are drawn with on a terminal.
package enum GraphicsMode: String, Hashable, Sendable, CaseIterable {
  /// Pixels where the terminal says that it shows them, else cells.
  case auto
  /// Pixels, which the terminal is asked for even through a multiplexer.
  case pixels
  /// Characters alone: nothing is asked.
  case cells
}
