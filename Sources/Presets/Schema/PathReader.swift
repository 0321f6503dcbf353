import Optimization

/// Reads a path that was logged elsewhere: `{name: text, file: path.csv}`.
struct PathReader {
  /// What was read of the optimizers; nil where they could not be.
  let optimizers: [OptimizerReader.Result]?
  let landscape: (any Landscape)?
  /// The names of the paths before this one.
  private var names: [String] = []

  static let mostBytes = 16 * 1024 * 1024

  init(optimizers: [OptimizerReader.Result]?, landscape: (any Landscape)?) {
    self.optimizers = optimizers
    self.landscape = landscape
  }

  /// All paths of a list.
  func read(_ field: Field) -> [LoggedPath]? {
    var reader = self
    if let turned = optimizers?.first(where: { $0.optimizer.map { $0.rotation != 0 } ?? false }) {
      let name = turned.name.map { "\($0.quoted)" } ?? "an optimizer"
      return field.fault("cannot be shown where \(name) has a rotation of its own")
    }
    return field.list(count: 1...Preset.mostPaths) { reader.path($0) }
  }

  private mutating func path(_ field: Field) -> LoggedPath? {
    field.mapping { settings in
      let nameField = settings.required("name")
      let name = nameField?.line()
      let fileField = settings.required("file")
      if let name {
        let taken = names + (optimizers ?? []).compactMap(\.name)
        names.append(name)
        if taken.contains(name) {
          return nameField?.fault("\(name.quoted) is taken already; call the path something else")
        }
      }
      guard let fileField, let file = fileField.file(limit: Self.mostBytes) else { return nil }
      do throws(TableFailure) {
        let rows = try PathTable.rows(
          reading: file.bytes, dimension: landscape?.dimension ?? 2)
        // A path on a landscape that could not be read would be said to have the wrong columns.
        guard let name, landscape != nil else { return nil }
        return LoggedPath(
          name: name, rows: rows, file: Attachment(name: file.name, bytes: file.bytes))
      } catch {
        return landscape == nil ? nil : fileField.fault(error, inFile: file.name)
      }
    }
  }
}
