import Testing

@testable import Optimization

/// One elementary function at one point: value, first and second derivative.
private struct Sample: Sendable, CustomTestStringConvertible {
  let function: String
  let point: Double
  let value: Double
  let slope: Double
  let curvature: Double

  init(_ function: String, _ point: Double, _ value: Double, _ slope: Double, _ curvature: Double) {
    self.function = function
    self.point = point
    self.value = value
    self.slope = slope
    self.curvature = curvature
  }

  var testDescription: String { "\(function) at \(point)" }

  func evaluate<Number: Real>(_ a: Number) -> Number {
    switch function {
    case "exp": Number.exponential(a)
    case "log": Number.logarithm(a)
    case "sqrt": Number.squareRoot(a)
    case "sin": Number.sine(a)
    case "cos": Number.cosine(a)
    case "tan": Number.tangent(a)
    case "sinh": Number.hyperbolicSine(a)
    case "cosh": Number.hyperbolicCosine(a)
    case "tanh": Number.hyperbolicTangent(a)
    case "x^3": Number.power(a, 3)
    case "x^-2": Number.power(a, -2)
    case "x^2.5": Number.power(a, Number(2.5))
    case "x^-0.75": Number.power(a, Number(-0.75))
    case "x^x": Number.power(a, a)
    case "2^x": Number.power(Number(2), a)
    default: Number(.nan)
    }
  }

  /// From mpmath 1.3 with 50 digits, rounded to doubles.
  static let all: [Sample] = [
    Sample("exp", -3.25, 0.03877420783172201, 0.03877420783172201, 0.03877420783172201),
    Sample("exp", 0.5, 1.6487212707001282, 1.6487212707001282, 1.6487212707001282),
    Sample("exp", 20.0, 485_165_195.4097903, 485_165_195.4097903, 485_165_195.4097903),
    Sample("log", 0.125, -2.0794415416798357, 8.0, -64.0),
    Sample("log", 0.7, -0.35667494393873245, 1.4285714285714286, -2.0408163265306123),
    Sample("log", 40.0, 3.6888794541139363, 0.025, -0.000625),
    Sample("sqrt", 0.01, 0.1, 5.0, -250.0),
    Sample("sqrt", 2.0, 1.4142135623730951, 0.3535533905932738, -0.08838834764831845),
    Sample("sqrt", 1000.0, 31.622776601683793, 0.015811388300841896, -7.905694150420949e-06),
    Sample("sin", -2.5, -0.5984721441039565, -0.8011436155469337, 0.5984721441039565),
    Sample("sin", 0.3, 0.29552020666133955, 0.955336489125606, -0.29552020666133955),
    Sample("sin", 30.0, -0.9880316240928618, 0.15425144988758405, 0.9880316240928618),
    Sample("cos", -2.5, -0.8011436155469337, 0.5984721441039565, 0.8011436155469337),
    Sample("cos", 0.3, 0.955336489125606, -0.29552020666133955, -0.955336489125606),
    Sample("cos", 30.0, 0.15425144988758405, 0.9880316240928618, -0.15425144988758405),
    Sample("tan", -1.2, -2.5721516221263188, 7.615963967207052, -39.17882814461442),
    Sample("tan", 0.3, 0.30933624960962325, 1.095688915322547, 0.6778725996094255),
    Sample("tan", 1.5, 14.101419947171719, 199.85004452649247, 5636.338808658074),
    Sample("sinh", -3.0, -10.017874927409903, 10.067661995777765, -10.017874927409903),
    Sample("sinh", 0.01, 0.010000166667500003, 1.0000500004166681, 0.010000166667500003),
    Sample("sinh", 12.0, 81377.39570642986, 81377.39571257407, 81377.39570642986),
    Sample("cosh", -3.0, 10.067661995777765, -10.017874927409903, 10.067661995777765),
    Sample("cosh", 0.01, 1.0000500004166681, 0.010000166667500003, 1.0000500004166681),
    Sample("cosh", 12.0, 81377.39571257407, 81377.39570642986, 81377.39571257407),
    Sample("tanh", -0.4, -0.3799489622552249, 0.8556387860811777, 0.6501981376737277),
    Sample("tanh", 3.5, 0.9981778976111987, 0.003640884720487306, -0.007268501311481512),
    Sample("tanh", 19.0, 0.9999999999999999, 1.2556531168192118e-16, -2.511306233638423e-16),
    Sample("x^3", -1.7, -4.912999999999999, 8.67, -10.2),
    Sample("x^3", 0.2, 0.008000000000000002, 0.12000000000000001, 1.2000000000000002),
    Sample("x^3", 5.0, 125.0, 75.0, 30.0),
    Sample("x^-2", -1.7, 0.34602076124567477, 0.40708324852432326, 0.7183822032782176),
    Sample("x^-2", 0.2, 24.999999999999996, -249.99999999999997, 3749.999999999999),
    Sample("x^-2", 5.0, 0.04, -0.016, 0.0096),
    Sample("x^2.5", 0.2, 0.01788854381999832, 0.223606797749979, 1.6770509831248424),
    Sample("x^2.5", 3.0, 15.588457268119896, 12.99038105676658, 6.49519052838329),
    Sample("x^2.5", 70.0, 40996.341300169704, 1464.1550464346321, 31.37475099502783),
    Sample("x^-0.75", 0.2, 3.34370152488211, -12.538880718307912, 109.71520628519423),
    Sample("x^-0.75", 3.0, 0.4386913376508308, -0.1096728344127077, 0.0639758200740795),
    Sample("x^-0.75", 70.0, 0.041321537264558256, -0.0004427307564059813, 1.1068268910149532e-05),
    Sample("x^x", 0.2, 0.7247796636776955, -0.44170820520642406, 3.8930920448744937),
    Sample("x^x", 1.5, 1.8371173070873836, 2.5820042746129492, 4.85366178834622),
    Sample("x^x", 6.0, 46656.0, 130252.32979630414, 371409.1750978476),
    Sample("2^x", -4.5, 0.04419417382415922, 0.0306330669833921, 0.021233224011442182),
    Sample("2^x", 0.3, 1.2311444133449163, 0.8533642789721566, 0.591507043960121),
    Sample("2^x", 9.0, 512.0, 354.891356446692, 245.99194312611914),
  ]
}

