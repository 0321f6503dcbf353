/// A quantity over the steps of a run, as a chart shows it.
public struct Series: Hashable, Sendable {
  /// The values of a step or of a few neighbouring ones.
  public struct Sample: Hashable, Sendable {
    /// The step, or the middle one of several.
    public var step: Double
    /// The least value.
    public var minimum: Double
    /// The greatest value.
    public var maximum: Double

    /// Whether it is one value.
    var isSingle: Bool { minimum == maximum }

    /// Several steps in one, from the least to the greatest of their values.
    public init(step: Double, minimum: Double, maximum: Double) {
      self.step = step
      self.minimum = minimum
      self.maximum = maximum
    }

    /// One step.
    public init(step: Double, value: Double) {
      self.init(step: step, minimum: value, maximum: value)
    }
  }

  /// The values, by ascending step.
  public var samples: [Sample]
  /// Its colour; nil for that of plain text.
  public var color: Color?
  /// The optimizer's letter, which draws the line where there are only letters.
  public var letter: Unicode.Scalar
  /// What stands for a line of nobody.
  public static let noLetter: Unicode.Scalar = "*"
  /// Whether the line has gaps: an average, or a bound by theory.
  public var isDashed: Bool
  /// Whether it is the area between the least and the greatest values, tinted behind all lines.
  public var isBand = false
  /// Whether it lies above all others.
  public var isFocused: Bool

  /// A series in the colour and with the letter of its optimizer.
  public init(
    _ samples: [Sample], color: Color? = nil, letter: Unicode.Scalar = Self.noLetter,
    isDashed: Bool = false, isFocused: Bool = false
  ) {
    self.samples = samples
    self.color = color
    self.letter = letter
    self.isDashed = isDashed
    self.isFocused = isFocused
  }
}
