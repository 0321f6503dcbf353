import Plotting

/// One line of text being typed, and the cursor in it.
///
/// Nothing that a terminal would obey gets in, nor more than a line can hold.
public struct TextField: Hashable, Sendable {
  /// What stands before the cursor, and what stands at and after it.
  private(set) var before = ""
  private(set) var after = ""

  /// The most that can be typed or pasted, in Unicode scalars.
  static let capacity = 200

  /// `text` with the cursor behind it.
  public init(_ text: String = "") {
    insert(text)
  }

  /// All of it.
  public var text: String { before + after }

  /// Whether nothing has been typed.
  public var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Puts `text` at the cursor, as typed or pasted: a line feed or a tab counts as a blank, other
  /// control characters are dropped, and so is what there is no room for.
  public mutating func insert(_ text: String) {
    let room = Self.capacity - before.unicodeScalars.count - after.unicodeScalars.count
    let scalars = text.unicodeScalars.lazy.compactMap(\.typed).prefix(max(0, room))
    before.unicodeScalars.append(contentsOf: scalars)
  }

  /// Changes text or cursor as `key` asks; whether the key is one for a field.
  public mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(scalar))
    case .backspace: if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left: if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("w"): deleteWord()
    case .control("u"): before = ""
    case .control("k"): after = ""
    default: return false
    }
    return true
  }

  /// Takes away the word before the cursor and the blanks behind it.
  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  /// The part of the text that `columns` can show with the cursor in it, and the column where the
  /// cursor stands.
  ///
  /// The cursor has a column even at the end of the text, so no more than the rest shows before it.
  func window(columns: Int) -> (text: String, cursor: Int) {
    var shown = before
    var width = TextLayout.columns(of: shown)
    while width > max(0, columns - (after.first?.columns ?? 1)), !shown.isEmpty {
      width -= shown.removeFirst().columns
    }
    return (shown + after, width)
  }
}

extension Character {
  /// Columns that it takes on a screen.
  fileprivate var columns: Int { TextLayout.columns(of: String(self)) }
}

extension Unicode.Scalar {
  /// What typing or pasting the scalar puts into a line; nil for what is obeyed instead of shown.
  fileprivate var typed: Self? {
    if self == "\n" || self == "\t" { return " " }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return nil
    default: return self
    }
  }
}
