import Testing

@testable import Optimization

@Suite struct BoundsTests {
  @Test(arguments: [
    (Bounds.any, -1e300, true), (.any, .infinity, false), (.any, .nan, false),
    (.positive, 0, false), (.positive, Double.leastNonzeroMagnitude, true), (.nonnegative, 0, true),
    (.nonnegative, -Double.leastNonzeroMagnitude, false), (.unit, 1, true),
    (.unit, 1.0.nextUp, false),
    (.decay, 0, true), (.decay, 1, false), (.decay, 1.0.nextDown, true),
  ])
  func endsAreInOrOut(bounds: Bounds, value: Double, isInside: Bool) {
    #expect(bounds.contains(value) == isInside)
  }

  @Test(arguments: [
    (Bounds.any, "a finite number"), (.positive, "greater than 0"), (.nonnegative, "at least 0"),
    (.unit, "from 0 to 1"), (.decay, "at least 0 and less than 1"),
    (Bounds(-.infinity, 2.5), "at most 2.5"),
    (Bounds(1, 3, excludesLower: true), "greater than 1 and at most 3"),
  ])
  func areSaidInWords(bounds: Bounds, words: String) {
    #expect(bounds.description == words)
  }
}
