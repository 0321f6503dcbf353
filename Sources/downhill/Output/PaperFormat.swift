import ArgumentParser
import Plotting
import Recording

/// What a figure for paper is written as.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument, FileFormat {
  case svg
  case pdf
  case png

  /// The file.
  func encode(_ drawing: Drawing) -> [UInt8] {
    switch self {
    case .svg: Array(SVGDrawing.encode(drawing).utf8)
    case .pdf: Array(PDFDrawing.encode(drawing).utf8)
    case .png: PNG.encode(drawing)
    }
  }
}
