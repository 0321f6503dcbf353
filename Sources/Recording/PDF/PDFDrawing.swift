import Plotting

/// A page of vectors as PDF 1.4, with the fonts that every reader has.
///
/// The file is plain ASCII and names no moment, so the same page gives the same bytes. Letters of western
/// Europe are set in Helvetica, those that pictures of pixels are lettered with come with the file, and for
/// others there is STSong, which some readers bring.
public enum PDFDrawing {
  /// The file.
  public static func encode(_ drawing: Drawing) -> String {
    var page = PDFPage(height: drawing.height * PDFPage.points)
    page.begin(background: drawing.background, width: drawing.width, height: drawing.height)
    for element in drawing.elements { page.add(element) }
    let width = Decimals.text(drawing.width * PDFPage.points)
    let height = Decimals.text(drawing.height * PDFPage.points)
    let states = page.opacities.enumerated().map { index, opacity in
      "/G\(index) << /ca \(Decimals.text(opacity)) /CA \(Decimals.text(opacity)) >>"
    }.joined(separator: " ")
    let content = page.content
    let fonts = (0..<page.letters.fontCount).map { PDFLetters.name(ofFont: $0) }
    // Behind the ten objects that each file has.
    var places: [Int] = []
    var letters: [String] = []
    for number in fonts.indices {
      places.append(11 + letters.count)
      letters += page.letters.objects(ofFont: number, from: 11 + letters.count)
    }
    let ownFonts = zip(fonts, places).map { " \($0) \($1) 0 R" }.joined()
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(width) \(height)] /Contents 4 0 R "
        + "/Resources << /Font << /F0 5 0 R /F1 6 0 R /F2 7 0 R /F3 10 0 R\(ownFonts) >> /ExtGState << \(states) >> >> >>",
      stream(content),
      font("Helvetica"), font("Helvetica-Bold"),
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H "
        + "/DescendantFonts [8 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo "
        + "<< /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 9 0 R /DW 1000 >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
        + "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ]
    objects.append(font("Helvetica-Oblique"))
    objects += letters
    objects.append("<< /Title \(PDFText.utf16(drawing.title)) /Producer (downhill) >>")
    return file(of: objects)
  }

  /// An object that holds a text.
  static func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func font(_ name: String) -> String {
    "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>"
  }

  /// The objects one after the other, and the table that says where each begins.
  private static func file(of objects: [String]) -> String {
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    return text + "startxref\n\(table)\n%%EOF\n"
  }
}
