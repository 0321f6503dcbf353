/// The bytes of a preset, read but not yet understood.
public struct PresetSource: Sendable {
  /// What errors call it: a path, or a bundled preset's name with `.yaml`.
  public let file: String
  /// As they are, cut off soon after the largest size that a preset may have.
  public let bytes: [UInt8]
  /// Where the files are that it names; nil for a bundled preset.
  public var folder: Folder?

  /// `bytes`, which errors say are in `file`, and the folder they come from.
  public init(file: String, bytes: [UInt8], in folder: Folder? = nil) {
    self.folder = folder
    self.file = file
    self.bytes = bytes
  }

  /// The preset; throws everything that is wrong in it.
  public func preset() throws(PresetError) -> Preset {
    try Preset(reading: bytes, file: file, in: folder)
  }
}
