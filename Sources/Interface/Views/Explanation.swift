import Optimization
import Plotting
import Presets

/// What there is to say of the optimizer in focus, part by part, and of the landscape: names, formulas
/// and settings as the catalogue has them.
struct Explanation {
  /// A line and what it is.
  struct Line: Equatable {
    enum Kind: Equatable {
      case heading
      case text
      case formula
      case setting
    }

    var kind: Kind
    var text: String
  }

  private var paragraphs: [Line] = []
  private let language: Language

  init(_ state: State) {
    language = state.view.display.language
    if state.scene.timeline.race.runs.indices.contains(state.view.focus) {
      explain(state.scene.timeline.race.runs[state.view.focus])
    }
    explain(
      state.seen(by: state.view.focus).scene.preset.landscape,
      name: state.scene.preset.landscapeName)
  }

  /// The lines, none longer than `columns`: a formula keeps its blanks where it fits.
  func lines(columns: Int) -> [Line] {
    paragraphs.flatMap { line -> [Line] in
      let margin = line.kind == .heading ? "" : "  "
      guard TextLayout.columns(of: margin + line.text) > columns else {
        return [Line(kind: line.kind, text: margin + line.text)]
      }
      return TextLayout.wrap(line.text, columns: columns - 4).enumerated().map {
        Line(kind: line.kind, text: margin + ($0.offset == 0 ? "" : "  ") + $0.element)
      }
    }
  }

  private mutating func explain(_ run: Run) {
    let optimizer = run.optimizer
    explain(.ruleRole, optimizer.rule)
    add(.text, .source(type(of: optimizer.rule).source))
    if let (value, limit) = run.stability {
      add(
        .setting,
        .stability(Numerals.coordinate(value), below: Numerals.coordinate(limit)))
    }
    if let rates = run.coordinateRates {
      add(
        .setting, .ratesFelt(x: Numerals.rate(rates.x), y: Numerals.rate(rates.y)))
    }
    explain(.learningRateRole, optimizer.learningRate.schedule)
    add(.setting, .now(Numerals.rate(run.learningRate), after: run.particle.step))
    if let warmup = optimizer.learningRate.warmup { explain(.learningRateRole, warmup) }
    if optimizer.weightDecay > 0 {
      add(.heading, .weightDecayHeading)
      add(.formula, Phrase(same: "g + weight_decay x"))
      add(.setting, Phrase(same: "weight_decay = \(Numerals.short(optimizer.weightDecay))"))
    }
    let additions: [(any Explained)?] = [
      optimizer.batch, optimizer.noise, optimizer.clip, optimizer.constraint,
      optimizer.lookahead,
    ]
    for addition in additions.compactMap(\.self) { explain(nil, addition) }
    if let average = optimizer.average { explain(.averageRole, average) }
  }

  private mutating func explain(_ turned: any Landscape, name: String) {
    let landscape = turned.unturned
    if let named = landscape.named {
      explain(.landscapeRole, named, formula: named.formula)
      add(.text, .source(type(of: named).source))
    } else if let sum = landscape.finiteSum {
      explain(.meanOverSamplesRole, sum.sampleLoss, formula: sum.formula)
    } else {
      add(.heading, .landscapeRole + .colon + Phrase(same: name))
      add(.formula, Phrase(same: "f = \(landscape.formula)"))
    }
    if !(landscape is Quadratic), turned.degrees != 0 {
      add(.setting, .rotation(Numerals.angle(turned.degrees)))
    }
  }

  /// One part: what it is, what it computes, and how it is set.
  private mutating func explain(
    _ role: Phrase?, _ part: some Explained, formula: String? = nil
  ) {
    let type = type(of: part)
    let name = Phrase(same: type.name)
    add(.heading, (role.map { $0 + .colon + name } ?? name) + .comma + .catalog(type.summary))
    for line in (formula.map { "f = \($0)" } ?? type.formula).split(separator: "\n") {
      add(.formula, Phrase(same: String(line)))
    }
    for (name, value) in part.values where value != .absent {
      let description = type.settings.first { $0.description.name == name }?.description
      add(.setting, Phrase(same: "\(name) = \(value)") + (description.map(Phrase.meaning) ?? .none))
    }
  }

  private mutating func add(_ kind: Line.Kind, _ words: Phrase) {
    paragraphs.append(Line(kind: kind, text: words.text(in: language)))
  }
}
