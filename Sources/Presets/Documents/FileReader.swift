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
    let (result, error) = readLeniently(bytes, file: file, in: folder, kind: kind, read)
    guard let result, error == nil else {
      assert(error != nil, "a reader gave up without saying why")
      throw error ?? PresetError(file: file, faults: [])
    }
    return result
  }

  /// As far as it could be read, and every fault found.
  static func readLeniently<Result>(
    _ bytes: [UInt8], file: String, in folder: Folder? = nil, kind: String,
    _ read: (Mapping) -> Result?
  ) -> (result: Result?, error: PresetError?) {
    do throws(Fault) {
      let log = FaultLog(try Source(bytes: bytes), in: folder)
      let root = try Document(log: log).root
      let result = Field(name: kind, value: root, log: log).mapping(read)
      return (result, log.faults.isEmpty ? nil : PresetError(file: file, faults: log.faults))
    } catch {
      return (nil, PresetError(file: file, faults: [error]))
    }
  }
}
