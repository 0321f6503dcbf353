import Plotting
import Testing

@testable import Interface

/// Where labels stand: whole, near, and never one over another.
@Suite struct PinPlacesTests {
  private typealias Cell = PinPlaces.Cell

  private let rect = Rect(x: 5, y: 2, columns: 60, rows: 14)

  @Test func oneIsAboveAndToTheRight() throws {
    let labels = PinPlaces(rect: rect, kept: []).labels([("the minimum", Cell(x: 30, y: 9))])
    let label = try #require(labels.first)
    #expect(label.lines == ["the minimum"])
    #expect(label.box.size == Size(columns: 13, rows: 1))
    #expect(label.box.y == 7 && label.box.x >= 30 && label.box.x <= 32)
  }

  /// Anchors all over the map, in bunches too: with three texts there is always a place.
  @Test func noneIsCutOrOverAnother() {
    let texts = ["here it begins", "a longer remark that is broken into lines of its own", "x"]
    for seed in 0..<200 {
      let anchors = (0..<3).map { number in
        Cell(
          x: rect.x + (seed * 7 + number * (seed % 5)) % rect.columns,
          y: rect.y + (seed * 3 + number * (seed % 3)) % rect.rows)
      }
      let kept = (0..<12).map { Cell(x: rect.x + ($0 * 11 + seed) % 60, y: rect.y + $0) }
      let labels = PinPlaces(rect: rect, kept: kept).labels(Array(zip(texts, anchors)))
      #expect(labels.count == 3)
      for (index, label) in labels.enumerated() {
        #expect(label.box.intersection(rect) == label.box)
        #expect(label.lines.joined(separator: " ") == texts[index])
        for anchor in anchors { #expect(!label.box.contains(x: anchor.x, y: anchor.y)) }
        for other in labels[..<index] {
          #expect(label.box.intersection(other.box).isEmpty)
          for cell in PinPlaces.leader(of: other) {
            #expect(!label.box.contains(x: cell.x, y: cell.y))
          }
        }
      }
    }
  }

  @Test func whatIsKeptIsKept() throws {
    let kept = Rect(x: 20, y: 5, columns: 30, rows: 4).cells.map { Cell(x: $0.x, y: $0.y) }
    let labels = PinPlaces(rect: rect, kept: kept).labels([("here", Cell(x: 30, y: 9))])
    let label = try #require(labels.first)
    #expect(!kept.contains { label.box.contains(x: $0.x, y: $0.y) })
  }

  @Test func whatIsKeptGivesWayBeforeATextIsLeftOut() {
    let small = Rect(x: 0, y: 0, columns: 20, rows: 3)
    let places = PinPlaces(rect: small, kept: small.cells.map { Cell(x: $0.x, y: $0.y) })
    #expect(places.labels([("the start", Cell(x: 2, y: 1))]).count == 1)
  }

  @Test func aMapWithoutRoomHasNone() {
    let small = Rect(x: 0, y: 0, columns: 8, rows: 2)
    #expect(PinPlaces(rect: small, kept: []).labels([("impossible", Cell(x: 2, y: 1))]).isEmpty)
  }
}
