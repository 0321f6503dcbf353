import Plotting
import Recording
import Testing

@Suite struct SVGAnimationTests {
  private let picture = SVG(title: "t")

  private func screen(_ text: String) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write(text, x: 0, y: 0)
    return buffer
  }

  private func recorded(_ screens: [(CellBuffer, Duration)], end: Duration) -> [String] {
    var animation = SVGAnimation(picture)
    for (screen, time) in screens { #expect(animation.add(screen, at: time).isEmpty) }
    return animation.finish(at: end).split(separator: "\n").map(String.init)
  }

  /// The lines of the piece with this number.
  private func piece(_ number: Int, of lines: [String]) -> [String] {
    Array(lines.drop { $0 != "<g id=\"f\(number)\">" }.dropFirst().prefix { $0 != "</g>" })
  }

  @Test func theFirstPieceIsTheWholePicture() {
    let lines = recorded([(screen("ab"), .zero)], end: .seconds(1))
    let still = picture.encode(screen("ab")).split(separator: "\n").map(String.init)
    #expect(Array(lines.prefix(3)) == Array(still.prefix(3)))
    #expect(piece(0, of: lines) == Array(still.dropFirst(3).dropLast()))
    #expect(lines.last == "</svg>")
  }

  @Test func laterOnesCoverWhatHasChangedAndNothingElse() {
    let lines = recorded([(screen("ab"), .zero), (screen("abx"), .seconds(1))], end: .seconds(4))
    #expect(
      piece(1, of: lines) == [
        "<path fill=\"#0b0d14\" shape-rendering=\"crispEdges\" d=\"M20 0h10v20h-10z\"/>",
        "<text x=\"20\" y=\"15\" fill=\"#e4e8f0\">x</text>",
      ])
    #expect(lines.contains("g{animation:4.0s step-end infinite}"))
    #expect(
      lines.contains(
        "#f1{animation-name:k1}@keyframes k1{0%{visibility:hidden}25.0%,100%{visibility:visible}}"))
  }

  /// A letter that is taken away may have left something in the cells beside its own.
  @Test func theCellsBesideALetterThatHasGoneAreDrawnAnew() {
    let lines = recorded(
      [(screen("abcd"), .zero), (screen("axcd"), .seconds(1))], end: .seconds(4))
    #expect(piece(1, of: lines)[0].contains("M0 0h30v20h-30z"))
    #expect(piece(1, of: lines).last?.contains("axc") == true)
  }

  @Test func whatStandsStillTakesNoRoom() {
    let one = recorded([(screen("ab"), .zero)], end: .seconds(4))
    let two = recorded([(screen("ab"), .zero), (screen("ab"), .seconds(1))], end: .seconds(4))
    #expect(one == two)
  }

  @Test func halvesOfWideCharactersStayTogether() {
    let lines = recorded([(screen("漢"), .zero), (screen("字"), .seconds(1))], end: .seconds(2))
    #expect(piece(1, of: lines)[0].contains("M0 0h20v20h-20z"))
    #expect(piece(1, of: lines)[1].contains(">字</text>"))
  }

  @Test func lessMotionIsTheLastScreen() {
    let lines = recorded([(screen("a"), .zero), (screen("b"), .seconds(1))], end: .seconds(2))
    #expect(lines.contains { $0.hasPrefix("@media(prefers-reduced-motion:reduce)") })
  }
}
