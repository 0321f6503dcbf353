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
    let view = ReliefView(
      of: .of(.ravine), from: Camera(turn: turn, tilt: 36), width: 240, height: 160, margin: 12)
    let marks = view.rulers(names: ("x", "y"))
    for mark in marks { #expect(view.ground(at: mark.end) == nil, "\(mark.text)") }
    // The edges that meet nearest to the eye, which is lowest in the frame.
    #expect(marks.filter(\.isName).allSatisfy { $0.end.y < $0.foot.y })
  }
}