@Suite struct DifferentiatedTests {
  @Test(arguments: Sample.all)
  fileprivate func agreesWithFiftyDigits(sample: Sample) {
    let jet = sample.evaluate(Jet.variableX(sample.point))
    let dual = sample.evaluate(Dual.variableX(sample.point))
    func isClose(_ computed: Double, _ expected: Double) -> Bool {
      (computed - expected).magnitude <= 1e-15 * expected.magnitude
    }
    #expect(isClose(jet.value, sample.value))
    #expect(isClose(jet.derivativeX, sample.slope))
    #expect(isClose(jet.derivativeXX, sample.curvature))
    #expect(jet.derivativeY == 0 && jet.derivativeXY == 0 && jet.derivativeYY == 0)
    #expect(dual == Dual(value: jet.value, derivativeX: jet.derivativeX, derivativeY: 0))
    #expect(sample.evaluate(sample.point) == jet.value)
  }

  // MARK: - Edges

  @Test(arguments: [
    (0, 1.0, 0.0, 0.0), (1, 0, 1, 0), (2, 0, 0, 2), (3, 0, 0, 0), (64, 0, 0, 0),
  ])
  func integerPowersOfZero(exponent: Int, value: Double, slope: Double, curvature: Double) {
    let expected = Jet(
      value: value, derivativeX: slope, derivativeY: 0,
      derivativeXX: curvature, derivativeXY: 0, derivativeYY: 0)
    #expect(Jet.power(.variableX(0), exponent) == expected)
    #expect(Jet.power(.variableX(0), Jet(Double(exponent))) == expected)
  }

