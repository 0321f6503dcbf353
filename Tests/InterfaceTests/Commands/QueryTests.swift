import Testing

@testable import Interface

@Suite struct QueryTests {
  @Test func everyWordHasToFitInAnyOrder() {
    let query = Query("  adam   foc ")
    #expect(query.words == ["adam", "foc"])
    #expect(query.match(name: "focus Adam", detail: "") != nil)
    #expect(query.match(name: "focus Yogi", detail: "") == nil)
  }

  @Test func detailsAreFoundByTheBeginningsOfTheirWords() {
    let match = Query("val").match(name: "welcome", detail: "Four ways down the banana valley")
    #expect(match?.detailMarks == Set(26..<29))
    #expect(match?.nameMarks == [])
    #expect(Query("alley").match(name: "welcome", detail: "banana valley") == nil)
  }

  @Test func aNameCountsMoreThanADetail() throws {
    let name = try #require(Query("rav").match(name: "ravine", detail: ""))
    let detail = try #require(Query("rav").match(name: "valley", detail: "The ravine"))
    #expect(name.score > detail.score)
  }

  @Test func nothingTypedFitsEverything() {
    #expect(Query(" ").isEmpty)
    #expect(Query("").match(name: "anything", detail: "") == Query.Match())
  }
}
