import Foundation
import PictureReading
import Testing

@Suite(.hangGuard)
struct SweepCommandTests {
  private static let vary = [
    "sweep", "ravine", "--vary", "GD .4.learning_rate=0.05..0.6:6:log", "--vary",
    "GD .4.weight_decay=0..0.1:3",
  ]

  @Test func csv() throws {
    let run = try CommandRun(Self.vary + ["--measure", "steps_to:0.01", "--format", "csv"])
    #expect(run.ending == .exited(0))
    #expect(run.lines.count == 19)
    #expect(
      run.lines[0]
        == "GD .4.learning_rate,GD .4.weight_decay,optimizer,measure,value,steps,state")
    #expect(run.lines[1] == "0.05,0.0,GD .4,steps_to:0.01,,60,running")
    #expect(run.lines.last?.hasPrefix("0.6,0.1,GD .4,steps_to:0.01,,") == true)
  }

  /// One header aside the shards make up the whole, to the byte.
  @Test func shardsMakeUpTheWhole() throws {
    let whole = try CommandRun(Self.vary + ["--format", "csv"]).lines
    var parts = [whole[0]]
    for part in 1...4 {
      let lines = try CommandRun(Self.vary + ["--format", "csv", "--shard", "\(part)/4"]).lines
      #expect(lines[0] == whole[0])
      parts += lines.dropFirst()
    }
    #expect(parts == whole)
  }

  /// What the sweep says at the preset's own rate is what `run` says.
  @Test func itAgreesWithRun() throws {
    let sweep = try CommandRun(
      ["sweep", "ravine", "--vary", "GD .4.learning_rate=0.4..0.5:2", "--format", "csv"])
    let run = try CommandRun(["run", "ravine", "--format", "csv"])
    let last = try #require(run.lines.last { $0.hasPrefix("GD .4,60,") })
    #expect(sweep.lines[1].split(separator: ",")[3] == last.split(separator: ",")[4])
  }

  @Test func theOtherFormats() throws {
    let text = try CommandRun(Self.vary)
    #expect(text.ending == .exited(0) && text.lines[0].hasPrefix("GD .4.learning_rate  GD .4."))
    let figure = try CommandRun(Self.vary + ["--format", "svg"])
    #expect(figure.output.hasPrefix("<svg ") && figure.output.contains("GD .4.weight_decay"))
    // The scale of the colours is named, an axis is logarithmic, a sign is at the least.
    #expect(figure.output.components(separatedBy: ">final loss<").count == 2)
    #expect(figure.output.contains(">0.2<") && figure.output.contains(">least: "))
    let folder = try TemporaryFolder()
    let picture = try CommandRun(Self.vary + ["-o", "sweep.png"], in: folder)
    #expect(picture.ending == .exited(0))
    #expect(try PNGReader.read(folder.bytes("sweep.png")).width == 1209)
    let curve = try CommandRun(Array(Self.vary.prefix(4)) + ["--format", "svg"])
    #expect(curve.output.contains("GD .4.learning_rate"))
    let dark = try CommandRun(Array(Self.vary.prefix(4)) + ["--format", "svg", "--theme", "dark"])
    #expect(dark.ending == .exited(0) && dark.output != curve.output)
  }

  @Test(arguments: [
    (["--vary", "X.learning_rate=1..2:3"], "names no optimizer"),
    (["--vary", "GD .4.beta=0..1:3"], "GD .4 has no setting 'beta'"),
    (["--vary", "GD .4.learning_rate=0..1:3"], "learning_rate must be greater than 0"),
    (["--vary", "GD .4.learning_rate=0..1:3:log"], "with ':log' a range cannot begin at 0"),
    (["--vary", "GD .4.learning_rate=1..-1:3:log"], "with ':log' a range cannot end at -1"),
    (["--vary", "GD .4.learning_rate=1..2"], "':COUNT' is missing"), ([], "--vary"),
    (["--vary", "GD .4.learning_rate=1:3"], "'..' is missing"),
    (["--vary", "GD .4.learning_rate"], "'=' is missing"),
    (["--vary", "GD .4.learning_rate=1..2:3:lin"], "only ':log' may stand"),
    (["--vary", "GD .4.learning_rate=1..2:x"], "the count must be a whole number"),
    (["--vary", "GD .4.learning_rate=1..b:3"], "'b' is not a number"),
    (["--vary", "GD .4.lr=1..2:3"], "(lr is 'learning_rate' here)"),
    (["--vary", "GD .4.learning_rate=1..2:3", "--shard", "3/2"], "--shard"),
    (["--vary", "GD .4.learning_rate=1..2:3", "--measure", "speed"], "--measure"),
    (["--vary", "GD .4.learning_rate=1..2:3", "--format", "gif"], "--format"),
  ])
  func wrongUsageIsSaidInALine(arguments: [String], reason: String) throws {
    let run = try CommandRun(["sweep", "ravine"] + arguments)
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
