import Testing

@testable import Optimization

@Suite struct QuadraticTests {
  @Test func curvatureStandsForTheCoefficients() throws {
    var quadratic = Quadratic()
    try quadratic.set("curvature", to: .numbers([1, 100]))
    try quadratic.set("rotation", to: .number(30))
    let eigenvalues = quadratic.curvature(at: .zero).hessian.eigenvalues
    #expect((eigenvalues.smaller - 1).magnitude <= 1e-13)
    #expect((eigenvalues.larger - 100).magnitude <= 1e-13)
    // Along the turned first axis the curvature is the first eigenvalue: f = 1/2 r^2.
    let along = Vector(Double.cosine(.pi / 6), Double.sine(.pi / 6))
    #expect((quadratic.value(at: 3 * along) - 4.5).magnitude <= 1e-13)
  }

  @Test func theOrderOfSettingDoesNotMatter() throws {
    var first = Quadratic()
    try first.set("curvature", to: .numbers([1, 100]))
    try first.set("rotation", to: .number(10))
    var second = Quadratic()
    try second.set("rotation", to: .number(10))
    try second.set("curvature", to: .numbers([1, 100]))
    #expect(first.q11 == second.q11 && first.q12 == second.q12 && first.q22 == second.q22)
  }

  @Test(arguments: [[5.0], [1, 2, 3]])
  func curvatureTakesTwoNumbers(list: [Double]) throws {
    var quadratic = Quadratic()
    try quadratic.set("curvature", to: .numbers(list))
    #expect(throws: ParameterError.self) { try quadratic.validate() }
  }

  @Test func rotationAloneIsRefused() throws {
    var quadratic = Quadratic()
    try quadratic.set("rotation", to: .number(10))
    #expect(throws: ParameterError.conflict("rotation needs curvature: [l1, l2]")) {
      try quadratic.validate()
    }
  }

  /// The minimiser of the reference file, to 50 digits.
  @Test func knowsItsMinimum() throws {
    var quadratic = Quadratic()
    for (name, value) in ["q11": 2, "q12": 0.5, "q22": 1, "c1": -1, "c2": 0.5, "b": 0.25] {
      try quadratic.set(name, to: .number(value))
    }
    let minimum = try #require(quadratic.minima.first)
    #expect(minimum.deviation(from: Vector(0.7142857142857143, -0.8571428571428571)) <= 1e-15)
    #expect(quadratic.minima.count == 1)
  }

  @Test(arguments: [[1.0, -1], [-1, -2], [0, 1]])
  func saddlesHillsAndTroughsHaveNoMinimum(curvature: [Double]) throws {
    var quadratic = Quadratic()
    try quadratic.set("curvature", to: .numbers(curvature))
    #expect(quadratic.minima.isEmpty)
  }

  @Test(arguments: [
    ([1.0, 0, 10, 0, 0, 0], "0.5*x^2 + 5*y^2"), ([2, 0, 2, -1, 0, 0], "x^2 + y^2 - x"),
    ([-2, 0.5, 0, 0, 1, -3], "-x^2 + 0.5*x*y + y - 3"), ([0, 0, 0, 0, 0, 0], "0*x + 0*y"),
  ])
  func formulaLeavesOutWhatIsZero(coefficients: [Double], text: String) throws {
    var quadratic = Quadratic()
    for (name, value) in zip(["q11", "q12", "q22", "c1", "c2", "b"], coefficients) {
      try quadratic.set(name, to: .number(value))
    }
    #expect(quadratic.formula == text)
  }

  /// A turned bowl is written with four digits, and what is written is that bowl to three of them.
  @Test(arguments: stride(from: 5.0, through: 355, by: 5).map { $0 })
  func theFormulaOfATurnedBowlCanBeRead(rotation: Double) throws {
    var quadratic = Quadratic()
    try quadratic.set("curvature", to: .numbers([0.2, 4]))
    try quadratic.set("rotation", to: .number(rotation))
    let numbers = quadratic.formula.split(whereSeparator: { !($0.isNumber || $0 == ".") })
    for number in numbers {
      #expect(number.drop { $0 == "0" || $0 == "." }.count <= 5, "\(quadratic.formula)")
    }
    let read = try FormulaLandscape(parsing: quadratic.formula)
    for place in [Vector(-5, -2), Vector(1, 3), Vector(4, -4)] {
      let value = quadratic.value(at: place)
      #expect(abs(read.value(at: place) - value) < 0.1)
    }
  }

  @Test func aQuarterTurnHasNoMixedTerm() throws {
    var quadratic = Quadratic()
    try quadratic.set("curvature", to: .numbers([0.2, 4]))
    try quadratic.set("rotation", to: .number(90))
    #expect(quadratic.formula == "2*x^2 + 0.1*y^2")
  }
}
