/// A page of lines, areas and text in millimetres from its upper left corner: what a file of vectors
/// holds.
public struct Drawing: Sendable {
  /// Something on the page.
  public enum Element: Sendable {
    /// Lines or areas.
    case path(VectorPath, Paint)
    /// A line of text.
    case text(VectorText)
    /// What follows is cut off at the edges of this box, until the next one.
    case clip(Box)
    /// What follows is no longer cut off.
    case unclip
  }

  /// How a path is drawn.
  public struct Paint: Sendable, Hashable {
    /// What it is filled with, by the rule of even and odd crossings.
    public var fill: Color?
    /// What its outline is drawn with.
    public var stroke: Color?
    /// How wide that is, in millimetres.
    public var width = 0.0
    /// Lengths of dashes and gaps in turn, in millimetres; none for a whole line.
    public var dashes: [Double] = []
    /// From 0, not seen, to 1.
    public var opacity = 1.0

    /// An area.
    public static func filled(_ color: Color, opacity: Double = 1) -> Self {
      Self(fill: color, opacity: opacity)
    }

    /// A line.
    public static func line(
      _ color: Color, width: Double, dashes: [Double] = [], opacity: Double = 1
    ) -> Self {
      Self(stroke: color, width: width, dashes: dashes, opacity: opacity)
    }
  }

  /// How wide the page is, in millimetres.
  public let width: Double
  /// How high it is.
  public internal(set) var height: Double
  /// What the page is called.
  public let title: String
  /// The colour of the page.
  public let background: Color
  /// What is on it, the lowest first.
  public internal(set) var elements: [Element] = []

  /// An empty page.
  init(width: Double, height: Double, title: String, background: Color) {
    self.width = width
    self.height = height
    self.title = title
    self.background = background
  }

  /// Adds a path, unless there is nothing of it.
  mutating func add(_ path: VectorPath, _ paint: Paint) {
    if !path.isEmpty { elements.append(.path(path, paint)) }
  }

  /// Adds a line of text, unless it is empty.
  mutating func add(_ text: VectorText) {
    if !text.content.isEmpty { elements.append(.text(text)) }
  }
}
