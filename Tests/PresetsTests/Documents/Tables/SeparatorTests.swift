import Testing

@testable import Presets

struct SeparatorTests {
  @Test(
    arguments: [
      (["1,2,3", "4,5,6"], .comma), (["1, 2, 3"], .comma), (["1,\t2,\t3"], .comma),
      (["1 , 2 , 3"], .comma), (["1,5;2,5"], .semicolon), (["1;2;3"], .semicolon),
      (["1;;3", ";;2"], .semicolon), (["1.5;nan;3"], .semicolon), (["1,5\t2,5"], .tab),
      (["1\t\t3"], .tab), (["  1.5   2.5 "], .blanks), (["1,5 2,5"], .blanks),
      (["1 \t2\t 3"], .tab), (["1\t 2 3"], .blanks), (["a;b", "1,5;2"], .semicolon),
      (["x, y", "1\t,2"], .comma), (["\"1,5\",\"2,5\""], .comma), (["\"1,5\";2"], .semicolon),
      (["y\\x;1;2", "1;2;3"], .semicolon), (["x,y", "1,2"], .comma), ([""], .comma),
      (["x,y,loss,word,word"], .comma),
    ] as [([String], Separator)])
  func isFoundOut(lines: [String], separator: Separator) throws {
    let text = try TableText(Array(lines.joined(separator: "\n").utf8))
    #expect(text.separator == separator)
  }
}
