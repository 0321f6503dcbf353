/// The user's own folders, where the XDG Base Directory Specification puts them.
public struct UserFolders: Sendable {
  /// Where the configuration and themes are, `$XDG_CONFIG_HOME/downhill`; nil where there is no home.
  public let configuration: String?
  /// Where presets are, `$XDG_DATA_HOME/downhill`; nil where there is no home.
  public let data: String?

  /// Where is kept what is harmless to lose, `$XDG_STATE_HOME/downhill`; nil where there is no home.
  public let state: String?

  /// The folders that `environment` names, or the usual ones in the user's home.
  public init(environment: [String: String] = ThisProcess.environment) {
    func folder(_ variable: String, orInHome usual: String) -> String? {
      // A relative path is to be ignored, says the specification.
      let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (named ?? environment["HOME"].map { "\($0)/\(usual)" }).map { "\($0)/downhill" }
    }
    configuration = folder("XDG_CONFIG_HOME", orInHome: ".config")
    data = folder("XDG_DATA_HOME", orInHome: ".local/share")
    state = folder("XDG_STATE_HOME", orInHome: ".local/state")
  }
}
