import Optimization

extension Run {
  /// The rule and what is set about it, where its gradients come from and what keeps it, part by part.
  func settings(_ separator: Phrase = Phrase(same: "  ")) -> Phrase {
    let optimizer = optimizer
    let parts = [Phrase(same: type(of: optimizer.rule).name)] + optimizer.rule.settings
    let others = [
      .uphill(optimizer.ascent), optimizer.batch.map(Phrase.batch), constraint,
      optimizer.lookahead.map { .lookahead(every: $0.every, step: Numerals.short($0.step)) },
      optimizer.rotation == 0 ? nil : .onTurned(by: Numerals.angle(optimizer.rotation)),
    ]
    return .joined(parts + others.compactMap(\.self), separator)
  }

  /// The constraint, and how far outside a penalty has let it go.
  private var constraint: Phrase? {
    guard let constraint = optimizer.constraint else { return nil }
    guard case .penalty(let weight) = constraint.method else {
      return .projection(on: constraint.shape.phrase)
    }
    let distance = constraint.distance(to: particle.position)
    return .penalty(
      on: constraint.shape.phrase, Numerals.short(weight),
      outside: Numerals.scientific(distance, digits: 2))
  }
}

extension Rule {
  /// Its hyper-parameters and their values as text.
  fileprivate var settings: [Phrase] {
    values.compactMap { name, value in
      switch value {
      case .number(let number): Phrase(same: "\(name) \(Numerals.short(number))")
      case .integer(let number): Phrase(same: "\(name) \(number)")
      case .flag, .choice, .numbers, .text: Phrase(same: "\(name) \(value)")
      case .absent: nil
      }
    }
  }
}

extension Constraint.Shape {
  fileprivate var phrase: Phrase {
    switch self {
    case .disk(let radius): .disk(Numerals.short(radius))
    case .interval(let x): .box(Self.text(x))
    case .box(let box): .box("\(Self.text(box.x)) x \(Self.text(box.y))")
    case .intersection(let parts): .joined(parts.map(\.phrase), .andAlso)
    case .union(let parts): .joined(parts.map(\.phrase), .orElse)
    }
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "[\(Numerals.short(range.lowerBound)), \(Numerals.short(range.upperBound))]"
  }
}
