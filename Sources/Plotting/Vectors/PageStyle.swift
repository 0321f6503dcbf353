/// The measures and inks of a page, in millimetres.
struct PageStyle {
  let palette: Palette
  /// Whether it is light that is mixed, pixel by pixel: then many marks over each other are a density.
  var isScreen = false
  /// How high most letters are: 7 points.
  let textSize = 2.47
  /// How high those of a title are: 8 points.
  let titleSize = 2.82
  /// How high those of a page's title are: 9 points and a little.
  let headSize = 3.3
  /// From one line of text to the next.
  let lineHeight = 3.5
  /// How long a tick is.
  let tick = 0.9
  /// Between things that belong together.
  let gap = 0.7
  /// The thinnest line that prints well.
  let hairline = 0.18
  /// The line of a way.
  let line = 0.42
  /// The edge in the colour of the paper that sets a line off from what it crosses.
  let casing = 0.2
  /// How much an area covers of what lies below it.
  static let tint = 0.42
  /// Half of a sign.
  let sign = 1.15

  /// What text and frames are drawn in.
  var ink: Color { palette.text.foreground }
  /// What is of second rank.
  var faint: Color { palette.dimmed.foreground }
  /// The page.
  var paper: Color { palette.background }

  /// How a line of a role is drawn, by an optimizer's colour or in ink.
  func paint(of role: Mark.Role, _ color: Color) -> Drawing.Paint {
    switch role {
    case .landscape: .line(faint, width: line)
    case .isoline: .line(faint, width: hairline, opacity: 0.6)
    case .comparison: .line(faint, width: line, dashes: [1.2, 0.8])
    case .oldTrail: .line(color, width: hairline, opacity: 0.45)
    case .haze: .line(color, width: hairline, opacity: isScreen ? 0.16 : 0.45)
    case .spread: .line(color, width: hairline * 1.6)
    case .constraint: .line(ink, width: line, dashes: [1.6, 0.7])
    case .theory: .line(color, width: hairline * 1.6, dashes: [0.1, 0.75])
    case .density: .line(ink, width: hairline * 1.4, dashes: [2.4, 0.7, 0.4, 0.7])
    case .received: .line(color, width: hairline * 1.6)
    case .velocity: .line(color, width: hairline * 1.6, dashes: [1.2, 0.8])
    case .push: .line(faint, width: hairline * 1.6)
    case .tangent: .line(color, width: hairline * 1.6)
    case .basin: .line(color, width: 2.4, opacity: Self.tint)
    case .field: .line(color, width: hairline, opacity: 0.7)
    case .indefinite, .concave: .line(ink, width: hairline, opacity: 0.6)
    case .move, .trail, .step, .particle, .place, .remark: .line(color, width: line)
    }
  }

  /// The edge in the colour of the paper at each side of a line of a role; nil where it needs none.
  ///
  /// What is predicted has to be seen among the lines of what happened, and a trail on those below it.
  func casing(of role: Mark.Role) -> (width: Double, opacity: Double)? {
    switch role {
    case .theory, .density, .spread: (casing, 0.7)
    case .trail: (casing * 0.6, 0.45)
    default: nil
    }
  }

  /// The names of the ticks of an axis: powers of ten raised where numbers are too long or too small to be
  /// read at a glance.
  func texts(of ticks: [Tick]) -> [VectorText] {
    let isPlain = ticks.allSatisfy { tick in
      tick.value == 0 || (0.01...1000).contains(tick.value.magnitude)
    }
    return ticks.map { tick in
      var text = VectorText(content: "", spot: Spot(x: 0, y: 0), size: textSize, color: ink)
      let parts = tick.label.split(separator: "e", maxSplits: 1)
      guard parts.count == 2, let power = Int(parts[1]) else {
        text.content = Self.withMinus(tick.label)
        return text
      }
      guard !isPlain else {
        text.content = Self.withMinus(Self.plain(tick.value))
        return text
      }
      let factor = Self.withMinus(String(parts[0]))
      text.content =
        factor == "1" ? "10" : factor == "\u{2212}1" ? "\u{2212}10" : "\(factor)\u{B7}10"
      text.exponent = Self.withMinus(String(power))
      return text
    }
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  /// The text with a true minus sign before its numbers.
  static func withMinus(_ text: String) -> String {
    var result = ""
    var before: Character = " "
    for (place, character) in zip(text.indices, text) {
      let next = text[text.index(after: place)...].first
      let isMinus = character == "-" && " (\u{B7}".contains(before) && next?.isNumber == true
      result.append(isMinus ? "\u{2212}" : character)
      before = character
    }
    return result
  }
}
