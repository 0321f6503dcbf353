import Testing

@testable import Presets

struct FieldListTests {
  @Test(arguments: [("[-1.2, 1]", [-1.2, 1]), ("\n  - 1\n  - .5", [1, 0.5])])
  func readsNumbers(yaml: String, numbers: [Double]) {
    let (result, faults) = reading(yaml) { $0.numbers(count: 2) }
    #expect(result == numbers)
    #expect(faults.isEmpty)
  }

  @Test func findsTheFaultOfEachItem() {
    let (result, faults) = reading("[a, 1, '2', -3, ~]") { $0.numbers(.nonnegative) }
    #expect(result == nil)
    #expect(
      faults == [
        "1:9: item 1 of field must be a number, not 'a'",
        "1:15: item 3 of field must be a number; write it without quotes",
        "1:20: item 4 of field must be at least 0, not -3",
        "1:24: item 5 of field must be a number, not empty",
      ])
  }

  @Test(
    arguments: [
      ("3", 2...2, "field must be a list of 2 items, not '3'"),
      ("[1]", 2...2, "field must be a list of 2 items, not of 1"),
      ("[]", 1...1, "field must be a list of 1 item, not of 0"),
      ("[]", 1...Int.max, "field must be a list of at least 1 item, not of 0"),
      ("[1, 2, 3]", 1...2, "field must be a list of 1 to 2 items, not of 3"),
      ("{a: 1}", 0...Int.max, "field must be a list, not a mapping"),
    ] as [(String, ClosedRange<Int>, String)])
  func refusesOtherLengths(yaml: String, count: ClosedRange<Int>, message: String) {
    let (result, faults) = reading(yaml) { $0.numbers(count: count) }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }
}
