/// A picture that a reader has made of a file.
public struct ReadPicture: Equatable, Sendable {
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int
  /// The pixels row by row, as `0xRRGGBB`.
  public var pixels: [UInt32]

  /// A picture.
  public init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// How far the channels of two pictures of one size are apart: at most, and in the mean.
  public func distance(to other: Self) -> (most: Int, mean: Double) {
    var (most, sum) = (0, 0)
    for (one, next) in zip(pixels, other.pixels) {
      for shift in [UInt32(16), 8, 0] {
        let away = abs(Int(one >> shift & 0xFF) - Int(next >> shift & 0xFF))
        most = max(most, away)
        sum += away
      }
    }
    return (most, Double(sum) / Double(max(3 * pixels.count, 1)))
  }
}

/// What is wrong with a file.
public struct ReadingError: Error, CustomStringConvertible {
  /// In words.
  public var description: String
}
