/// The screen of a terminal as far as programs that use ncurses need one: text and colours.
///
/// It understands what `xterm-256color` promises: positions, erasing, inserting, deleting, repeating,
/// scrolling, the other screen, and the cursor's visibility. The rest it skips.
struct ScreenModel {
  /// A place on the screen.
  struct Cell: Hashable {
    /// The character with its marks; empty for the right half of a wide one.
    var text = " "
    /// What `SGR` said last of the glyph's colour, and of the colour behind it; empty for the
    /// terminal's own.
    var foreground: [Int] = []
    var background: [Int] = []
  }

  private typealias Line = [Cell]

  private(set) var columns: Int
  private(set) var rows: Int
  /// Where the next character goes, from 0.
  private(set) var cursor = (x: 0, y: 0)
  private(set) var isCursorVisible = true
  /// Whether the screen that programs switch to is shown.
  private(set) var isAlternate = false

  private(set) var cells: [[Cell]]
  private var otherCells: [Line]
  private var savedCursor = (x: 0, y: 0)
  private var region: Range<Int>
  private var parser = EscapeParser()
  /// A character in the last column leaves the cursor there until the next one.
  private var wrapsNext = false
  private var lastCharacter: Unicode.Scalar = " "
  /// A blank in the colours that are set: what is erased becomes one.
  private var pen = Cell()

