/// A file that has to lie next to a preset: the grid of its landscape, or a logged path.
public struct Attachment: Hashable, Sendable {
  /// The file's name, without folders.
  public var name: String
  /// What is in it.
  public var bytes: [UInt8]
}
