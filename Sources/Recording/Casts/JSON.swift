/// The little of JSON that is written.
public enum JSON {
  /// Text as a string with its quotes, on one line, without control characters.
  public static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        "\\u" + digits(of: scalar)
      default: String(scalar)
      }
    }
    return "\"" + body.joined() + "\""
  }

  private static func digits(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
