import Plotting

/// A recording for browsers: one picture in Scalable Vector Graphics that plays round and round.
///
/// Each screen is drawn over the ones before it, and of each only the cells that have changed: a
/// style sheet says when a piece is uncovered. Where no style sheet is heeded, or the reader wants
/// less motion, all pieces lie there, which is the last screen.
public struct SVGAnimation: Recorder {
  private var changes: SVGChanges
  private var lines: [String] = []
  private var times: [Duration] = []

  /// A recording in the colours of `picture`, under its title.
  public init(_ picture: SVG) {
    changes = SVGChanges(picture)
  }

  /// Nothing: when a piece is uncovered is said in fractions of the whole, which is not known yet.
  public mutating func add(_ screen: CellBuffer, at time: Duration) -> String {
    if lines.isEmpty { lines = changes.picture.head(screen.size) }
    let elements = changes.elements(for: screen)
    guard !elements.isEmpty else { return "" }
    lines += ["<g id=\"f\(times.count)\">"] + elements + ["</g>"]
    times.append(time)
    return ""
  }

  /// The whole file.
  public mutating func finish(at time: Duration) -> String {
    (lines + style(lasting: time) + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func style(lasting duration: Duration) -> [String] {
    let rules = times.enumerated().dropFirst().map { index, time in
      let percent = (time / duration * 1e5).rounded() / 1e3
      return "#f\(index){animation-name:k\(index)}@keyframes k\(index)"
        + "{0%{visibility:hidden}\(percent)%,100%{visibility:visible}}"
    }
    return ["<style>", "g{animation:\(duration / .seconds(1))s step-end infinite}"] + rules + [
      "@media(prefers-reduced-motion:reduce){g[id]{animation:none!important}}", "</style>",
    ]
  }
}
