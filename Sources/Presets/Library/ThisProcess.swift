#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the process was given by who started it.
public enum ThisProcess {
  /// The variables of the environment.
  public static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The path of the executable; nil where the system does not tell.
  public static var executable: String? {
    #if os(Linux)
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      Bundle.main.executablePath
    #endif
  }
}
