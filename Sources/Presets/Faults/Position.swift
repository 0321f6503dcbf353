/// A place in a text: its line and column, both counted from 1, columns in Unicode scalars.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The character in that line, from 1.
  public let column: Int

  /// The first character of a text.
  public static let start = Self(line: 1, column: 1)

  /// The place at `line` and `column`, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether `a` comes before `b` in the text.
  public static func < (a: Self, b: Self) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
