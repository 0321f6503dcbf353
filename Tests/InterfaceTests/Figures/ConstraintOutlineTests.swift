import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct ConstraintOutlineTests {
  private func scene(_ constraint: String, landscape: String = "0*x + 0*y") throws -> State {
    // A disk keeps scales equal; what it is compared with is to have the same scales.
    let aspect = landscape.contains("y") ? ", aspect: equal" : ""
    let text = """
      title: Kept
      landscape: {formula: "\(landscape)"}
      view: {x: [-2, 2], y: [-2, 2]\(aspect)}
      start: \(landscape.contains("y") ? "[0, 0]" : "0")
      optimizers:
        - {name: A, rule: gradient_descent, learning_rate: 0.1\(constraint)}
      """
    return .on(try Preset(reading: Array(text.utf8), file: "kept.yaml"))
  }

  /// How many cells of the map the outline takes, on ground without any lines.
  private func cells(_ state: State, without plain: State) -> Int {
    zip(state.lines.joined(), plain.lines.joined()).filter { $0 != $1 }.count
  }

  @Test(arguments: [", constraint: {disk: 1}", ", constraint: {box: [[-1, 1], [-1, 1]]}"])
  func outlinesTheSet(constraint: String) throws {
    let outlined = cells(try scene(constraint), without: try scene(""))
    #expect(outlined > 30)
    let larger = cells(
      try scene(constraint.replacing("1", with: "1.5")), without: try scene(""))
    #expect(larger > outlined)
  }

  @Test func aSetAroundTheViewIsNotSeen() throws {
    #expect(cells(try scene(", constraint: {disk: 9}"), without: try scene("")) == 0)
  }

  @Test func aLineHasTwoEnds() throws {
    let state = try scene(", constraint: {disk: 1}", landscape: "0*x")
    let plain = try scene("", landscape: "0*x")
    let rows = zip(state.lines, plain.lines).filter { $0 != $1 }
    #expect(rows.count >= 10)
    #expect(rows.allSatisfy { zip($0, $1).filter { $0 != $1 }.count <= 2 })
  }
}
