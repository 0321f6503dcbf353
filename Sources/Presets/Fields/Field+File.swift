extension Field {
  /// The name of a file next to the preset, and what is in it: at most `limit` bytes.
  func file(limit: Int) -> (name: String, bytes: [UInt8])? {
    guard let name = line() else { return nil }
    guard !name.contains("/"), !name.hasPrefix(".") else {
      return fault("must be the name of a file next to the preset, without folders")
    }
    guard let folder = log.folder else {
      return fault("needs a preset that is a file itself, to lie next to")
    }
    do throws(FileSystemError) {
      let bytes = try folder.bytes(of: name, upTo: limit + 1)
      guard bytes.count <= limit else {
        return fault("\(name.quoted) is larger than the \(limit) bytes allowed")
      }
      return (name, bytes)
    } catch {
      switch error {
      case .missing: return fault("\(name.quoted) does not exist next to the preset")
      case .unreadable(let reason):
        return fault("\(name.quoted) cannot be read: \(reason.escapingControls)")
      }
    }
  }
}
