import ArgumentParser
import Plotting
import Presets

/// Which theme is used: that of an option, of the configuration, or the one that suits the
/// terminal's background, in this order.
struct ThemeChoice {
  private let library: ThemeLibrary
  /// The theme that was asked for by name, if any; only without one does the background matter.
  let asked: Theme?
  /// Every theme there is.
  var themes: [Theme] { library.themes }

  /// Leaves the choice to the terminal, on the command line.
  static let auto = "auto"

  /// Looks names up; throws for one that no theme has.
  ///
  /// What is wrong with the user's themes is said on standard error and keeps nobody from going on,
  /// unless the theme was asked for on the command line.
  init(
    option: String?, configured: String? = nil, library: ThemeLibrary = .standard()
  ) throws {
    self.library = library
    guard let name = option ?? configured, name != Self.auto else {
      for warning in library.warnings { Console.complain(warning) }
      asked = nil
      return
    }
    do throws(ThemeLibraryError) {
      asked = try library.theme(named: name)
    } catch .invalid(let fault) where option != nil {
      throw Failure(lines: [fault], code: ExitCode(65))
    } catch .invalid {
      asked = nil
    } catch {
      throw Failure.usage("downhill: \(error)")
    }
    for warning in library.warnings { Console.complain(warning) }
  }

  /// The theme on a terminal that told its background's colour, or whose COLORFGBG tells.
  func theme(background: Color? = nil, colorFgBg: String? = nil) -> Theme {
    if let asked { return asked }
    let isLight = background?.isLight ?? Self.isLight(colorFgBg: colorFgBg) ?? false
    let standard = isLight ? Theme.light : .dark
    return themes.first { $0.name == standard.name } ?? standard
  }

  /// Whether the last number of `COLORFGBG`, as in `0;15`, is one of the two whites.
  private static func isLight(colorFgBg: String?) -> Bool? {
    colorFgBg?.split(separator: ";").last.flatMap { Int($0) }.map { [7, 15].contains($0) }
  }
}
