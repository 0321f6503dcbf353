import Optimization

extension Run {
  /// The rule and what is set about it, where its gradients come from and what keeps it, as text.
  var settings: String {
    let optimizer = optimizer
    let parts = [type(of: optimizer.rule).name] + optimizer.rule.settings
    let others = [optimizer.batch?.text, constraint, optimizer.lookahead?.text]
    return (parts + others.compactMap(\.self)).joined(separator: "  ")
  }

  /// The constraint, and how far outside a penalty has let it go.
  private var constraint: String? {
    guard let constraint = optimizer.constraint else { return nil }
    guard case .penalty(let weight) = constraint.method else {
      return "\(constraint.shape.text), projection"
    }
    let distance = constraint.distance(to: particle.position)
    return "\(constraint.shape.text), penalty \(Numerals.short(weight)), "
      + "outside by \(Numerals.scientific(distance, digits: 2))"
  }
}

extension Rule {
  /// Its hyper-parameters and their values as text.
  fileprivate var settings: [String] {
    values.compactMap { name, value in
      switch value {
      case .number(let number): "\(name) \(Numerals.short(number))"
      case .integer(let number): "\(name) \(number)"
      case .flag(let flag): flag ? name : "no \(name)"
      case .choice(let choice): choice
      case .numbers(let numbers): "\(name) \(numbers)"
      case .absent: nil
      }
    }
  }
}

extension MiniBatch {
  fileprivate var text: String { "batch \(size) \(sampling.rawValue)" }
}

extension Lookahead {
  fileprivate var text: String { "lookahead \(every) steps, \(Numerals.short(step)) of them kept" }
}

extension Constraint.Shape {
  fileprivate var text: String {
    switch self {
    case .disk(let radius): "disk \(Numerals.short(radius))"
    case .interval(let x): "box \(Self.text(x))"
    case .box(let box): "box \(Self.text(box.x)) x \(Self.text(box.y))"
    }
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "[\(Numerals.short(range.lowerBound)), \(Numerals.short(range.upperBound))]"
  }
}