  @Test func negativePowersOfZeroAreInfinite() {
    let jet = Jet.power(.variableX(0), -1)
    #expect(jet.value == .infinity)
    #expect(jet.derivativeX == -.infinity)
  }

  @Test func realPowersOfNegativeBases() {
    let cube = Jet.power(.variableX(-2), Jet(3))
    #expect(cube.value == -8)
    #expect(cube.derivativeX == 12)
    #expect(cube.derivativeXX == -12)
    let root = Jet.power(.variableX(-2), Jet(0.5))
    #expect(root.value.isNaN && root.derivativeX.isNaN && root.derivativeXX.isNaN)
  }

  @Test func varyingExponentsOfBasesThatAreNotPositive() {
    let atZero = Dual.power(.variableX(0), .variableY(2))
    #expect(atZero == Dual(value: 0, derivativeX: 0, derivativeY: 0))
    let below = Dual.power(.variableX(-2), .variableY(2))
    #expect(below.value == 4)
    #expect(below.derivativeY.isNaN)
  }

  @Test func rootOfZeroHasAValue() {
    let root = Jet.squareRoot(.variableX(0))
    #expect(root.value == 0)
    #expect(root.derivativeX == .infinity)
    #expect(root.derivativeXX == -.infinity)
    #expect(root.derivativeY == 0 && root.derivativeXY == 0 && root.derivativeYY == 0)
  }

  @Test func distanceIsFlatAtItsOwnOrigin() {
    let x = Dual.variableX(0)
    let y = Dual.variableY(0)
    #expect(Dual.squareRoot(x * x + y * y) == Dual(0))
  }

  @Test func logarithmIsUndefinedBelowZero() {
    let jet = Jet.logarithm(.variableX(-1))
    #expect(jet.value.isNaN && jet.derivativeX.isNaN && jet.derivativeXX.isNaN)
    #expect(Jet.logarithm(.variableX(0)).value == -.infinity)
  }

  @Test(arguments: [(-3.0, 3.0, -1.0), (0, 0, 0), (3, 3, 1)])
  func magnitudeTurnsAtZero(point: Double, value: Double, slope: Double) {
    let dual = Dual.magnitude(.variableX(point))
    #expect(dual == Dual(value: value, derivativeX: slope, derivativeY: 0))
  }

  @Test func extremesCarryTheirOwnDerivatives() {
    let x = Dual.variableX(1)
    let y = Dual.variableY(2)
    #expect(Dual.minimum(x, y) == x)
    #expect(Dual.maximum(x, y) == y)
    // On a tie both count half, as in PyTorch and JAX.
    let shared = Dual(value: 1, derivativeX: 0.5, derivativeY: 0.5)
    #expect(Dual.minimum(x, .variableY(1)) == shared)
    #expect(Dual.maximum(x, .variableY(1)) == shared)
    #expect(Dual.maximum(x, Dual(1)) == Dual(value: 1, derivativeX: 0.5, derivativeY: 0))
    #expect(Jet.maximum(.variableX(1), .variableY(1)).derivativeY == 0.5)
    let least = Double.leastNonzeroMagnitude
    #expect(Dual.maximum(.variableX(least), .variableY(least)).value == least)
  }

  @Test func extremesOfWhatIsNoNumberAreNone() {
    for (a, b) in [(Double.nan, 1), (1, Double.nan)] {
      #expect(Dual.minimum(Dual(a), Dual(b)).value.isNaN)
      #expect(Dual.maximum(Dual(a), Dual(b)).value.isNaN)
      #expect(Double.minimum(a, b).isNaN)
      #expect(Double.maximum(a, b).isNaN)
    }
  }

  @Test func constantsDoNotDisturbInfinities() {
    let huge = Dual.exponential(.variableX(1000))
    #expect((2 * huge).derivativeX == .infinity)
    #expect((huge / 2).derivativeX == .infinity)
    #expect((1 - huge).derivativeX == -.infinity)
  }
}
