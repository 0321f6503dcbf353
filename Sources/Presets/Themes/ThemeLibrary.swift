import Plotting

/// The themes there are: those that come with the program and those in the user's folder.
public struct ThemeLibrary: Sendable {
  /// Every theme that can be used: the bundled ones first, then the user's in order of name; one of
  /// the user's takes the place of a bundled one of its name.
  public private(set) var themes = Theme.bundled
  /// What is wrong with the user's themes, a line each; those that cannot be used are left out.
  public private(set) var warnings: [String] = []
  /// What is wrong with those that cannot be used, with its place, by name.
  private var faults: [String: String] = [:]

  private static let ending = ".yaml"

  /// The bundled themes and those in `folder`, if there is such a folder.
  public init(folder: String?, files: any FileSystem = Disk()) {
    guard let folder else { return }
    for file in (files.names(inFolder: folder) ?? []).sorted()
    where file.hasSuffix(Self.ending) && !file.hasPrefix(".") {
      add(String(file.dropLast(Self.ending.count)), at: "\(folder)/\(file)", files)
    }
  }

  /// The library that the command uses: `$XDG_CONFIG_HOME/downhill/themes`, or
  /// `~/.config/downhill/themes`.
  public static func standard(
    environment: [String: String] = ThisProcess.environment,
    files: any FileSystem = Disk()
  ) -> Self {
    let folder = UserFolders(environment: environment).configuration
    return Self(folder: folder.map { "\($0)/themes" }, files: files)
  }

  /// What `theme(named:)` accepts.
  var names: [String] {
    themes.map(\.name) + Set(faults.keys).subtracting(themes.map(\.name)).sorted()
  }

  /// The theme of that name.
  ///
  /// Throws if the file of that name has a fault.
  public func theme(named name: String) throws(ThemeLibraryError) -> Theme {
    if let fault = faults[name] { throw .invalid(fault) }
    if let theme = themes.first(where: { $0.name == name }) { return theme }
    throw .noSuchTheme(name, Suggestion(for: name, among: themes.map(\.name)))
  }

  private mutating func add(_ name: String, at path: String, _ files: any FileSystem) {
    do throws(FileSystemError) {
      let bytes = try files.bytes(
        ofFile: path, upTo: Source.maximumBytes + 1, acceptsPipe: false)
      add(name, reading: bytes, file: path)
    } catch {
      let reason = error.reason.map { ": \($0)" } ?? ""
      faults[name] = "\(path.escapingControls): error: cannot be read\(reason)"
      warn(path, "cannot be read, and is left out\(reason)")
    }
  }

  private mutating func add(_ name: String, reading bytes: [UInt8], file: String) {
    do throws(PresetError) {
      let (theme, changed) = try Theme.read(bytes, name: name, file: file)
      if let index = themes.firstIndex(where: { $0.name == name }) {
        themes[index] = theme
      } else {
        themes.append(theme)
      }
      guard !changed.isEmpty else { return }
      let names = changed.joined(separator: ", ")
      let how = theme.isDark ? "lighter" : "darker"
      warn(file, "too faint to be seen, shown \(how): \(names)")
    } catch {
      faults[name] = error.description
      let fault = error.faults[0]
      warn(
        "\(file):\(fault.position.line):\(fault.position.column)",
        "\(fault.message); the theme is left out")
    }
  }

  private mutating func warn(_ place: String, _ message: String) {
    warnings.append("\(place.escapingControls): warning: \(message)")
  }
}

/// Why there is no theme to be used.
public enum ThemeLibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Neither a bundled theme nor a file has this name.
  case noSuchTheme(String, Suggestion)
  /// The file of this name is no theme; what is wrong with it, with its place.
  case invalid(String)

  /// One line without a full stop: what is wrong, and what would be right.
  public var description: String {
    switch self {
    case .noSuchTheme(let name, let suggestion): "there is no theme \(name.quoted) (\(suggestion))"
    case .invalid(let fault): fault
    }
  }
}

extension FileSystemError {
  fileprivate var reason: String? {
    switch self {
    case .missing: nil
    case .unreadable(let reason): reason.escapingControls
    }
  }
}
