import Optimization

/// Reads a landscape from a file next to the preset that holds its values on a grid.
///
/// A file that does not say where its points lie has `x` and `y` beside it, or else lies in the `view`.
enum GridReader {
  static func read(
    _ field: Field, settings: Mapping, view: ViewReader.Result?
  ) -> LandscapeReader.Result? {
    let x = settings["x"].map { ViewReader.range($0) }
    let y = settings["y"].map { ViewReader.range($0) }
    guard let file = field.file(limit: GridFile.mostBytes) else { return nil }
    if GridFile.hasAxes(file.bytes), let given = settings["x"] ?? settings["y"] {
      return given.fault("is for files without axes, which \(file.name.quoted) has; take it away")
    }
    // What was wrong with them has been said.
    if case .some(nil) = x { return nil }
    if case .some(nil) = y { return nil }
    var axes: Domain?
    if let x = x?.flatMap(\.self) ?? view?.x, let y = y?.flatMap(\.self) ?? view?.y {
      axes = Domain(x: x, y: y)
    }
    do throws(TableFailure) {
      let onReading = field.log.folder?.onReading
      let landscape = try GridFile.landscape(reading: file.bytes, axes: axes) {
        onReading?(file.name, $0)
      }
      return LandscapeReader.Result(
        landscape: landscape, name: file.name,
        attachment: Attachment(name: file.name, bytes: file.bytes))
    } catch {
      return field.fault(error, inFile: file.name)
    }
  }
}
