import Testing

@testable import Interface

@Suite struct MemoTests {
  @Test func aValueIsMadeOnceForAKey() {
    var memo = Memo<Int, String>(capacity: 3)
    var made: [Int] = []
    for key in [1, 2, 1, 2, 3, 1] {
      let value = memo.value(for: key) {
        made.append($0)
        return "\($0)"
      }
      #expect(value == "\(key)")
    }
    #expect(made == [1, 2, 3])
  }

  @Test func theOldestGivesWay() {
    var memo = Memo<Int, Int>(capacity: 2)
    for key in 1...3 { memo.keep(10 * key, for: key) }
    #expect(memo[1] == nil && memo[2] == 20 && memo[3] == 30)
  }

  @Test func aValueThatGrowsGoesOnFromWhereItStands() {
    var memo = Memo<String, [Int]>(capacity: 2)
    for length in 1...3 {
      let value = memo.value(for: "a", make: { _ in [] }, goOn: { $0 += $0.count..<length })
      #expect(value == Array(0..<length))
    }
  }
}
