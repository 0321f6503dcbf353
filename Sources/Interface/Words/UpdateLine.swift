import Optimization

/// A sub-step of an update in words for the eye: numbers have four digits.
struct UpdateLine {
  /// The stage that it belongs to, as a person says it.
  let part: Phrase
  /// The formula with names: `m = beta1*m + (1 - beta1)*g`.
  let formula: String
  /// What it comes to: `(1.967, -0.713)`, or a number.
  let result: String
  /// The formula with numbers, along each coordinate; none where there is nothing to work out.
  let arithmetic: [String]

  init(_ step: SubStep, dimension: Int) {
    part = .stage(step.part)
    formula = step.formula
    let number = Numerals.inFormula
    let isOne = step.isShared || dimension == 1
    result =
      isOne ? number(step.value.x) : "(\(number(step.value.x)), \(number(step.value.y)))"
    guard step.term != nil else {
      arithmetic = []
      return
    }
    let x = step.arithmetic(along: .x, number: number)
    let isPosition = step.name == "x"
    arithmetic =
      isOne
      ? [x]
      : [
        (isPosition ? "" : "x: ") + x,
        (isPosition ? "" : "y: ") + step.arithmetic(along: .y, number: number),
      ]
  }
}

extension Run {
  /// The update about to be made as text, a line a sub-step with its numbers below; nil for a run that has
  /// left the finite numbers.
  public var updateText: String? {
    let lines = trace().map { UpdateLine($0, dimension: landscape.dimension) }
    guard !lines.isEmpty else { return nil }
    let width = min(48, lines.map(\.formula.count).max() ?? 0)
    let step = particle.step
    var text = "\(optimizer.name.escapingControls)   step \(step) -> \(step + 1)\n"
    var part = Phrase.none
    for line in lines {
      if line.part != part { text += "  \(line.part.en)\n" }
      part = line.part
      text += "    \(line.formula.filled(to: width))  \(line.result)\n"
      for arithmetic in line.arithmetic { text += "        \(arithmetic)\n" }
    }
    return text
  }
}
