import Optimization
import Testing

@testable import Interface

@Suite struct WellsTests {
  private func names(_ minima: [Vector], _ formula: String) throws -> [String] {
    Wells(minima, on: try FormulaLandscape(parsing: formula)).names.map(\.en)
  }

  @Test func twoAreToldApartByDepth() throws {
    #expect(
      try names([Vector(1, 0), Vector(-1, 0)], "x + y^2") == ["shallow well", "deep well"])
  }

  @Test func twoOfOneDepthAreToldApartBySide() throws {
    #expect(try names([Vector(1, 0), Vector(-1, 0)], "x^2 + y^2") == ["right well", "left well"])
    #expect(try names([Vector(0, 1), Vector(0, -1)], "x^2 + y^2") == ["upper well", "lower well"])
  }

  @Test func minimaFoundBySearchCountAsEqual() throws {
    #expect(
      try names([Vector(1 + 1e-12, 0), Vector(-1, 0)], "x^2 + y^2") == ["right well", "left well"])
  }

  @Test func manyAreToldApartByPlace() throws {
    #expect(
      try names([Vector(-1, 0), Vector(0.25, 2), Vector(1, 0)], "x + y^2")
        == ["deepest well", "well at (0.2, 2.0)", "well at (1.0, 0.0)"])
    #expect(
      try names([Vector(-1, 0), Vector(0, 0), Vector(2, 0)], "x")
        == ["deepest well", "well at 0.0", "well at 2.0"])
  }

  @Test func theLeadingOneIsTheDeepestElseTheFirstOfTwoElseTheFullest() throws {
    let slope = try FormulaLandscape(parsing: "x + y^2")
    let even = try FormulaLandscape(parsing: "0*x + 0*y")
    let two = [Vector(1, 0), Vector(-1, 0)]
    let three = two + [Vector(0, 3)]
    let deep = Wells(two, on: slope)
    #expect(deep.leading([0.9, 0.1]) == 1)
    #expect(deep.leadingName?.en == "deep well")
    let sides = Wells(two, on: even)
    #expect(sides.leading([0.2, 0.8]) == 0)
    #expect(sides.leadingName?.en == "right well")
    let many = Wells(three, on: even)
    #expect(many.leading([0.2, 0.7, 0.1]) == 1)
    #expect(many.leadingName?.en == "fullest well")
    let one = Wells([.zero], on: even)
    #expect(one.leading([1]) == nil)
    #expect(one.leadingName == nil)
  }

  @Test(arguments: [
    (0, "0 %"), (0.0001, "<1 %"), (0.0049, "<1 %"), (0.005, "1 %"), (0.8249, "82 %"),
    (0.994, "99 %"), (0.9951, ">99 %"), (0.9999, ">99 %"), (1, "100 %"),
  ])
  func percentsDoNotRoundAFewAway(share: Double, text: String) {
    #expect(Wells.percent(share) == text)
    #expect(text.count <= Wells.percentColumns)
  }
}
