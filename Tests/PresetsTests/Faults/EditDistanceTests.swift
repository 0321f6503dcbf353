import Testing

@testable import Presets

struct EditDistanceTests {
  @Test(arguments: [
    ("adam", "adam", 0), ("adam", "adma", 5), ("adam", "adams", 5), ("adam", "dam", 5),
    ("adam", "adaam", 4), ("sped", "speed", 4), ("sped", "seed", 6), ("adam", "atom", 12),
    ("", "abc", 15), ("ca", "abc", 15), ("kitten", "sitting", 17),
  ])
  func weighsMistakes(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b, limit: 30) == distance)
    #expect(editDistance(b, a, limit: 30) == distance)
    #expect(editDistance(a, b, limit: distance) == distance)
    #expect(editDistance(a, b, limit: distance - 1) == nil)
  }

  @Test func comparesCharactersAsPeopleSeeThem() {
    #expect(editDistance("e\u{301}ta", "\u{E9}ta", limit: 0) == 0)
  }
}
