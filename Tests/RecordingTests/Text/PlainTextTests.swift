import Plotting
import Recording
import Testing

@Suite struct PlainTextTests {
  @Test func blanksAtTheEndsOfRowsAreLeftOut() {
    var buffer = CellBuffer(size: Size(columns: 8, rows: 3))
    buffer.write(" a 漢", x: 0, y: 0, style: Style(.rgb(0xFF0000)))
    buffer.write("⠿e\u{301}", x: 2, y: 2)
    #expect(PlainText.encode(buffer) == " a 漢\n\n  ⠿e\u{301}\n")
  }
}
