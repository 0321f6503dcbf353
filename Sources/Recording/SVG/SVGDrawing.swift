import Plotting

/// A page of vectors as SVG, in millimetres: text is text, and the same page gives the same bytes.
public enum SVGDrawing {
  /// The file.
  public static func encode(_ drawing: Drawing) -> String {
    let (width, height) = (number(drawing.width), number(drawing.height))
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)mm\" height=\"\(height)mm\" "
        + "viewBox=\"0 0 \(width) \(height)\" role=\"img\" font-family=\"\(family)\">",
      "<title>\(XML.escape(drawing.title))</title>",
      "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(XML.color(drawing.background))\"/>",
    ]
    var clips = 0
    for element in drawing.elements {
      switch element {
      case .path(let path, let paint): lines.append(encode(path, paint))
      case .text(let text): lines.append(encode(text))
      case .clip(let box):
        clips += 1
        lines.append(
          "<clipPath id=\"c\(clips)\"><rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" "
            + "width=\"\(number(box.width))\" height=\"\(number(box.height))\"/></clipPath>")
        lines.append("<g clip-path=\"url(#c\(clips))\">")
      case .unclip: lines.append("</g>")
      }
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  /// Faces as wide as those that the page was laid out with, and what there is for other scripts.
  private static let family =
    "Helvetica, Arial, 'Liberation Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', "
    + "'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif"

  private static func encode(_ path: VectorPath, _ paint: Drawing.Paint) -> String {
    let data = path.parts.map { part in
      if part.isDot { return "M\(number(part.spots[0].x)) \(number(part.spots[0].y))h0" }
      var text = ""
      for (index, spot) in part.spots.enumerated() {
        text += index == 0 ? "M" : index == 1 ? "L" : " "
        text += "\(number(spot.x)) \(number(spot.y))"
      }
      return text + (part.isClosed ? "Z" : "")
    }.joined()
    var attributes = "d=\"\(data)\" fill=\"\(paint.fill.map(XML.color) ?? "none")\""
    if paint.fill != nil, path.parts.count > 1 { attributes += " fill-rule=\"evenodd\"" }
    if let stroke = paint.stroke {
      attributes +=
        " stroke=\"\(XML.color(stroke))\" stroke-width=\"\(number(paint.width))\""
        + " stroke-linejoin=\"round\" stroke-linecap=\"round\""
      if !paint.dashes.isEmpty {
        attributes +=
          " stroke-dasharray=\"\(paint.dashes.map(number).joined(separator: " "))\""
      }
    }
    if paint.opacity < 1 { attributes += " opacity=\"\(number(paint.opacity))\"" }
    return "<path \(attributes)/>"
  }

  private static func encode(_ text: VectorText) -> String {
    var attributes =
      "x=\"\(number(text.spot.x))\" y=\"\(number(text.spot.y))\""
      + " font-size=\"\(number(text.size))\" fill=\"\(XML.color(text.color))\""
    switch text.anchor {
    case .start: break
    case .middle: attributes += " text-anchor=\"middle\""
    case .end: attributes += " text-anchor=\"end\""
    }
    switch text.face {
    case .regular: break
    case .bold: attributes += " font-weight=\"bold\""
    case .italic: attributes += " font-style=\"italic\""
    }
    if let halo = text.halo {
      attributes +=
        " stroke=\"\(XML.color(halo))\" stroke-width=\"\(number(2 * VectorText.haloWidth))\""
        + " stroke-linejoin=\"round\" paint-order=\"stroke\""
    }
    // Else two spaces would be one.
    if text.content.contains("  ") { attributes += " xml:space=\"preserve\"" }
    if text.isUpright {
      attributes += " transform=\"rotate(-90 \(number(text.spot.x)) \(number(text.spot.y)))\""
    }
    var content = XML.escape(text.content)
    if !text.exponent.isEmpty {
      let size = text.size * VectorText.exponentSize
      content +=
        "<tspan font-size=\"\(number(size))\" dy=\"\(number(-text.size * VectorText.exponentRise))\">"
        + XML.escape(text.exponent) + "</tspan>"
    }
    return "<text \(attributes)>\(content)</text>"
  }

  /// A number with two decimals at most: a hundredth of a millimetre.
  static func number(_ value: Double) -> String { Decimals.text(value) }
}
