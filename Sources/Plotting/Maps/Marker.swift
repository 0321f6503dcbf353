/// A sign that takes a whole cell of a map.
public struct Marker: Hashable, Sendable {
  /// What the sign stands for.
  public enum Kind: Hashable, Sendable {
    /// Where the optimizers began.
    case start
    /// A known minimum.
    case minimum
    /// A known saddle.
    case saddle
    /// A known maximum.
    case maximum
    /// Where the cursor is.
    case cursor
    /// Where an optimizer is now; each number below 8 has its own shape.
    case head(shape: Int)
    /// Where the average of an optimizer's iterates is: the hollow counterpart of its head.
    case average(shape: Int)
    /// One of the positions that an average is made of.
    case snapshot
  }

  /// What it stands for.
  public var kind: Kind
  /// Where it stands.
  public var position: Point
  /// Its colour; nil for that of plain text.
  public var color: Color?
  /// The optimizer's letter, written beside the sign where there is room.
  public var letter: Unicode.Scalar?
  /// Whether it lies above all others.
  public var isFocused: Bool
  /// Whether something stands before it: then it is drawn as faintly as can be read.
  public var isCovered = false
  /// The way that it left by, where it is no longer in view: then an arrow stands in its place.
  public var exit: Exit?

  /// The way out of a view: to the right, and upwards.
  public struct Exit: Hashable, Sendable {
    let x: Double
    let y: Double

    /// One step of it that counts, in eight directions.
    var step: (right: Int, up: Int) {
      let least = 0.38 * (x * x + y * y).squareRoot()
      func sign(_ way: Double) -> Int { way > least ? 1 : way < -least ? -1 : 0 }
      return (sign(x), sign(y))
    }
  }

  /// A sign at a place of the world.
  public init(
    _ kind: Kind, at position: Point, color: Color? = nil, letter: Unicode.Scalar? = nil,
    isFocused: Bool = false
  ) {
    self.kind = kind
    self.position = position
    self.color = color
    self.letter = letter
    self.isFocused = isFocused
  }

  /// The sign itself, for legends too; where there are no shapes a head is its letter.
  public func glyph(_ glyphs: GlyphSet) -> Unicode.Scalar {
    let isAscii = glyphs == .ascii
    return switch kind {
    case .start: isAscii ? "o" : "\u{25CB}"
    case .minimum: isAscii ? "x" : glyphs == .blocks ? "\u{D7}" : "\u{2715}"
    case .saddle: isAscii ? "S" : glyphs == .blocks ? "\u{2261}" : "\u{22C8}"
    case .maximum: isAscii ? "M" : "\u{2229}"
    case .cursor: isAscii ? "+" : "\u{253C}"
    case .head(let shape): glyphs.hasDots ? Self.shape(shape, of: Self.heads) : letter ?? "@"
    case .average(let shape): glyphs.hasDots ? Self.shape(shape, of: Self.averages) : "%"
    case .snapshot: isAscii ? "*" : "\u{2022}"
    }
  }

  /// Signs of higher rank lie above those of lower.
  var rank: Int {
    switch kind {
    case .saddle, .maximum, .snapshot: 0
    case .start: 1
    case .minimum: 2
    case .average: 3
    case .head: isFocused ? 5 : 4
    case .cursor: 6
    }
  }

  var isHead: Bool {
    if case .head = kind { true } else { false }
  }

  /// Whether trails keep away from it, so that it is found among them.
  var hasHalo: Bool {
    switch kind {
    case .minimum, .average, .head: true
    case .start, .saddle, .maximum, .snapshot, .cursor: false
    }
  }

  /// Whether it may be found second: nobody is looking for it.
  var isQuiet: Bool { kind == .saddle || kind == .maximum }

  /// Whether it can leave the view, and be missed there.
  var moves: Bool {
    switch kind {
    case .head, .average: true
    case .start, .minimum, .saddle, .maximum, .snapshot, .cursor: false
    }
  }

  private static func shape(_ index: Int, of shapes: [Unicode.Scalar]) -> Unicode.Scalar {
    shapes[((index % shapes.count) + shapes.count) % shapes.count]
  }

  private static let heads: [Unicode.Scalar] = [
    "\u{25CF}", "\u{25C6}", "\u{25B2}", "\u{25A0}", "\u{2605}", "\u{271A}", "\u{25BC}", "\u{25C9}",
  ]

  private static let averages: [Unicode.Scalar] = [
    "\u{25CB}", "\u{25C7}", "\u{25B3}", "\u{25A1}", "\u{2606}", "\u{271B}", "\u{25BD}", "\u{25CE}",
  ]
}
