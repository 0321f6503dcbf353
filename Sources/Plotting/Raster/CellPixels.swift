/// How large a cell of a screen is.
public struct CellPixels: Hashable, Sendable {
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int

  /// A cell of so many pixels.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
