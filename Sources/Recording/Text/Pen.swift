import Plotting

/// What colours the text that follows.
struct Pen: Equatable {
  var foreground = Color.terminalDefault
  var background = Color.terminalDefault
  var attributes: Attributes = []

  init() {}

  private init(_ cell: Cell) {
    foreground = cell.foreground
    background = cell.background
    attributes = cell.attributes
  }

  /// Writes a cell's character, and before it what gives the pen the cell's colours.
  mutating func write(_ cell: Cell, to text: inout String) {
    let next = Self(cell)
    text += next.sequence(after: self)
    self = next
    text.unicodeScalars.append(cell.scalar)
    if cell.mark != "\0" { text.unicodeScalars.append(cell.mark) }
  }

  /// Attributes cannot be taken away one by one on every terminal, so losing one starts afresh.
  func sequence(after last: Self) -> String {
    guard self != last else { return "" }
    guard self != Self() else { return "\u{1B}[m" }
    var codes: [String] = []
    var base = last
    if !attributes.isSuperset(of: last.attributes) {
      codes.append("0")
      base = Self()
    }
    for (attribute, code) in Self.codes
    where attributes.contains(attribute) && !base.attributes.contains(attribute) {
      codes.append(code)
    }
    if foreground != base.foreground { codes.append(Self.code(foreground, plane: 30)) }
    if background != base.background { codes.append(Self.code(background, plane: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static let codes: [(Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private static func code(_ color: Color, plane: Int) -> String {
    switch color.kind {
    case .terminalDefault: "\(plane + 9)"
    case .palette(let index) where index < 8: "\(plane + Int(index))"
    case .palette(let index) where index < 16: "\(plane + 60 + Int(index) - 8)"
    case .palette(let index): "\(plane + 8);5;\(index)"
    case .rgb(let hex): "\(plane + 8);2;\(hex >> 16 & 0xFF);\(hex >> 8 & 0xFF);\(hex & 0xFF)"
    }
  }
}
