import Plotting
import Testing

@Suite struct ScalarColumnsTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("ß", 1), ("Ж", 1), ("⠿", 1), ("▚", 1), ("●", 1), ("★", 1), ("…", 1),
      ("│", 1), ("∇", 1), ("漢", 2), ("か", 2), ("한", 2), ("Ａ", 2), ("。", 2), ("🙂", 2),
      ("🚀", 2), ("⭐", 2), ("\u{20000}", 2), ("\u{1F1E9}", 1), ("\u{301}", 0), ("\u{20DD}", 0),
      ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{FEFF}", 0), ("\u{AD}", 0),
      ("\u{2028}", 0), ("\u{1160}", 0), ("\u{303F}", 1),
      ("\u{2329}", 2), ("\u{3248}", 1), ("\u{3250}", 2), ("\u{1F210}", 2),
    ] as [(Unicode.Scalar, Int)])
  func columnsAreThoseOfATerminal(scalar: Unicode.Scalar, columns: Int) {
    #expect(scalar.columns == columns)
  }
}
