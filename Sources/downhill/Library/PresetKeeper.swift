import Interface
import Presets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes scenes as presets into the user's folder.
///
/// A file is complete or not there: it is written under another name and put in its place when it is
/// whole.
struct PresetKeeper {
  /// Where presets go; nil where the user has no folder.
  let folder: String?
  /// Where presets are found, so that it is known which one a name means.
  let library: PresetLibrary

  /// What became of a scene.
  enum Outcome: Equatable {
    /// It is in the file with this path, which may stand before a bundled preset.
    case kept(String, hidesBundled: Bool)
    /// There is a preset with its name: a file of the user's, or one that would only stand behind a file with
    /// this path.
    case exists(hidingBundledBy: String?)
  }

  /// Why a scene was not written, in one line.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Writes `scene` and what has to lie next to it.
  func keep(_ scene: KeptScene) throws(Failure) -> Outcome {
    guard let folder else {
      throw Failure(description: "there is no folder for presets, for HOME is not set")
    }
    let path = "\(folder)/\(scene.name).yaml"
    let places = library.places(of: scene.name)
    if let first = places.first(where: { library.isFolder($0, before: folder) }) {
      throw Failure(
        description:
          "\(first.escapingControls) has a \(scene.name) that would stand before it; use another name"
      )
    }
    let isThere = access(path, F_OK) == 0 || places.contains(folder)
    let hidesBundled = places.contains { $0 != folder } || library.isBundled(scene.name)
    if !scene.replaces, isThere || hidesBundled {
      return .exists(hidingBundledBy: isThere ? nil : path.escapingControls)
    }
    var files = [(path, Array(scene.text.utf8))]
    for attachment in scene.attachments {
      // Before the preset, which is nothing without it.
      let place = "\(folder)/\(attachment.name)"
      if let there = try? Disk().bytes(
        ofFile: place, upTo: attachment.bytes.count + 1, acceptsPipe: false)
      {
        guard there == attachment.bytes else {
          throw Failure(description: "another file is in the way: \(place.escapingControls)")
        }
      } else {
        files.insert((place, attachment.bytes), at: 0)
      }
    }
    try makeFolder(folder)
    for (path, bytes) in files { try write(bytes, to: path) }
    try check(scene, in: Folder(path: folder), at: path)
    return .kept(path.escapingControls, hidesBundled: hidesBundled)
  }

  /// Reads what was written: a scene that could not be opened again is not kept.
  private func check(_ scene: KeptScene, in folder: Folder, at path: String) throws(Failure) {
    do {
      _ = try Preset(reading: Array(scene.text.utf8), file: scene.name, in: folder)
    } catch {
      unlink(path)
      throw Failure(description: error.faults[0].message)
    }
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      guard mkdir(path, 0o755) == 0 || errno == EEXIST || errno == EROFS else {
        throw Self.failure(path)
      }
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let unfinished = "\(path).\(getpid()).partial"
    guard let file = fopen(unfinished, "wxe") else { throw Self.failure(unfinished) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard written == bytes.count, fflush(file) == 0, fsync(fileno(file)) == 0 else {
      let failure = Self.failure(path)
      fclose(file)
      unlink(unfinished)
      throw failure
    }
    fclose(file)
    guard rename(unfinished, path) == 0 else {
      let failure = Self.failure(path)
      unlink(unfinished)
      throw failure
    }
  }

  /// What the system says of the file at `path`.
  private static func failure(_ path: String) -> Failure {
    Failure(
      description: "\(path.escapingControls): \(String(cString: strerror(errno)).lowercased())")
  }
}
