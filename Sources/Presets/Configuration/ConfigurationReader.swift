/// Reads the outermost mapping of a configuration file.
enum ConfigurationReader {
  /// What the values are held against.
  struct Surroundings: Sendable {
    /// The themes that can be named.
    let themes: ThemeLibrary
    /// The user's home.
    let home: String?
    /// Where folders are looked for.
    let files: any FileSystem
  }

  /// The configuration in `settings`, with the standard in place of what could not be read.
  static func read(_ settings: Mapping, in surroundings: Surroundings) -> Configuration {
    var configuration = Configuration()
    for setting in ConfigurationSetting.all {
      guard let field = settings[setting.key] else { continue }
      setting.read(field, surroundings, &configuration)
    }
    return configuration
  }
}
