import Interface
import Plotting
import Recording

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes what is on the screen to a file.
struct SheetWriter {
  let state: State

  /// What became of it.
  enum Outcome: Equatable {
    /// It is in the file with this path, counted from this folder if from any.
    case written(String, folder: String?)
    /// There is another file, which may not go.
    case exists
  }

  /// Draws and writes a sheet; a name alone is one in the current folder, and `~` is the user's own.
  func write(_ sheet: Sheet) throws -> Outcome {
    let path = Self.resolved(sheet.path)
    var found = stat()
    if stat(path, &found) == 0 {
      guard found.st_mode & S_IFMT == S_IFREG else {
        throw Failure.running("downhill: '\(path.escapingControls)' is no plain file")
      }
      if !sheet.replaces { return .exists }
    }
    var writer = try OutputWriter(path: path)
    try writer.write(bytes(of: sheet))
    try writer.finish()
    return .written(
      path.escapingControls, folder: path.hasPrefix("/") ? nil : Self.folder?.escapingControls)
  }

  private func bytes(of sheet: Sheet) -> [UInt8] {
    switch sheet.kind {
    case .figure:
      let page = state.sheetPage(in: .paper, width: FigureCommand.standardWidth)
      let drawing = page.drawing(
        width: FigureCommand.standardWidth, palette: Theme.paper.palette(for: .truecolor))
      return (PaperFormat(rawValue: sheet.ending) ?? .svg).encode(drawing)
    case .picture:
      let format = PictureCommand.Format.allCases.first { $0.ending == sheet.ending } ?? .text
      return format.encode(state.sheetCells, title: state.scene.preset.title)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.value("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// The current folder.
  private static var folder: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard getcwd(&buffer, buffer.count) != nil else { return nil }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
