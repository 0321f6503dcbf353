/// The faults found so far while one file is read, and what its fields need to find them; shared by
/// all of them.
final class FaultLog {
  /// The text of the file, in which faults have their places.
  let source: Source
  /// Where the files are that it names; nil for a text that is no file.
  let folder: Folder?
  private(set) var faults: [Fault] = []

  init(_ source: Source, in folder: Folder? = nil) {
    self.source = source
    self.folder = folder
  }

  func add(at position: Position, _ message: String) {
    faults.append(Fault(at: position, message))
  }
}
