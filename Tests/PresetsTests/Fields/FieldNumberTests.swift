import Testing

@testable import Presets

struct FieldNumberTests {
  @Test(arguments: [
    ("-1", "field must be greater than 0, not -1"),
    ("0.0", "field must be greater than 0, not 0.0"),
    ("high", "field must be a number, not 'high'"),
    ("'1'", "field must be a number; write it without quotes"),
    ("'high'", "field must be a number, not 'high'"),
    (".inf", "field must be a number, not '.inf': it must be finite"),
    ("1:30", "field must be a number, not '1:30': write a plain decimal number, without colons"),
    ("020", "field must be a number, not 020: write it without the zero in front"),
    ("[1]", "field must be a number, not a list"),
    ("{from: 1}", "field must be a number, not a mapping"),
  ])
  func refusesOtherNumbers(yaml: String, message: String) {
    let (result, faults) = reading(yaml) { $0.number(.positive) }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }

  @Test(arguments: [("0", 0), ("-0", 0), ("0.5", 0.5), ("020.5", 20.5), ("02e1", 20)])
  func aZeroInFrontIsFineWhereNoneReadsItAsOctal(yaml: String, number: Double) {
    let (result, faults) = reading(yaml) { $0.number() }
    #expect(result == number)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [("1e3", 1000), ("5.0", 5), ("+7", 7), ("1", 1), ("1000", 1000)])
  func readsWholeNumbers(yaml: String, number: Int) {
    let (result, faults) = reading(yaml) { $0.integer(in: 1...1000) }
    #expect(result == number)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    ("0", "field must be from 1 to 1000, not 0"),
    ("1001", "field must be from 1 to 1000, not 1001"),
    ("99999999999999999999", "field must be from 1 to 1000, not 99999999999999999999"),
    ("2.5", "field must be a whole number, not 2.5"),
    ("ten", "field must be a whole number, not 'ten'"),
    ("020", "field must be a whole number, not 020: write it without the zero in front"),
    ("-007", "field must be a whole number, not -007: write it without the zero in front"),
    ("'020'", "field must be a whole number; write it without quotes"),
  ])
  func refusesOtherWholeNumbers(yaml: String, message: String) {
    let (result, faults) = reading(yaml) { $0.integer(in: 1...1000) }
    #expect(result == nil)
    #expect(faults == ["1:8: \(message)"])
  }

  @Test func keepsEveryDigitOfAWholeNumber() {
    let largest = reading("18446744073709551615") { $0.integer(in: 0...UInt64.max) }
    #expect(largest.result == UInt64.max)
    let rounded = reading("1.8446744073709551e19") { $0.integer(in: 0...UInt64.max) }
    #expect(rounded.result == nil)
    #expect(rounded.faults.count == 1)
  }

  @Test(arguments: [("0.5", 0.5), ("{from: 2}", 2)])
  func readsANumberOrAMapping(yaml: String, number: Double) {
    let (result, faults) = reading(yaml) { field in
      field.number(.positive, as: { $0 }) { $0["from"]?.number() }
    }
    #expect(result == number)
    #expect(faults.isEmpty)
  }

  @Test(arguments: [
    ("fast", "1:8: field must be a number or a mapping, not 'fast'"),
    ("-1", "1:8: field must be greater than 0, not -1"),
    ("{form: 2}", "1:9: unknown key 'form' in field (did you mean 'from'?)"),
  ])
  func refusesWhatIsNeither(yaml: String, fault: String) {
    let (result, faults) = reading(yaml) { field in
      field.number(.positive, as: { $0 }) { $0["from"]?.number() }
    }
    #expect(result == nil)
    #expect(faults == [fault])
  }
}
