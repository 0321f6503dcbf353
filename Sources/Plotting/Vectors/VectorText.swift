/// A line of text on a page.
public struct VectorText: Hashable, Sendable {
  /// Which part of it stands at its spot.
  public enum Anchor: Hashable, Sendable {
    case start
    case middle
    case end
  }

  /// How letters look.
  public enum Face: Hashable, Sendable {
    case regular
    case bold
    /// As variables are written.
    case italic
  }

  /// What it says.
  public var content: String
  /// What stands raised and small behind it, as an exponent does.
  public var exponent = ""
  /// Where it stands: on the line under its letters.
  public var spot: Spot
  /// How high its letters are, in millimetres.
  public var size: Double
  /// Which part of it stands there.
  public var anchor = Anchor.start
  /// Its colour.
  public var color: Color
  /// How its letters look.
  public var face = Face.regular
  /// A soft edge around the letters, which sets them off from lines below; nil for none.
  public var halo: Color?
  /// Whether it runs upwards.
  public var isUpright = false

  /// How wide it is, in millimetres.
  public var width: Double {
    (Self.width(of: content, size: size)
      + Self.width(of: exponent, size: size * Self.exponentSize))
      * (face == .bold ? Self.boldness : 1)
  }

  /// How large an exponent is beside its number, and how far it is raised.
  public static let (exponentSize, exponentRise) = (0.7, 0.38)

  /// How wide the soft edge is at each side of a letter, in millimetres.
  public static let haloWidth = 0.35

  /// How wide a text is in Helvetica, whose letters those of Arial and Liberation Sans are as wide as.
  static func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size / 1000
  }

  /// How much wider bold letters are, at most lines of text.
  static let boldness = 1.06

  /// A text in lines of at most a width, broken between words and, as on a screen, beside Chinese
  /// characters.
  static func wrapped(_ text: String, size: Double, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      for (place, piece) in TextLayout.pieces(of: word).enumerated() {
        let longer = lines.last.map { $0 + (place == 0 ? " " : "") + piece }
        if let longer, Self.width(of: longer, size: size) <= width {
          lines[lines.count - 1] = longer
        } else {
          lines.append(String(piece))
        }
      }
    }
    return lines
  }

  /// How far a letter goes, in thousandths of the size.
  public static func width(of scalar: Unicode.Scalar) -> Double {
    let index = Int(scalar.value) - 32
    if widths.indices.contains(index) { return widths[index] }
    // Ideographs fill a square, and signs and other letters take about as much as an n.
    return scalar.value >= 0x2E80 ? 1000 : 556
  }

  /// From the space to the tilde (Adobe Core 14 AFM).
  private static let widths: [Double] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
