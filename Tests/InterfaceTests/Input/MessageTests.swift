import Presets
import Testing

@testable import Interface

@Suite struct MessageTests {
  @Test func remarksStayInTheLog() {
    var state = State.on(.crowd(2))
    state.show(step: 12)
    state.press("]t")
    state.wait(.seconds(3))
    #expect(state.input.toast == nil)
    #expect(state.input.messages.messages.map(\.step) == [12, 12])
    state.press("M")
    #expect(state.text.contains("step 12     theme light"))
    #expect(state.text.contains("Optimizer 0: eta 0.01000 -> 0.01250 from step 12"))
  }

  @Test func theNewestComesFirstAndLongOnesAreWrapped() {
    var state = State.on(.crowd(1), 40, 12)
    _ = update(&state, .failed("first"))
    _ = update(&state, .failed(String(repeating: "long ", count: 20)))
    let lines = MessagesLayout(state).lines
    #expect(lines.count == 5)
    #expect(lines.map { $0.step != nil } == [true, false, false, false, true])
    #expect(lines.last?.text == "first")
  }

  @Test func theLogHasAnEndAndRepeatsAreKeptOnce() {
    var log = MessageLog()
    for step in 0..<1000 { log.append(Message(step: step, text: "\(step)")) }
    #expect(log.messages.count == MessageLog.capacity)
    #expect(log.messages.last == Message(step: 999, text: "999"))
    log.append(Message(step: 1001, text: "999"))
    #expect(log.messages.count == MessageLog.capacity)
    #expect(log.messages.last?.step == 1001)
  }

  @Test func withoutAnyItSaysSo() {
    var state = State.on(.crowd(1))
    state.press("M")
    #expect(state.text.contains("none yet"))
  }

  @Test func aRemarkIsSeenOverWhateverLiesThere() {
    // A page opens only where a beat has one.
    for kind in Overlay.Kind.allCases where kind != .page {
      var state = State.on(.crowd(1), 40, 12)
      _ = state.perform(.toggle(kind))
      _ = update(&state, .failed("a remark"))
      #expect(state.lines.last?.hasSuffix(" a remark ") == true)
      #expect(state.input.overlays.map(\.kind) == [kind])
    }
  }
}
