import Foundation
import PictureReading
import Testing

@Suite(.hangGuard)
struct BasinsCommandTests {
  private static let preset = """
    title: Basins
    landscape: himmelblau
    steps: 200
    optimizers:
      - {name: GD, rule: gradient_descent, learning_rate: 0.01}
      - {name: Newton, rule: newton}
      - {name: wild, rule: gradient_descent, learning_rate: 1}
    """

  private static func run(_ arguments: String...) throws -> CommandRun {
    let folder = try TemporaryFolder()
    try folder.write(preset, to: "basins.yaml")
    return try CommandRun(["basins", folder.path + "/basins.yaml"] + arguments)
  }

  @Test func csv() throws {
    let run = try Self.run("--size", "20x10", "--format", "csv")
    #expect(run.ending == .exited(0))
    #expect(run.lines[0] == "x,y,minimum,steps" && run.lines.count == 201)
    let numbers = Set(run.lines.dropFirst().map { $0.split(separator: ",")[2] })
    #expect(numbers == ["0", "1", "2", "3"])
  }

  /// Gradient descent and Newton's method look as different as they are.
  @Test func rulesDiffer() throws {
    let descent = try Self.run("--size", "40x20")
    let newton = try Self.run("--size", "40x20", "--optimizer", "Newton")
    #expect(descent.lines.count == 20 && descent.lines.allSatisfy { $0.count == 40 })
    #expect(Set(descent.output).subtracting("0123\n").isEmpty)
    #expect(newton.output.contains(".") && newton.output != descent.output)
    #expect(try Set(Self.run("--size", "4x2", "--optimizer", "wild").output) == ["^", "\n"])
  }

  @Test func pictures() throws {
    #expect(try Self.run("--size", "8x4", "--format", "ansi").output.contains("\u{1B}["))
    let picture = try Self.run("--size", "32x24", "--format", "svg").output
    #expect(picture.hasPrefix("<svg ") && picture.contains("<title>Basins</title>"))
    // A title, axes, the numbers of minima, the places they are at.
    for text in [">GD<", ">x<", ">y<", ">0<", ">3<", ">0  (3, 2)  ", ">saddle<"] {
      #expect(picture.contains(text), "\(text)")
    }
    let folder = try TemporaryFolder()
    #expect(try Self.run("--size", "8x4", "-o", folder["map.png"]).output.isEmpty)
    let pixels = try PNGReader.read(folder.bytes("map.png"))
    #expect(pixels.width == 1209 && Set(pixels.pixels).count > 8)
    #expect(try Self.run("--size", "8x4", "--format", "pdf").output.hasPrefix("%PDF-1.4"))
    let chinese = try Self.run("--size", "8x4", "--format", "svg", "--lang", "zh").output
    #expect(chinese.contains(">鞍点<"))
  }

  /// What leaves, and what comes to no minimum, is named as well.
  @Test func whatComesToNoMinimum() throws {
    let wild = try Self.run("--size", "8x4", "--optimizer", "wild", "--format", "svg").output
    #expect(wild.contains(">diverges  100 %<") && !wild.contains("stronger"))
    let newton = try Self.run("--size", "40x30", "--optimizer", "Newton", "--format", "svg").output
    #expect(
      newton.contains(">no colour: ends at none, ") && newton.contains(">stronger: there within "))
  }

  @Test(arguments: [
    (["--optimizer", "X"], "there is no optimizer 'X'; there are 'GD', 'Newton', 'wild'"),
    (["--size", "0x4"], "--size"), (["--steps", "0"], "--steps"),
    (["--format", "gif"], "--format"),
  ])
  func wrongUsageIsSaidInALine(arguments: [String], reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.preset, to: "basins.yaml")
    let run = try CommandRun(["basins", folder.path + "/basins.yaml"] + arguments)
    #expect(run.ending == .exited(64))
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test func ensemblesAreRefused() throws {
    let run = try CommandRun(["basins", "escape"])
    #expect(run.ending == .exited(64) && run.errors.contains("is an ensemble"))
  }
}
