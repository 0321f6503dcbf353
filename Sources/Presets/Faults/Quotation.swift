extension String {
  /// The text in single quotes, cut after 40 characters, safe to print on a terminal.
  var quoted: String {
    let limit = 40
    let head = prefix(limit)
    return "'\(String(head).escapingControls)\(head.endIndex < endIndex ? "..." : "")'"
  }

  /// The text with all that a terminal would act on, rather than show, written as an escape.
  public var escapingControls: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      case _ where scalar.isInvisible: scalar.escaped
      default: String(scalar)
      }
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether it steers the output instead of being part of it: controls, direction marks, breaks.
  var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether it leaves anything to be seen: no blank, and nothing that has no shape of its own.
  var isSeen: Bool {
    let brailleBlank: Self = "\u{2800}"
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && !isInvisible
      && self != brailleBlank
  }

  /// The scalar as an escape, such as `\u{1B}`.
  var escaped: String { "\\u{\(hexadecimal)}" }

  /// The scalar's number in the usual notation, such as `U+001B`.
  var codePoint: String {
    let padding = String(repeating: "0", count: max(0, 4 - hexadecimal.count))
    return "U+\(padding)\(hexadecimal)"
  }

  private var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}
