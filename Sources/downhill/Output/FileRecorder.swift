import Plotting
import Recording

/// Makes a file of a film, in one of the formats of `downhill record`.
struct FileRecorder {
  // One of the two.
  private var text: (any Recorder)?
  private var gif: GIFAnimation?

  /// A recorder of a format.
  init(_ format: RecordCommand.Format, title: String) {
    switch format {
    case .cast: text = Asciicast(title: title)
    case .cast2: text = Asciicast(title: title, version: .two)
    case .svg: text = SVGAnimation(SVG(title: title))
    case .gif: gif = GIFAnimation(.standard)
    }
  }

  /// What is to be written for a screen that appears so long after the first one.
  mutating func add(_ screen: CellBuffer, at time: Duration) -> [UInt8] {
    gif?.add(screen, at: time)
    return Array((text?.add(screen, at: time) ?? "").utf8)
  }

  /// What is to be written for a beat that comes.
  mutating func mark(_ label: String, at time: Duration) -> [UInt8] {
    Array((text?.mark(label, at: time) ?? "").utf8)
  }

  /// What is to be written at the end.
  mutating func finish(at time: Duration) -> [UInt8] {
    gif?.finish(at: time) ?? Array((text?.finish(at: time) ?? "").utf8)
  }
}
