/// An operation on one operand.
enum UnaryOperation: Sendable {
  case negation
  case exponential
  case logarithm
  case squareRoot
  case magnitude
  case sine
  case cosine
  case tangent
  case hyperbolicSine
  case hyperbolicCosine
  case hyperbolicTangent
  case sign
  case elementary(Elementary)

  func callAsFunction<Number: Real>(_ a: Number) -> Number {
    switch self {
    case .negation: -a
    case .exponential: Number.exponential(a)
    case .logarithm: Number.logarithm(a)
    case .squareRoot: Number.squareRoot(a)
    case .magnitude: Number.magnitude(a)
    case .sine: Number.sine(a)
    case .cosine: Number.cosine(a)
    case .tangent: Number.tangent(a)
    case .hyperbolicSine: Number.hyperbolicSine(a)
    case .hyperbolicCosine: Number.hyperbolicCosine(a)
    case .hyperbolicTangent: Number.hyperbolicTangent(a)
    case .sign: Number.sign(a)
    case .elementary(let function): Number.elementary(function, a)
    }
  }
}
