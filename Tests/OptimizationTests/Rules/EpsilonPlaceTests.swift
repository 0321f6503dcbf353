import Testing

@testable import Optimization

@Suite struct EpsilonPlaceTests {
  @Test(arguments: [(EpsilonPlace.inside, 5.0, 5.0), (.outside, 13, 19)])
  func standsUnderTheRootOrBesideIt(place: EpsilonPlace, larger: Double, smaller: Double) {
    #expect(place.root(16.0, 9) == larger)
    #expect(place.root(9.0, 16) == smaller)
    #expect(place.root(Lanes(16), 9)[3] == larger)
  }
}
