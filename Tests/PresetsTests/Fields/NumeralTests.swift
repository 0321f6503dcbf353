import Testing

@testable import Presets

struct NumeralTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("+1", 1), ("007", 7), (".5", 0.5), ("5.", 5), ("-.5e1", -5),
      ("1e3", 1000),
      ("-2.5E-3", -0.0025), ("1.0e-9", 1e-9), ("1E+2", 100), ("5e-324", .leastNonzeroMagnitude),
      ("1.7976931348623157e308", 1.7976931348623157e308), ("0e999", 0),
      ("-7.31231688e-05", -7.31231688e-05), ("0.1000000000000000055511151231257827", 0.1),
    ] as [(String, Double)])
  func readsDecimals(text: String, value: Double) throws {
    #expect(try Numeral(text).value == value)
  }

  @Test(
    arguments: [
      (".nan", .notFinite), (".inf", .notFinite), ("-.Inf", .notFinite), ("nan", .notFinite),
      ("Infinity", .notFinite), ("1:30", .colons), ("1:30.5", .colons), ("0x10", .otherBase),
      ("-0X1p3", .otherBase), ("0o7", .otherBase), ("0b1", .otherBase), ("1_000", .underscores),
      ("0,05", .comma), ("1,000.5", .comma), ("\u{2212}5", .typographicMinus),
      ("1e999", .tooLarge), ("-1e309", .tooLarge), ("1e-400", .tooSmall), ("", .notANumber),
      (".", .notANumber), ("e5", .notANumber), ("1e", .notANumber), ("1e+", .notANumber),
      ("--1", .notANumber), ("1 ", .notANumber), (" 1", .notANumber), ("1/3", .notANumber),
      ("5%", .notANumber), ("1.2.3", .notANumber), ("1e2.5", .notANumber),
      ("\u{0663}", .notANumber), ("1\0", .notANumber), ("1d3", .notANumber),
    ] as [(String, Numeral.Failure)])
  func refusesAllElseAndSaysWhy(text: String, failure: Numeral.Failure) {
    #expect(throws: failure) { try Numeral(text) }
  }
}
