import Presets
import Testing

struct PresetErrorTests {
  @Test func printsEachFaultOnceInOrderOfPosition() {
    let error = PresetError(
      file: "ravine.yaml",
      faults: [
        Fault(at: Position(line: 3, column: 1), "third"),
        Fault(at: Position(line: 1, column: 9), "second"),
        Fault(at: Position(line: 1, column: 2), "first"),
        Fault(at: Position(line: 1, column: 9), "second"),
      ])
    #expect(
      "\(error)" == """
        ravine.yaml:1:2: error: first
        ravine.yaml:1:9: error: second
        ravine.yaml:3:1: error: third
        """)
  }

  @Test func keepsAFileNameFromSteeringTheTerminal() {
    let error = PresetError(file: "a\u{1B}c\n.yaml", faults: [Fault(at: .start, "empty")])
    #expect("\(error)" == #"a\u{1B}c\n.yaml:1:1: error: empty"#)
  }
}
