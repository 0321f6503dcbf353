import Foundation
import Testing

@Suite(.hangGuard)
struct RunCommandTests {
  private static let header =
    "optimizer,step,x,y,loss,gradient_norm,learning_rate,sigma,evaluations,average_x,average_y"

  /// A value in an object of JSON; no number is null.
  private enum Member: Decodable, Equatable {
    case text(String)
    case number(Double?)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else {
        self = .number(try value.decode(Double?.self))
      }
    }
  }

  /// The rows of a csv below its header, cell by cell; for names without commas.
  private func cells(_ run: CommandRun) -> [[Substring]] {
    run.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func csv() throws {
    let run = try CommandRun(["run", "ravine", "--format", "csv", "--every", "25"])
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(run.lines.first ?? "" == Self.header)
    let cells = cells(run)
    let steps = ["0", "25", "50", "60"]
    #expect(cells.map { String($0[1]) } == steps + steps + steps)
    #expect(cells.map { String($0[0]) }.filter { $0 == "GD .25" }.count == 4)
    #expect(cells.prefix(4).allSatisfy { $0[0] == "GD .1" })
    #expect(cells.allSatisfy { $0.count == 11 && $0[9].isEmpty && $0[10].isEmpty })
    #expect(cells[0][2...6] == ["-5.0", "-2.0", "10.5", "8.06225774829855", "0.1"])
  }

  /// Full gradients so far: one a step, a batch's share of one, and a line search's trials.
  @Test func evaluationsAreInFullGradients() throws {
    let descent = try CommandRun(["run", "ravine", "--format", "csv"])
    #expect(cells(descent).allSatisfy { Double($0[8]) == Double($0[1]) })
    let batches = try CommandRun(["run", "mini_batches", "--format", "csv"])
    let rows = cells(batches)
    #expect(rows.contains { (Double($0[8]) ?? 0) < (Double($0[1]) ?? 0) })
    #expect(rows.allSatisfy { Double($0[8]) != nil })
  }

  @Test func everyStepByDefaultInCSV() throws {
    let run = try CommandRun(["run", "ravine", "--format", "csv"])
    #expect(run.lines.count == 1 + 3 * 61)
  }

  @Test func theLastRowIsNotDoubled() throws {
    let run = try CommandRun(["run", "ravine", "--format", "csv", "--every", "30"])
    #expect(cells(run).prefix(3).map { $0[1] } == ["0", "30", "60"])
  }

  @Test func numbersReadBackToTheSameDouble() throws {
    let run = try CommandRun(["run", "welcome", "--format", "csv", "--steps", "50"])
    for row in cells(run) {
      for cell in row.dropFirst(2) where !cell.isEmpty {
        let number = try #require(Double(cell))
        #expect("\(number)" == cell)
      }
    }
  }

  @Test func averagesWhereThereAreAny() throws {
    let run = try CommandRun(["run", "welcome", "--format", "csv", "--every", "2000"])
    let withAverage = cells(run).filter { !$0[9].isEmpty }.map { $0[0] }
    #expect(withAverage == ["SGD + noise", "SGD + noise"])
  }

  /// Each particle's own average and learning rate; particle 0's are those of the optimizer alone.
  @Test func everyParticleHasItsAverageAndItsRate() throws {
    func rows(_ particles: Int) throws -> [[Substring]] {
      let preset = """
        title: T
        landscape: himmelblau
        steps: 30
        optimizers:
          - name: A
            rule: gradient_descent
            learning_rate: {schedule: plateau, from: 0.01, factor: 0.5, patience: 2}
            noise: {sigma: 8}
            average: {kind: exponential, beta: 0.8}
            particles: \(particles)
        """
      let arguments = ["run", "-", "--format", "csv", "--every", "10"]
      return cells(try CommandRun(arguments, input: preset))
    }
    let cloud = try rows(5)
    #expect(cloud.count == 5 * 4)
    #expect(cloud.allSatisfy { $0.count == 12 && !$0[10].isEmpty && !$0[11].isEmpty })
    let last = cloud.filter { $0[2] == "30" }
    #expect(Set(last.map { $0[10] }).count == 5)
    #expect(Set(last.map { $0[7] }).count > 1)
    let first = cloud.filter { $0[1] == "0" }.map { $0[..<1] + $0[2...] }
    #expect(first == (try rows(1)).map { $0[...] })
  }

  @Test func jsonLines() throws {
    let arguments = ["run", "welcome", "--every", "500"]
    let csv = cells(try CommandRun(arguments + ["--format", "csv"]))
    let run = try CommandRun(arguments + ["--format", "jsonl"])
    let fields = Self.header.split(separator: ",").map(String.init)
    #expect(run.lines.count == csv.count)
    for (line, row) in zip(run.lines, csv) {
      let object = try JSONDecoder().decode([String: Member].self, from: Data(line.utf8))
      let expected = row.enumerated().map { index, cell in
        index == 0 ? Member.text(String(cell)) : .number(Double(cell))
      }
      #expect(object == Dictionary(uniqueKeysWithValues: zip(fields, expected)))
    }
  }

  @Test func namesAreQuoted() throws {
    let input = """
      title: Names
      landscape: rosenbrock
      steps: 1
      optimizers:
        - {name: 'a "b", c\\', rule: gradient_descent, learning_rate: 0.001}
      """
    let csv = try CommandRun(["run", "-", "--format", "csv"], input: input)
    #expect(csv.lines[1].hasPrefix(#""a ""b"", c\",0,"#))
    let json = try CommandRun(["run", "-", "--format", "jsonl"], input: input)
    #expect(json.lines[0].hasPrefix(#"{"optimizer":"a \"b\", c\\","step":0,"#))
  }

  @Test func theTableIsReadable() throws {
    let run = try CommandRun(["run", "ravine"])
    #expect(run.ending == .exited(0))
    #expect(
      run.lines[0].split(separator: " ").map(String.init).starts(with: ["optimizer", "step"]))
    #expect(Set(run.lines.map(\.count)).count == 1)
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }

  @Test func aRunThatDivergesEndsWithItsLastFiniteRow() throws {
    let input = """
      title: Too fast
      landscape: {formula: x^2 + y^2}
      start: [1, 1]
      steps: 5000
      optimizers:
        - {name: Fast, rule: gradient_descent, learning_rate: 3}
        - {name: Slow, rule: gradient_descent, learning_rate: 0.1}
      """
    let run = try CommandRun(["run", "-", "--format", "csv", "--every", "1000"], input: input)
    #expect(run.ending == .exited(0))
    let step = try #require(run.errors.wholeMatch(of: /Fast diverged at step (\d+)\n/)?.1)
    let rows = cells(run)
    let last = try #require(rows.last { $0[0] == "Fast" })
    #expect(Int(last[1]) == Int(step).map { $0 - 1 } || last[1] == step)
    #expect(last.dropFirst(2).allSatisfy { Double($0)?.isFinite ?? $0.isEmpty })
    #expect(rows.last?[1] == "5000")
  }

  private static let cloud = """
    title: A cloud and a point
    landscape: saddle
    start: [1, 0]
    steps: 4
    optimizers:
      - {name: Cloud, rule: adam, learning_rate: 0.1, noise: {sigma: 1}, particles: 3}
      - {name: Point, rule: adam, learning_rate: 0.1, noise: {sigma: 1}}
    """

  @Test func anEnsembleHasARowForEachParticle() throws {
    let run = try CommandRun(["run", "-", "--format", "csv", "--every", "2"], input: Self.cloud)
    #expect(run.ending == .exited(0))
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.first ?? "" == Self.header.replacing("optimizer,", with: "optimizer,particle,"))
    let cells = cells(run)
    let cloud = cells.filter { $0[0] == "Cloud" }
    #expect(
      cloud.map { "\($0[2]).\($0[1])" }
        == [0, 2, 4].flatMap { step in
          (0..<3).map { "\(step).\($0)" }
        })
    // Particle 0 feels the noise that the race's single optimizers feel.
    let point = cells.filter { $0[0] == "Point" }
    #expect(point.map { $0.dropFirst() } == cloud.filter { $0[1] == "0" }.map { $0.dropFirst() })
    #expect(Set(cloud.suffix(3).map { $0[3] }).count == 3)
  }

  @Test(arguments: ["table", "jsonl"])
  func otherFormatsSayWhichParticle(format: String) throws {
    let run = try CommandRun(["run", "-", "--format", format], input: Self.cloud)
    #expect(run.ending == .exited(0))
    #expect(run.lines.first?.contains("particle") ?? false)
  }

  @Test func saysHowManyParticlesDiverged() throws {
    let input = """
      title: Too fast
      landscape: {formula: x^4 + y^4}
      steps: 50
      optimizers:
        - {name: Cloud, rule: gradient_descent, learning_rate: 9, noise: {sigma: 1}, particles: 3}
      """
    let run = try CommandRun(["run", "-", "--format", "csv"], input: input)
    #expect(run.ending == .exited(0))
    #expect(run.errors == "3 of 3 particles of Cloud diverged\n")
    #expect(
      cells(run).allSatisfy { row in
        row.dropFirst(3).allSatisfy { Double($0)?.isFinite ?? $0.isEmpty }
      })
  }

  /// Steep beyond |x| = 1: some of the noise sends a particle out for good, at a step of its own.
  @Test func aParticleThatDivergesKeepsItsLastFiniteRow() throws {
    let input = """
      title: Some fall
      landscape: {formula: x^2/2 + y^2/2 + exp(x^8)}
      start: [0, 0]
      steps: 30
      optimizers:
        - name: Cloud
          rule: gradient_descent
          learning_rate: 0.05
          noise: {sigma: 3}
          particles: 40
      """
    func rows(every count: Int) throws -> [[Substring]] {
      let run = try CommandRun(
        ["run", "-", "--format", "csv", "--every", "\(count)"], input: input)
      #expect(run.errors.contains(" of 40 particles of Cloud diverged\n"))
      return cells(run)
    }
    let all = try rows(every: 1)
    for every in [7, 30, 1000] {
      let some = try rows(every: every)
      var ends: Set<Int> = []
      for particle in 0..<40 {
        let name = Substring("\(particle)")
        let last = try #require(all.last { $0[1] == name })
        #expect(try #require(some.last { $0[1] == name }) == last)
        #expect(some.count { $0[1] == name && $0[2] == last[2] } == 1)
        ends.insert(try #require(Int(last[2])))
      }
      #expect(ends.contains(30) && ends.contains { !$0.isMultiple(of: 7) && $0 < 30 })
      #expect(some.count < all.count)
    }
  }

  @Test func seedsAndSteps() throws {
    let arguments = ["run", "welcome", "--format", "csv", "--steps", "40", "--every", "40"]
    let first = try CommandRun(arguments + ["--seed", "1"])
    #expect(first.output == (try CommandRun(arguments + ["--seed", "1"])).output)
    #expect(first.output != (try CommandRun(arguments + ["--seed", "2"])).output)
    #expect(cells(first).last?[1] == "40")
  }

  /// One that has the landscape turned for itself goes as all do where it is turned for all.
  @Test func anOptimizersOwnRotation() throws {
    func run(_ landscape: String, _ setting: String) throws -> CommandRun {
      try CommandRun(
        ["run", "-", "--steps", "30"],
        input: """
          title: T
          landscape: \(landscape)
          start: [0.5, 1]
          optimizers: [{name: A, rule: adam, learning_rate: 0.1, noise: {sigma: 0.2}\(setting)}]
          """)
    }
    let own = try run("beale", ", rotation: 25")
    #expect(own.ending == .exited(0) && own.lines.count == 32)
    #expect(own.output == (try run("{name: beale, rotation: 25}", "")).output)
    #expect(own.output != (try run("beale", "")).output)
  }
}
