import Optimization

/// Where presets are found: folders in order, then those compiled into the binary.
///
/// Of presets with the same name the first found wins, so a folder may replace a bundled one.
public struct PresetLibrary: Sendable {
  /// The folders that are searched, the first first; they need not exist.
  public let folders: [String]
  private let files: any FileSystem

  /// The preset that opens when none is asked for; it leads every list.
  public static let welcome = "welcome"
  private static let endings = [".yaml", ".yml"]
  /// The file beside the presets that has the titles of the course's chapters; no preset.
  private static let chapters = "course"

  /// A library of `folders` and the bundled presets.
  public init(folders: [String], files: any FileSystem = Disk()) {
    self.folders = folders
    self.files = files
  }

  /// The library that the command uses: the folder asked for with `--presets`, then `./Presets`,
  /// `$XDG_DATA_HOME/downhill/presets` (or `~/.local/share/...`) and
  /// `../share/downhill/presets` beside the folder of the executable.
  ///
  /// Throws where `asked` is given and is no folder.
  public static func standard(
    asked: String? = nil, environment: [String: String] = ThisProcess.environment,
    executable: String? = ThisProcess.executable, files: any FileSystem = Disk()
  ) throws(PresetLibraryError) -> Self {
    if let asked, files.names(inFolder: asked) == nil { throw .noSuchFolder(asked) }
    let data = UserFolders(environment: environment).data
    // What holds the folder that holds the executable.
    let prefix = executable.map { $0.split(separator: "/").dropLast(2).map { "/\($0)" }.joined() }
    let folders = [
      asked, "Presets", data.map { "\($0)/presets" },
      prefix.map { "\($0)/share/downhill/presets" },
    ]
    return Self(folders: folders.compactMap(\.self), files: files)
  }

  /// The name of every preset once: `welcome` first, then those of the user in order, then the lessons in the
  /// order of their course, then all others in order.
  public var names: [String] {
    let filed = folders.flatMap { files.names(inFolder: $0) ?? [] }.compactMap(Self.name)
    let bundled = Set(BundledPresets.all.map(\.name)).subtracting([Self.chapters])
    let own = Set(filed).subtracting(bundled).subtracting([Self.chapters])
    let course = BundledPresets.course.map(\.name)
    let rest = bundled.subtracting(course).sorted()
    let others = (own.sorted() + course + rest).filter { $0 != Self.welcome }
    return bundled.intersection([Self.welcome]) + others
  }

  /// The folders that have a preset called `name`, in the order in which they are searched.
  public func places(of name: String) -> [String] {
    folders.filter { folder in
      let names = files.names(inFolder: folder) ?? []
      return Self.endings.contains { names.contains(name + $0) }
    }
  }

  /// Whether a preset of this name is compiled into the binary.
  public func isBundled(_ name: String) -> Bool {
    name != Self.chapters && BundledPresets.all.contains { $0.name == name }
  }

  /// Whether `folder` is searched before `other`.
  public func isFolder(_ folder: String, before other: String) -> Bool {
    guard let place = folders.firstIndex(of: folder) else { return false }
    return place < folders.firstIndex(of: other) ?? 0
  }

  /// The place in the course of a bundled lesson by name, known without reading it.
  public static func coursePlace(of name: String) -> CoursePlace? {
    BundledPresets.course.first { $0.name == name }.map {
      CoursePlace(chapter: $0.chapter, lesson: $0.lesson)
    }
  }

  /// The titles of the course's chapters, from the first folder that has them, else from the binary.
  ///
  /// Throws everything that is wrong in the file.
  public func chapterTitles() throws(PresetError) -> [Wording] {
    for folder in folders {
      let path = "\(folder)/\(Self.chapters).yaml"
      if let source = try? source(at: path) {
        return try Course.titles(reading: source.bytes, file: path)
      }
    }
    let text = BundledPresets.all.first { $0.name == Self.chapters }?.text ?? "chapters: []"
    return try Course.titles(reading: Array(text.utf8), file: "\(Self.chapters).yaml")
  }

  /// The preset that `reference` means: a path if it holds a `/` or ends in `.yaml` or `.yml`, else
  /// a name.
  public func find(_ reference: String) throws(PresetLibraryError) -> PresetSource {
    if Self.isPath(reference) {
      guard let source = try source(at: reference, acceptsPipe: true) else {
        throw .noSuchFile(reference)
      }
      return source
    }
    for folder in folders {
      // What the folder does not list, as one that may not be looked into, is not there.
      let names = files.names(inFolder: folder) ?? []
      for name in Self.endings.map({ reference + $0 }) where names.contains(name) {
        if let source = try source(at: "\(folder)/\(name)") { return source }
      }
    }
    guard reference != Self.chapters,
      let bundled = BundledPresets.all.first(where: { $0.name == reference })
    else {
      throw try whatElse(reference)
    }
    return PresetSource(file: "\(reference).yaml", bytes: Array(bundled.text.utf8))
  }

  /// What a name means that no preset has; throws where it is a folder.
  private func whatElse(_ name: String) throws(PresetLibraryError) -> PresetLibraryError {
    let here = files.names(inFolder: ".") ?? []
    if let file = Self.endings.map({ name + $0 }).first(where: here.contains) {
      return .isFile(name, file: file)
    }
    // A folder says that it is one.
    if files.names(inFolder: name) != nil { _ = try source(at: name) }
    if let use = Self.use(of: name) { return .isCatalogued(name, use) }
    return .noSuchPreset(name, Suggestion(for: name, among: names))
  }

  /// What something of the catalogue is, and how it is used; nil where it has nothing of the name.
  private static func use(of name: String) -> String? {
    if Catalog.landscapes.contains(where: { $0.name == name }) {
      return "a landscape; F on the screen goes there, a preset says 'landscape: \(name)'"
    }
    if Catalog.rules.contains(where: { $0.name == name }) {
      return "a rule; A on the screen adds it, a preset says 'rule: \(name)'"
    }
    if Catalog.schedules.contains(where: { $0.name == name }) {
      return "a schedule; a preset says 'learning_rate: {schedule: \(name), ..}'"
    }
    if Catalog.averages.contains(where: { $0.name == name }) {
      return "an average; a preset says 'average: {kind: \(name)}'"
    }
    return nil
  }

  /// Whether `reference` means a file: it holds a `/` or ends in `.yaml` or `.yml`.
  public static func isPath(_ reference: String) -> Bool {
    reference.contains("/") || endings.contains(where: reference.hasSuffix)
  }

  /// The file at `path`, nil where there is none.
  private func source(
    at path: String, acceptsPipe: Bool = false
  ) throws(PresetLibraryError) -> PresetSource? {
    do throws(FileSystemError) {
      // One byte more than may be, so that the reader sees that there are too many.
      let bytes = try files.bytes(
        ofFile: path, upTo: Preset.maximumBytes + 1, acceptsPipe: acceptsPipe)
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      return PresetSource(file: path, bytes: bytes, in: Folder(path: folder, files: files))
    } catch {
      switch error {
      case .missing: return nil
      case .unreadable(let reason): throw .unreadable(path, reason: reason)
      }
    }
  }

  /// The preset's name that a file's name gives it; nil for other files and hidden ones.
  private static func name(of file: String) -> String? {
    guard !file.hasPrefix("."), let ending = endings.first(where: file.hasSuffix) else {
      return nil
    }
    return String(file.dropLast(ending.count))
  }
}
