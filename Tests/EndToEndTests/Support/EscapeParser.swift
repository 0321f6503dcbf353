/// Cuts what a program writes to a terminal into characters and sequences, byte by byte.
struct EscapeParser {
  /// What a program tells a terminal.
  enum Token: Hashable {
    /// A printable character.
    case scalar(Unicode.Scalar)
    /// A control character other than escape.
    case control(UInt8)
    /// Escape and one more character.
    case escape(UInt8)
    /// A control sequence (`CSI`).
    case sequence(ControlSequence)
  }

  /// A control sequence: numbers, and a letter that says what to do with them.
  struct ControlSequence: Hashable {
    /// What makes it another sequence than its letter alone says, as `?` does.
    var mark: Character?
    /// The numbers; those left out are 0.
    var numbers: [Int] = [0]
    /// The letter.
    var final: Character = " "

    /// The number at `index`, 0 if there are not as many.
    subscript(index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
  }

  private enum State {
    case text
    case escape
    /// The byte after a character set's place, which is skipped.
    case characterSet
    case sequence(ControlSequence)
    /// An operating system command or its like, up to BEL or `ESC \`.
    case string(escaped: Bool)
  }

  private var state = State.text
  /// The bytes of a character in UTF-8 that is not complete yet.
  private var pending: [UInt8] = []

  /// Takes one byte; returns what it completes, if anything.
  mutating func feed(_ byte: UInt8) -> Token? {
    switch state {
    case .text:
      return feedText(byte)
    case .escape:
      return feedEscape(byte)
    case .characterSet:
      state = .text
      return nil
    case .sequence(let sequence):
      return feedSequence(byte, sequence)
    case .string(let escaped):
      let isEnd = byte == 0x07 || (escaped && byte == UInt8(ascii: "\\"))
      state = isEnd ? .text : .string(escaped: byte == 0x1B)
      return nil
    }
  }

  private mutating func feedText(_ byte: UInt8) -> Token? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    let length = pending[0] < 0x80 ? 1 : pending[0] < 0xE0 ? 2 : pending[0] < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    defer { pending.removeAll() }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map { .scalar($0) }
  }

  private mutating func feedEscape(_ byte: UInt8) -> Token? {
    state = .text
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence())
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"): state = .characterSet
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(escaped: false)
    default: return .escape(byte)
    }
    return nil
  }

  private mutating func feedSequence(_ byte: UInt8, _ begun: ControlSequence) -> Token? {
    var sequence = begun
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let last = sequence.numbers.count - 1
      let value = sequence.numbers[last] * 10 + Int(byte - UInt8(ascii: "0"))
      sequence.numbers[last] = min(value, 1 << 24)
    case UInt8(ascii: ";"), UInt8(ascii: ":"):
      sequence.numbers.append(0)
    case 0x20...0x2F, UInt8(ascii: "<")...UInt8(ascii: "?"):
      sequence.mark = Character(Unicode.Scalar(byte))
    case 0x40...0x7E:
      state = .text
      sequence.final = Character(Unicode.Scalar(byte))
      return .sequence(sequence)
    default:
      state = byte == 0x1B ? .escape : .text
      return nil
    }
    state = .sequence(sequence)
    return nil
  }
}
