import Optimization

/// Reads a landscape from a file next to the preset that holds its values on a grid.
enum GridReader {
  /// Values for a thousand by three hundred points, say.
  static let mostBytes = 4 * 1024 * 1024

  static func read(_ field: Field) -> LandscapeReader.Result? {
    guard let file = field.file(limit: mostBytes) else { return nil }
    do throws(CommaSeparatedLine.Failure) {
      let landscape = try GridTable.landscape(reading: file.bytes)
      return LandscapeReader.Result(
        landscape: landscape, name: file.name,
        attachment: Attachment(name: file.name, bytes: file.bytes))
    } catch {
      return field.renamed(file.name.quoted).fault("line \(error.line): \(error.message)")
    }
  }
}
