import Plotting

/// The little of XML that pictures need.
enum XML {
  /// Text that stays text; characters that XML 1.0 cannot hold are left out.
  static func escape(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default:
        if isAllowed(scalar) { escaped.append(scalar) }
      }
    }
    return String(escaped)
  }

  /// A colour as `#rrggbb`; black for the terminal's default.
  static func color(_ color: Color) -> String {
    let digits = String(color.hex ?? 0, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
      && scalar.value & 0xFFFE != 0xFFFE
  }
}
