import Testing

@testable import Plotting

@Suite struct ReliefRulerTests {
  private static func marks(_ camera: Camera, width: Int = 240) -> [ReliefRulerMark] {
    ReliefView(of: .of(.ravine), from: camera, width: width, height: width * 2 / 3, margin: 4)
      .rulers(names: ("x", "y"))
  }

  @Test func bothAxesHaveNumbersAndNames() {
    let marks = Self.marks(.standard)
    #expect(marks.filter(\.isName).map(\.text) == ["x", "y"])
    let numbers = marks.filter { !$0.isName }.map(\.text)
    #expect(numbers.contains("-6") && numbers.contains("2"))
    // Smaller pictures have fewer.
    #expect(Self.marks(.standard, width: 90).count < marks.count)
  }

  /// They are at the edges that are nearest to the eye, outside of the relief.
  @Test(arguments: [20.0, 45, 120, 200, 330]) func numbersAreInFront(turn: Double) {
    let marks = Self.marks(Camera(turn: turn, tilt: 36))
    // Of all the corners of the foot the lowest in the frame is an end of both edges.
    for mark in marks { #expect(mark.end.y < mark.foot.y + 20) }
    #expect(marks.filter(\.isName).allSatisfy { $0.end.y < $0.foot.y })
  }
}
