// Files that show what is on the screen.

extension Phrase {
  static let figureCommand = Phrase(
    "the scene as a figure for paper: .svg, .pdf or .png", "把场景画成插图：.svg、.pdf 或 .png")
  static let pictureCommand = Phrase(
    "the screen as it is: .png, .svg, .txt or .ansi", "屏幕原样：.png、.svg、.txt 或 .ansi")

  static func fileQuestion(_ kind: Sheet.Kind) -> Phrase {
    kind == .figure ? Phrase("figure to", "插图存到") : Phrase("picture to", "图片存到")
  }

  static func fileUsage(_ kind: Sheet.Kind) -> Phrase {
    kind == .figure ? figureCommand : pictureCommand
  }

  static func fileEndings(_ endings: [String]) -> Phrase {
    let names = endings.map { ".\($0)" }
    let last = names.last ?? ""
    return Phrase(
      "a name ends in \(names.dropLast().joined(separator: ", ")) or \(last)",
      "名称以 \(names.dropLast().joined(separator: "、")) 或 \(last) 结尾")
  }

  static let noSuchFileName = Phrase(
    "a name has at most 1000 characters, and nothing that cannot be seen", "名称至多 1000 个字符，没有看不见的字符")

  /// The name comes first: where a line is short, the folder is cut.
  static func drawn(to path: String, in folder: String?) -> Phrase {
    Phrase("written: \(path)", "已写入：\(path)")
      + (folder.map { Phrase(", in \($0)", "，位于 \($0)") } ?? .none)
  }
}
