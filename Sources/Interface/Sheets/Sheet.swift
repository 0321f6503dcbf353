/// A file that is to show what is on the screen.
public struct Sheet: Hashable, Sendable {
  /// What it shows of it.
  public enum Kind: String, Sendable {
    /// The scene as a figure for paper.
    case figure
    /// The screen, cell by cell.
    case picture

    /// How the names of such files may end, without the point.
    var endings: [String] {
      switch self {
      case .figure: ["svg", "pdf", "png"]
      case .picture: ["png", "svg", "txt", "ansi"]
      }
    }
  }

  /// What it shows.
  public let kind: Kind
  /// Where it goes, as it was typed.
  public let path: String
  /// Whether a file that is there already may go.
  public let replaces: Bool

  /// How its name ends, without the point, in small letters.
  public var ending: String { Self.ending(of: path) }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
  }

  /// What is wrong with a path for such a file, in one line; nil where it will do.
  static func objection(to path: String, for kind: Kind) -> Phrase? {
    guard path.utf8.count <= 1000, path == path.escapingControls else { return .noSuchFileName }
    return kind.endings.contains(ending(of: path)) ? nil : .fileEndings(kind.endings)
  }
}
