import Optimization
import Plotting
import Presets

/// The words that an argument may be one of.
public enum Vocabulary: Hashable, Sendable {
  /// The optimizers of the scene.
  case optimizers
  /// What can be drawn where.
  case layouts
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
  }

  /// What stands for a word where commands are listed.
  var placeholder: String {
    switch self {
    case .optimizers: "OPTIMIZER"
    case .layouts: "LAYOUT"
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
        switch state.shelf.readings[index] {
        case .preset(let preset): Word(name: entry.name, detail: preset.title)
        case .fault(let reason):
          Word(name: entry.name, detail: state.word(.notValid(reason)), isFaulty: true)
        case nil: Word(name: entry.name)
        }
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
    }
  }
}
