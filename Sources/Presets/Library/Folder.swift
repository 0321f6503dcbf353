/// The folder that a preset lies in, where the other files that it names are looked for.
public struct Folder: Sendable {
  let path: String
  let files: any FileSystem
  /// Is told now and then what share of a large file with this name has been read, 1 at the end.
  public var onReading: (@Sendable (_ name: String, _ share: Double) -> Void)?

  /// The folder at `path`.
  public init(path: String, files: any FileSystem = Disk()) {
    self.path = path
    self.files = files
  }

  /// The first `count` bytes of the file called `name`, or as many as it has.
  func bytes(of name: String, upTo count: Int) throws(FileSystemError) -> [UInt8] {
    try files.bytes(ofFile: "\(path)/\(name)", upTo: count, acceptsPipe: false)
  }
}