  /// A blank screen.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    otherCells = cells
    region = 0..<rows
  }

  /// The rows from the top, without the blanks at their ends.
  var lines: [String] {
    cells.map { line in
      var text = line.map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// Whether `text` stands on one of the rows.
  func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Takes over a new size: rows and columns are cut or added at their ends.
  mutating func resize(columns: Int, rows: Int) {
    func resized(_ screen: [Line]) -> [Line] {
      (0..<rows).map { y in
        let line = y < screen.count ? Array(screen[y].prefix(columns)) : []
        return line + blank(columns - line.count)
      }
    }
    cells = resized(cells)
    otherCells = resized(otherCells)
    self.columns = columns
    self.rows = rows
    region = 0..<rows
    place(x: cursor.x, y: cursor.y)
  }

  /// Does what `bytes` say; they may end anywhere.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let token = parser.feed(byte) else { continue }
      switch token {
      case .scalar(let scalar): write(scalar)
      case .control(let byte): control(byte)
      case .escape(let byte): escape(byte)
      case .sequence(let sequence): perform(sequence)
      }
    }
  }

  private func blank(_ columns: Int) -> Line { Array(repeating: pen, count: columns) }

  private mutating func place(x: Int, y: Int) {
    cursor = (min(max(x, 0), columns - 1), min(max(y, 0), rows - 1))
    wrapsNext = false
  }

  // MARK: - Characters

  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 {
      addMark(scalar)
      return
    }
    if wrapsNext || cursor.x + width > columns {
      place(x: 0, y: cursor.y)
      lineFeed()
    }
    put(String(scalar), atX: cursor.x)
    if width == 2, cursor.x + 1 < columns { put("", atX: cursor.x + 1) }
    lastCharacter = scalar
    if cursor.x + width >= columns {
      wrapsNext = true
    } else {
      cursor.x += width
    }
  }

  private mutating func put(_ text: String, atX x: Int) {
    cells[cursor.y][x] = pen
    cells[cursor.y][x].text = text
  }

  private mutating func addMark(_ scalar: Unicode.Scalar) {
    var x = wrapsNext ? cursor.x : max(0, cursor.x - 1)
    if cells[cursor.y][x].text.isEmpty, x > 0 { x -= 1 }
    cells[cursor.y][x].text.unicodeScalars.append(scalar)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: place(x: cursor.x - 1, y: cursor.y)
    case 0x09: place(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: place(x: 0, y: cursor.y)
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): savedCursor = cursor
    case UInt8(ascii: "8"): place(x: savedCursor.x, y: savedCursor.y)
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      place(x: 0, y: cursor.y)
      lineFeed()
    case UInt8(ascii: "M"):
      if cursor.y == region.lowerBound {
        scroll(by: -1, in: region)
      } else {
        place(x: cursor.x, y: cursor.y - 1)
      }
    default: break
    }
  }

  private mutating func lineFeed() {
    if cursor.y == region.upperBound - 1 {
      scroll(by: 1, in: region)
    } else {
      place(x: cursor.x, y: cursor.y + 1)
    }
  }

  /// Moves the rows of `range` up by `count`, or down by as many if it is negative.
  private mutating func scroll(by count: Int, in range: Range<Int>) {
    let moved = min(abs(count), range.count)
    let blanks = Array(repeating: blank(columns), count: moved)
    if count > 0 {
      cells.removeSubrange(range.prefix(moved))
      cells.insert(contentsOf: blanks, at: range.upperBound - moved)
    } else {
      cells.removeSubrange(range.suffix(moved))
      cells.insert(contentsOf: blanks, at: range.lowerBound)
    }
  }

  // MARK: - Sequences

  private mutating func perform(_ sequence: EscapeParser.ControlSequence) {
    guard sequence.mark == nil else {
      setModes(sequence)
      return
    }
    let count = max(1, sequence[0])
    let (x, y) = cursor
    switch sequence.final {
    case "A": place(x: x, y: y - count)
    case "B", "e": place(x: x, y: y + count)
    case "C", "a": place(x: x + count, y: y)
    case "D": place(x: x - count, y: y)
    case "E": place(x: 0, y: y + count)
    case "F": place(x: 0, y: y - count)
    case "G", "`": place(x: count - 1, y: y)
    case "d": place(x: x, y: count - 1)
    case "H", "f": place(x: max(1, sequence[1]) - 1, y: count - 1)
    case "J": eraseScreen(sequence[0])
    case "K": eraseLine(sequence[0])
    case "X": erase(row: y, x..<min(x + count, columns))
    case "@": shiftCells(by: count)
    case "P": shiftCells(by: -count)
    case "L": if region.contains(y) { scroll(by: -count, in: y..<region.upperBound) }
    case "M": if region.contains(y) { scroll(by: count, in: y..<region.upperBound) }
    case "S": scroll(by: count, in: region)
    case "T": scroll(by: -count, in: region)
    case "b": for _ in 0..<min(count, columns * rows) { write(lastCharacter) }
    case "r":
      let end = sequence[1] == 0 ? rows : min(sequence[1], rows)
      if count < end { region = count - 1..<end }
      place(x: 0, y: 0)
    case "s": savedCursor = cursor
    case "u": place(x: savedCursor.x, y: savedCursor.y)
    case "m": setColors(sequence.numbers[...])
    default: break
    }
  }

  private mutating func setColors(_ numbers: ArraySlice<Int>) {
    guard let first = numbers.first else { return }
    // 38;5;n and 38;2;r;g;b, and the same from 48.
    let length = ![38, 48].contains(first) ? 1 : numbers.dropFirst().first == 2 ? 5 : 3
    let color = Array(numbers.prefix(length))
    switch first {
    case 0: pen = Cell()
    case 30...38, 90...97: pen.foreground = color
    case 40...48, 100...107: pen.background = color
    case 39: pen.foreground = []
    case 49: pen.background = []
    default: break
    }
    setColors(numbers.dropFirst(length))
  }

  private mutating func setModes(_ sequence: EscapeParser.ControlSequence) {
    guard sequence.mark == "?", sequence.final == "h" || sequence.final == "l" else { return }
    let isOn = sequence.final == "h"
    for mode in sequence.numbers {
      switch mode {
      case 25: isCursorVisible = isOn
      case 47, 1047, 1049: showAlternate(isOn, keepingCursor: mode == 1049)
      default: break
      }
    }
  }

  private mutating func showAlternate(_ isOn: Bool, keepingCursor: Bool) {
    guard isOn != isAlternate else { return }
    isAlternate = isOn
    swap(&cells, &otherCells)
    if isOn {
      cells = Array(repeating: blank(columns), count: rows)
      if keepingCursor { savedCursor = cursor }
    } else if keepingCursor {
      place(x: savedCursor.x, y: savedCursor.y)
    }
  }

  private mutating func erase(row: Int, _ range: Range<Int>) {
    for x in range { cells[row][x] = pen }
  }

  private mutating func eraseLine(_ part: Int) {
    let (x, y) = cursor
    erase(row: y, part == 0 ? x..<columns : part == 1 ? 0..<x + 1 : 0..<columns)
  }

  private mutating func eraseScreen(_ part: Int) {
    let erased = part == 0 ? cursor.y + 1..<rows : part == 1 ? 0..<cursor.y : 0..<rows
    for row in erased { erase(row: row, 0..<columns) }
    if part < 2 { eraseLine(part) }
  }

  /// Inserts blanks at the cursor, or deletes cells there if `count` is negative.
  private mutating func shiftCells(by count: Int) {
    let moved = min(abs(count), columns - cursor.x)
    let blanks = blank(moved)
    if count > 0 {
      cells[cursor.y].removeLast(moved)
      cells[cursor.y].insert(contentsOf: blanks, at: cursor.x)
    } else {
      cells[cursor.y].removeSubrange(cursor.x..<cursor.x + moved)
      cells[cursor.y] += blanks
    }
  }
}
