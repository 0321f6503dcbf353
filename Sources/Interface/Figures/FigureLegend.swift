import Optimization
import Plotting
import Presets

/// What the signs and lines of a scene's figures mean.
struct FigureLegend {
  let state: State
  let figures: [SceneFigure]
  /// What the marks of the figures stand for.
  let roles: Set<Mark.Role>
  let look: Look
  /// Whether it names the optimizers; else the titles of their maps do.
  let namesOptimizers: Bool

  private typealias Entry = FigurePage.Entry

  /// What an optimizer is called, and its rate where that is neither in the name nor the same for all.
  func name(of index: Int) -> String {
    let name = state.scene.preset.optimizers[index].name
    let remark =
      commonRate == nil ? constantRate(of: index).map { rate($0, besides: name) } ?? "" : ""
    return "\(look.letter(of: index))  \(name)\(remark)"
  }

  /// All entries: optimizers, then what belongs to all.
  var entries: [FigurePage.Entry] {
    let optimizers =
      namesOptimizers
      ? state.visible.map { Entry(.sign(.head(shape: $0)), of: $0, name(of: $0)) } : []
    let rate =
      commonRate.map { [Entry(.none, state.word(.commonRate(Numerals.trimmed($0))))] } ?? []
    let paths = state.shownPaths.map {
      Entry(
        .sign(.head(shape: $0.place)), of: $0.place,
        "\(look.letter(of: $0.place))  " + state.word(.logged($0.path.name)))
    }
    return optimizers + paths + rate + averages + signs + lines + theory + arrows
  }

  private func constantRate(of index: Int) -> Double? {
    let optimizer = state.scene.timeline.race.runs[index].optimizer
    return optimizer.learningRate.isConstant && !optimizer.rule.appliesLearningRate
      ? optimizer.learningRate.rate(at: 0) : nil
  }

  /// The rate that all optimizers have for good, if there are several.
  private var commonRate: Double? {
    let rates = state.visible.map(constantRate)
    guard rates.count > 1, let first = rates[0], rates.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first
  }

  /// A rate behind a name, unless the name has it already, however it is written there.
  private func rate(_ rate: Double, besides name: String) -> String {
    let text = Numerals.trimmed(rate)
    let words = name.split { !($0.isNumber || $0 == ".") } + name.split(separator: " ")
    return words.contains { Double($0) == Double(text) } ? "" : state.word(.rate(text))
  }

  private var averages: [Entry] {
    let kinds = figures.flatMap(\.signsInView)
    let first = kinds.first { if case .average = $0 { true } else { false } }
    return first.map { [Entry(.sign($0), state.word(.averageRole))] } ?? []
  }

  private var signs: [Entry] {
    Self.signs(figures.flatMap(\.signsInView), in: state)
  }

  /// What those of some signs mean that are of the landscape, or are where optimizers began.
  static func signs(_ kinds: [Marker.Kind], in state: State) -> [FigurePage.Entry] {
    let names: [(Marker.Kind, Phrase)] = [
      (.start, .startSign), (.minimum, .minimumSign), (.saddle, .saddle), (.maximum, .maximum),
    ]
    return names.filter { kinds.contains($0.0) }.map { Entry(.sign($0.0), state.word($0.1)) }
  }

  private func has(_ role: Mark.Role) -> Bool { roles.contains(role) }

  /// Lines that belong to no optimizer, or to all of them.
  private var lines: [Entry] {
    let beside = state.scene.preset.beside?.label
    return (has(.comparison) ? beside.map { [Entry(.line(.comparison), $0)] } ?? [] : [])
      + (has(.constraint) ? [Entry(.line(.constraint), state.word(.constraintLine))] : [])
      + (has(.spread) ? [Entry(.line(.spread), state.word(.spreadLine))] : [])
      + curvature + basins
      + (has(.field) ? [Entry(.arrow(.field), state.word(state.fieldName))] : [])
  }

  private var curvature: [Entry] {
    guard state.scene.preset.landscape.dimension == 2 else {
      return has(.concave) ? [Entry(.line(.concave), "f'' < 0")] : []
    }
    return (has(.indefinite) ? [Entry(.none, state.word(.curvesUpAndDown))] : [])
      + (has(.concave) ? [Entry(.none, state.word(.curvesDown))] : [])
  }

  /// As many basins as can be told apart.
  private var basins: [Entry] {
    guard has(.basin) else { return [] }
    return state.minima.prefix(FigureLayers.mostBasins).enumerated().map { number, place in
      // Each map has it elsewhere.
      guard !state.scene.preset.hasTurnedPanes else {
        return Entry(.line(.basin), of: number, state.word(.comes(toMinimum: number)))
      }
      let (x, y) = (place.x.rounded(toDigits: 3), place.y.rounded(toDigits: 3))
      return Entry(
        .line(.basin), of: number,
        state.word(.comes(to: "(\(Numerals.short(x)), \(Numerals.short(y)))")))
    }
  }

  private var theory: [Entry] {
    (has(.theory) ? [Entry(.line(.theory), state.word(.theoryLine))] : [])
      + (has(.density) ? [Entry(.line(.density), density)] : [])
  }

  /// What the lines of densities are; panes may have temperatures of their own.
  private var density: String {
    let temperatures = Set(figures.compactMap(\.temperature))
    return state.word(
      .density(
        temperature: temperatures.count == 1 ? temperatures.first.map(Numerals.trimmed) : nil,
        isPlanar: state.scene.preset.landscape.dimension == 2))
  }

  private var arrows: [Entry] {
    if has(.tangent) { return [Entry(.line(.tangent), state.word(.tangent))] }
    guard let scale = figures.first?.arrowScale, has(.move) else { return [] }
    let parts = figures.first?.arrows?.parts
    let entries =
      [Entry(.arrow(.push), state.word(.gradientTimesRate))]
      + (parts?.parts ?? []).map { part in
        Entry(.arrow(part.role), of: parts?.index, "\(part.name): \(state.word(part.meaning))")
      }
      + [Entry(.arrow(.move), state.word(.nextMove))]
    return scale > 1
      ? entries + [Entry(.none, state.word(.arrowsOnPaper(times: Numerals.short(scale))))] : entries
  }
}
