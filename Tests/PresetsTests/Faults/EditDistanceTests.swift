import Testing

@testable import Presets

struct EditDistanceTests {
  @Test(arguments: [
    ("adam", "adam", 0), ("adam", "adma", 1), ("adam", "adams", 1), ("adam", "dam", 1),
    ("adam", "atom", 2), ("", "abc", 3), ("ca", "abc", 3), ("kitten", "sitting", 3),
  ])
  func countsEdits(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b, limit: 9) == distance)
    #expect(editDistance(b, a, limit: 9) == distance)
    #expect(editDistance(a, b, limit: distance) == distance)
    #expect(editDistance(a, b, limit: distance - 1) == nil)
  }

  @Test func comparesCharactersAsPeopleSeeThem() {
    #expect(editDistance("e\u{301}ta", "\u{E9}ta", limit: 0) == 0)
  }
}
