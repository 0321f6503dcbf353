import Foundation
import PictureReading
import Testing

@Suite(.hangGuard)
struct FigureCommandTests {
  @Test func svgIsWhatItWritesUnlessAsked() throws {
    let run = try CommandRun(["figure", "ravine", "--at", "20"])
    #expect(run.ending == .exited(0))
    #expect(run.output.hasPrefix("<svg ") && run.output.hasSuffix("</svg>\n"))
    #expect(
      run.output.contains("<title>The ravine</title>") && run.output.contains("width=\"160mm\""))
    #expect(run.output.contains(">GD .4") || run.output.contains("GD .4"))
  }

  @Test func theEndingSaysTheFormat() throws {
    let folder = try TemporaryFolder()
    for (name, start) in [("a.svg", "<svg "), ("b.pdf", "%PDF-1.4")] {
      let path = folder.path + "/" + name
      let run = try CommandRun(["figure", "ravine", "--width", "90", "-o", path])
      #expect(run.ending == .exited(0))
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(start))
    }
  }

  @Test func aFigureOfPixelsHasTwiceAsManyAsAScreen() throws {
    let folder = try TemporaryFolder()
    let runs = try ["a.png", "b.png"].map {
      try CommandRun(["figure", "ravine", "--width", "60", "-o", $0], in: folder)
    }
    #expect(runs.allSatisfy { $0.ending == .exited(0) && $0.errors.isEmpty })
    #expect(try folder.bytes("a.png") == folder.bytes("b.png"))
    #expect(try PNGReader.read(folder.bytes("a.png")).width == Int((60 * 192 / 25.4).rounded()))
  }

  @Test func layersAreNamedInTheLegend() throws {
    let run = try CommandRun(["figure", "polyak_averaging", "--show", "theory", "--show", "arrows"])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains(">two standard deviations, in theory<"))
    #expect(run.output.contains(">next move"))
  }

  @Test(arguments: ["overlay", "panes", "curves"]) func layouts(layout: String) throws {
    let run = try CommandRun(["figure", "ravine", "--layout", layout])
    #expect(run.ending == .exited(0))
    #expect(run.output.contains("<clipPath"))
  }

  /// A relief is made of areas, and a PNG of it is the same each time.
  @Test func aReliefIsVectors() throws {
    let flat = try CommandRun(["figure", "ravine", "--layout", "overlay"]).output
    for layout in ["surface", "surfaces"] {
      let run = try CommandRun(["figure", "ravine", "--layout", layout])
      #expect(run.ending == .exited(0) && run.errors.isEmpty)
      #expect(run.output.count(of: "<path") > flat.count(of: "<path") + 500)
      #expect(run.output.contains("GD .4"))
    }
    let folder = try TemporaryFolder()
    for name in ["a.png", "b.png"] {
      #expect(
        try CommandRun(
          ["figure", "ravine", "--layout", "surface", "--width", "60", "-o", name], in: folder
        ).ending == .exited(0))
    }
    #expect(try folder.bytes("a.png") == folder.bytes("b.png"))
  }

  /// The same preset gives the same bytes, with a theme other ones.
  @Test func bytesDependOnTheScene() throws {
    let plain = try CommandRun(["figure", "saddle"]).output
    #expect(try CommandRun(["figure", "saddle"]).output == plain)
    #expect(try CommandRun(["figure", "saddle", "--theme", "dark"]).output != plain)
    #expect(try CommandRun(["figure", "saddle", "--theme", "auto"]).output == plain)
  }

  @Test(arguments: [
    (["--width", "5"], "--width takes a number of millimetres from 40 to 1000"),
    (["--width", "nan"], "a plain number of millimetres is wanted, as in 160"),
    (["--at", "61"], "--at 61 is beyond the preset's last step, 60"),
    (["--at", "-1"], "--at takes a number from 0 on"), (["-o", "x.gif"], ".svg, .pdf or .png"),
    (["--show", "ghosts"], "ghosts"), (["--layout", "sphere"], "sphere"),
    (["--format", "gif"], "gif"),
  ])
  func wrongUsageIsSaidInALine(arguments: [String], reason: String) throws {
    let run = try CommandRun(["figure", "ravine"] + arguments)
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { components(separatedBy: text).count - 1 }
}
