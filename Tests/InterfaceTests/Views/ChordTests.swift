import Optimization
import Testing

@testable import Interface

@Suite struct ChordTests {
  private func chord(_ formula: String, _ from: Double, _ to: Double) throws -> Chord? {
    Chord(on: try FormulaLandscape(parsing: formula), from: from, to: to)
  }

  @Test func isStraightBetweenTheEndsWhicheverComesFirst() throws {
    for ends in [(-1.0, 3.0), (3, -1)] {
      let chord = try #require(try chord("x^2", ends.0, ends.1))
      #expect(chord.height(at: -1) == 1 && chord.height(at: 3) == 9 && chord.height(at: 1) == 5)
      #expect(chord.height(at: 3.1) == nil)
      #expect(chord.text.en == "middle of the chord: f 1.0000 <= mean of the ends 5.0000")
    }
  }

  @Test func jensenIsBrokenOverAHill() throws {
    let chord = try #require(try chord("0 - x^2", -1, 1))
    #expect(chord.middleValue > chord.middleHeight)
    #expect(chord.text.en == "middle of the chord: f 0.0000 > mean of the ends -1.0000")
  }

  @Test func thereIsNoneWithoutTwoFiniteEnds() throws {
    #expect(try chord("x^2", 1, 1) == nil)
    #expect(try chord("log(x)", -1, 2) == nil)
  }
}
