import Foundation
import Testing

@Suite(.hangGuard)
struct ExplainCommandTests {
  private static let preset = """
    title: Told
    landscape: himmelblau
    start: [-4, 0]
    steps: 50
    optimizers:
      - {name: Adam, rule: adam, learning_rate: 0.2, noise: {sigma: 3}, clip: {norm: 20}, weight_decay: 0.1}
      - {name: Newton, rule: newton, line_search: backtracking, constraint: {disk: 4}}
      - {name: mean, rule: momentum, learning_rate: 0.01, average: {kind: exponential, beta: 0.9}}
      - {name: wild, rule: gradient_descent, learning_rate: 1}
    """

  private static func run(_ arguments: [String]) throws -> CommandRun {
    let folder = try TemporaryFolder()
    try folder.write(preset, to: "told.yaml")
    return try CommandRun(
      [arguments[0], folder.path + "/told.yaml"] + Array(arguments.dropFirst()))
  }

  private static func objects(_ run: CommandRun) throws -> [[String: Any]] {
    try run.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: ["Adam", "Newton", "mean"]) func theLastLineIsTheNextRow(name: String) throws {
    let told = try Self.objects(
      Self.run(["explain", "--optimizer", name, "--at", "7", "--format", "jsonl"]))
    let rows = try Self.objects(Self.run(["run", "--format", "jsonl"]))
    let row = try #require(
      rows.first { $0["optimizer"] as? String == name && $0["step"] as? Int == 8 })
    let last = try #require(told.last)
    #expect(last["x"] as? Double == row["x"] as? Double)
    #expect(last["y"] as? Double == row["y"] as? Double)
    #expect(told.allSatisfy { $0["optimizer"] as? String == name && $0["step"] as? Int == 7 })
    if name == "mean" {
      let average = try #require(told.last { $0["name"] as? String == "average" })
      #expect(average["x"] as? Double == row["average_x"] as? Double)
    }
  }

  @Test func partsComeInTheirOrder() throws {
    let told = try Self.objects(Self.run(["explain", "--format", "jsonl"]))
    let parts = told.compactMap { $0["part"] as? String }
    var seen: [String] = []
    for part in parts where seen.last != part { seen.append(part) }
    #expect(seen == ["gradient", "weight_decay", "noise", "clip", "rule", "rate", "move"])
    #expect(told.compactMap { $0["name"] as? String }.contains("m^"))
    let first = try #require(told.first { $0["name"] as? String == "m" })
    #expect(first["formula"] as? String == "m = beta1*m + (1 - beta1)*g")
    #expect((first["arithmetic"] as? String)?.hasPrefix("m = 0.9*0 + (1 - 0.9)*") == true)
  }

  @Test func text() throws {
    let run = try Self.run(["explain", "--at", "3"])
    #expect(run.ending == .exited(0))
    #expect(run.lines[0] == "Adam   step 3 -> 4")
    #expect(run.output.contains("u = m^/(sqrt(s^) + epsilon)"))
    // The position has a name along either axis.
    #expect(run.lines.contains { $0.hasPrefix("        x = ") })
    #expect(run.lines.contains { $0.hasPrefix("        y = ") })
    #expect(!run.output.contains("y: x = "))
  }

  @Test(arguments: [
    (["--optimizer", "X"], 64, "there is no optimizer 'X'"), (["--at", "-1"], 64, "--at"),
    (["--format", "png"], 64, "--format"),
    (["--at", "51"], 64, "--at 51 is beyond the preset's last step, 50"),
    (["--optimizer", "wild", "--at", "40"], 1, "wild diverged at step"),
  ])
  func whatCannotBeToldIsSaid(arguments: [String], code: Int32, reason: String) throws {
    let run = try Self.run(["explain"] + arguments)
    #expect(run.ending == .exited(code) && run.output.isEmpty)
    #expect(run.errors.contains(reason), "\(run.errors)")
  }
}
