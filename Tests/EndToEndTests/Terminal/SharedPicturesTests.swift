import CPseudoterminal
import Foundation
import PictureReading
import Testing

/// Pictures by shared memory, to a terminal that reads it.
@Suite(.hangGuard)
struct SharedPicturesTests {
  private static let pictures = "\u{1B}_Gi=31;OK\u{1B}\\"
  private static let shared = "\u{1B}_Gi=32;OK\u{1B}\\"
  private static let plain = Pseudoterminal.plainAnswer
  private static let sharedQuestion = Array("i=32,s=1,v=1,a=q,t=s,f=24;".utf8)

  /// A scene on a terminal that has the pixel it was asked about before it answers, or has not.
  private func scene(taking: Bool = true) throws -> Pseudoterminal {
    let terminal = try Pseudoterminal(
      environment: ["COLORTERM": "truecolor"], answer: "")
    try terminal.read(until: "the question") { !questioned($0).isEmpty }
    if taking {
      let name = questioned(terminal)
      #expect(Self.take(name) == [0, 0, 0])
    }
    terminal.send(Self.pictures + Self.shared + Self.plain)
    try terminal.read(until: "the pause") { $0.isPaused }
    try terminal.type("r..........", untilStep: 10)
    try terminal.read(until: "? help")
    return terminal
  }

  /// The memory that the terminal was asked about; empty before the question is complete.
  private func questioned(_ terminal: Pseudoterminal) -> String {
    guard let question = terminal.output.firstRange(of: Self.sharedQuestion) else { return "" }
    let rest = terminal.output[question.upperBound...]
    guard let end = rest.firstIndex(of: 0x1B),
      let name = Data(base64Encoded: Data(rest[..<end]))
    else { return "" }
    return String(decoding: name, as: UTF8.self)
  }

  private static func take(_ name: String) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = pseudoterminal_take_shared(name, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// What of the program's is still there to be read.
  private func left(by terminal: Pseudoterminal) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/shm")) ?? []
    return names.filter { $0.hasPrefix("downhill-\(terminal.process)-") }
  }

  @Test func whatGoesThroughMemoryLooksTheSame() throws {
    let terminal = try scene()
    var reader = KittyReader(cellWidth: 10, cellHeight: 20, sharedMemory: Self.take)
    try reader.feed(terminal.output)
    #expect(reader.count > 0 && reader.sharedCount == reader.sentCount)
    #expect(left(by: terminal).isEmpty)

    let other = try Pseudoterminal.pausedScene(
      environment: ["COLORTERM": "truecolor"], answer: Self.pictures + Self.plain)
    try other.read(until: "? help")
    var plain = KittyReader(cellWidth: 10, cellHeight: 20)
    try plain.feed(other.output)
    let map = try #require(reader.picture(x: 30, y: 6, columns: 20, rows: 4))
    #expect(plain.sharedCount == 0 && plain.picture(x: 30, y: 6, columns: 20, rows: 4) == map)

    let fed = terminal.output.count
    try terminal.type(".", untilStep: 11)
    let sent = reader.sentCount
    try reader.feed(Array(terminal.output[fed...]))
    #expect(reader.sentCount > sent && reader.sharedCount == reader.sentCount)
    #expect(try terminal.quit() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  /// Who says that it reads memory but leaves it there gets pixels the other way.
  @Test func memoryThatIsLeftIsNotUsed() throws {
    let terminal = try scene(taking: false)
    #expect(left(by: terminal).isEmpty)
    var reader = KittyReader(cellWidth: 10, cellHeight: 20)
    try reader.feed(terminal.output)
    #expect(reader.count > 0 && reader.sharedCount == 0)
  }

  /// Where the terminal has stopped reading memory, keys are answered all the same, and nothing stays behind.
  @Test func aTerminalThatReadsNoMemoryStopsNobody() throws {
    let terminal = try scene()
    #expect(!left(by: terminal).isEmpty)
    try terminal.type(".", untilStep: 11)
    #expect(!left(by: terminal).isEmpty)
    #expect(try terminal.quit() == .exited(0))
    #expect(left(by: terminal).isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGSEGV]) func noMemoryIsLeftBehind(number: Int32) throws {
    let terminal = try scene()
    #expect(!left(by: terminal).isEmpty)
    terminal.signal(number)
    _ = try terminal.waitForExit()
    #expect(left(by: terminal).isEmpty)
    #expect(terminal.isGivenBack)
  }
}
