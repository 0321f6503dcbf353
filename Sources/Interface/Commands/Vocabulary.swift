import Optimization
import Plotting
import Presets

/// The words that an argument may be one of.
public enum Vocabulary: Hashable, Sendable {
  /// The optimizers of the scene.
  case optimizers
  /// What can be drawn where.
  case layouts
  /// What charts can show.
  case curves
  /// What charts can be drawn over.
  case axes
  /// The themes to choose from.
  case themes
  /// The rules of the catalogue.
  case rules
  /// The presets of the library.
  case presets
  /// The landscapes of the catalogue.
  case landscapes

  /// A word, and what there is to say of it.
  struct Word {
    let name: String
    var detail = ""
    /// Whether the detail says what is wrong with it.
    var isFaulty = false
    /// What else it is found by.
    var keywords = ""
    /// What it stands under.
    var heading = ""
    /// Whether it was seen before.
    var isSeen = false
    /// What stands at the end of its line in place of a key: that it is chosen.
    var mark = ""
  }

  /// What stands for a word where commands are listed.
  var placeholder: String {
    switch self {
    case .optimizers: "OPTIMIZER"
    case .layouts: "LAYOUT"
    case .curves: "CURVE"
    case .axes: "AXIS"
    case .themes: "THEME"
    case .rules: "RULE"
    case .presets: "PRESET"
    case .landscapes: "LANDSCAPE"
    }
  }

  /// The words there are.
  func words(in state: State) -> [Word] {
    switch self {
    case .optimizers: state.scene.preset.optimizers.map { Word(name: $0.name) }
    case .layouts: Layout.allCases.map { Word(name: $0.rawValue, detail: state.word($0.phrase)) }
    case .curves:
      state.curveChoices.map { curve in
        let place = Screen(state).showsCurves ? state.shownCurves.firstIndex(of: curve) : nil
        return Word(
          name: curve.rawValue, detail: state.word(.summary(of: curve)),
          mark: place.map { state.word(.shownAsChart($0 + 1)) } ?? "")
      }
    case .axes:
      state.curveAxes.map { Word(name: $0.rawValue, detail: state.word(.summary(of: $0))) }
    case .themes:
      state.view.display.themes.map {
        Word(name: $0.name, detail: state.word(.catalog($0.summary)))
      }
    case .rules:
      Catalog.rules.map { rule in
        let elsewhere = Spelling.table.filter { $0.kind == .rule && $0.name == rule.name }
        return Word(
          name: rule.name, detail: state.word(.catalog(rule.summary)),
          keywords: elsewhere.map(\.word).joined(separator: " "))
      }
    case .landscapes:
      Catalog.landscapes.map {
        Word(name: $0.name, detail: state.word(.catalog($0.summary)))
      }
    case .presets:
      state.shelf.library.enumerated().map { index, entry in
        var word = Word(name: entry.name)
        switch state.shelf.readings[index] {
        case .preset(let preset): word.detail = preset.title
        case .fault(let reason):
          (word.detail, word.isFaulty) = (state.word(.notValid(reason)), true)
        case nil: break
        }
        word.heading = entry.heading
        word.isSeen = state.shelf.seen.contains(entry.name)
        return word
      }
    }
  }
}

extension Layout {
  /// What it is, where its name does not say so.
  fileprivate var phrase: Phrase {
    switch self {
    case .overlay: .overlayLayout
    case .panes: .panesLayout
    case .curves: .curvesLayout
    case .surface: .surfaceLayout
    case .surfaces: .surfacesLayout
    }
  }
}
