/// How text or a glyph is to look.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph.
  public var foreground: Color
  /// The colour behind the glyph; nil keeps the one that is there.
  public var background: Color?
  /// Bold, dim, and so on.
  public var attributes: Attributes

  /// A style; without a background it lets whatever lies below shine through.
  public init(
    _ foreground: Color = .terminalDefault, on background: Color? = nil,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same style with `attributes` added.
  public func adding(_ attributes: Attributes) -> Self {
    Self(foreground, on: background, attributes: self.attributes.union(attributes))
  }

  /// The same style over `background`.
  public func on(_ background: Color?) -> Self {
    Self(foreground, on: background, attributes: attributes)
  }
}
