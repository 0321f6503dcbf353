/// The configuration file, read.
///
/// A fault in it is reported, and the program goes on.
public struct ConfigurationFile: Sendable {
  /// What it says; the standard for what it does not, or says wrongly.
  public private(set) var configuration = Configuration()
  /// What is wrong in it, a line each.
  public private(set) var warnings: [String] = []

  /// Its name in the user's folder.
  public static let name = "config.yaml"

  /// The file in the user's folder for configurations, if there is one.
  public static func standard(
    themes: ThemeLibrary, environment: [String: String] = ThisProcess.environment,
    files: any FileSystem = Disk()
  ) -> Self {
    let folder = UserFolders(environment: environment).configuration
    return Self(
      path: folder.map { "\($0)/\(name)" },
      in: .init(themes: themes, home: environment["HOME"], files: files))
  }

  /// The file at `path`, if there is one.
  init(path: String?, in surroundings: ConfigurationReader.Surroundings) {
    guard let path else { return }
    do throws(FileSystemError) {
      let bytes = try surroundings.files.bytes(
        ofFile: path, upTo: Source.maximumBytes + 1, acceptsPipe: false)
      read(bytes, file: path, in: surroundings)
    } catch {
      guard case .unreadable(let reason) = error else { return }
      warnings = ["\(path.escapingControls): warning: cannot be read: \(reason.escapingControls)"]
    }
  }

  private mutating func read(
    _ bytes: [UInt8], file: String, in surroundings: ConfigurationReader.Surroundings
  ) {
    guard !Self.isEmpty(bytes) else { return }
    let (configuration, error) = FileReader.readLeniently(
      bytes, file: file, kind: "the configuration"
    ) { ConfigurationReader.read($0, in: surroundings) }
    if let configuration { self.configuration = configuration }
    warnings = error?.lines(as: "warning") ?? []
  }

  /// Whether there is nothing but comments, as when all settings have been taken back.
  private static func isEmpty(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { [0x0A, 0x0D].contains($0) }).allSatisfy { line in
      line.first { ![0x20, 0x09].contains($0) }.map { $0 == UInt8(ascii: "#") } ?? true
    }
  }

  /// The file that says the standard, with what each key is for.
  public static var standardText: String {
    let head = """
      # What downhill does where no option says otherwise. It is read from
      # $XDG_CONFIG_HOME/downhill/\(name), or from ~/.config/downhill/\(name).
      """
    let settings = ConfigurationSetting.all.map { setting in
      let line =
        setting.standard.map { "\(setting.key): \($0)" } ?? "# \(setting.key): \(setting.example)"
      return "# \(setting.summary)\n# Values: \(setting.values).\n\(line)\n"
    }
    return ([head + "\n"] + settings).joined(separator: "\n")
  }
}
