import Testing

@testable import Plotting

@Suite struct EndLettersTests {
  private static let frame = Box(x: 10, y: 10, width: 50, height: 30)

  private static func texts(_ ends: [EndLetters.End]) -> [VectorText] {
    var drawing = Drawing(width: 100, height: 60, title: "", background: .rgb(0))
    EndLetters(style: PageStyle(palette: Theme.paper.palette(for: .truecolor)), frame: frame)
      .draw(ends, on: &drawing)
    return drawing.elements.compactMap { element in
      if case .text(let text) = element { text } else { nil }
    }
  }

  private static func end(_ letter: String, _ spots: [(Double, Double)]) -> EndLetters.End {
    .init(letter: letter, color: .rgb(0), spots: spots.map { Spot(x: $0.0, y: $0.1) })
  }

  /// Letters beside the frame keep the order of their curves and a distance, and stay along the frame.
  @Test func lettersKeepApart() {
    let heights = [39.9, 39.8, 20, 39.95, 20.1, 11]
    let texts = Self.texts(
      heights.enumerated().map { Self.end("\($0)", [(10, 12), (60, $1)]) })
    #expect(texts.map(\.content) == ["5", "2", "4", "1", "0", "3"])
    for (one, next) in zip(texts, texts.dropFirst()) {
      #expect(next.spot.y - one.spot.y > 2.5)
    }
    #expect(texts.allSatisfy { (10...42).contains($0.spot.y) && $0.spot.x > 60 })
  }

  /// A curve that ends or leaves before the right edge has its letter in the frame; one that is never
  /// in it has none.
  @Test func whoLeavesHasItsLetterWhereItWasSeenLast() {
    let texts = Self.texts([
      Self.end("A", [(12, 20), (30, 11), (32, 4)]), Self.end("B", [(12, 20), (30, 11)]),
      Self.end("C", [(12, 90)]),
    ])
    #expect(texts.map(\.content) == ["A", "B"])
    #expect(texts.allSatisfy { (30...36).contains($0.spot.x) && (10...40).contains($0.spot.y) })
    #expect(texts[0].spot != texts[1].spot)
  }
}
