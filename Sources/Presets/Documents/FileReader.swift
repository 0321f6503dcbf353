/// Reads the mapping that a file holds, from its bytes to a result of the caller's making.
enum FileReader {
  /// The result of `read`, given the file's outermost mapping; `kind` is what messages call it.
  ///
  /// Throws every fault found, in order of position. When `read` returns `nil` it must have
  /// written down why.
  static func read<Result>(
    _ bytes: [UInt8], file: String, in folder: Folder? = nil, kind: String,
    _ read: (Mapping) -> Result?
  ) throws(PresetError) -> Result {
    let log: FaultLog
    let root: Value
    do throws(Fault) {
      log = FaultLog(try Source(bytes: bytes), in: folder)
      root = try Document(log: log).root
    } catch {
      throw PresetError(file: file, faults: [error])
    }
    let result = Field(name: kind, value: root, log: log).mapping(read)
    guard let result, log.faults.isEmpty else {
      assert(!log.faults.isEmpty, "a reader gave up without saying why")
      throw PresetError(file: file, faults: log.faults)
    }
    return result
  }
}
