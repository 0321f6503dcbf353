import ArgumentParser
import Interface
import Optimization
import Presets
import Recording

/// `downhill explain`: one update in sub-steps, with the numbers in it.
struct ExplainCommand: ParsableCommand {
  /// What an update is written as.
  enum Format: String, CaseIterable, ExpressibleByArgument, FileFormat {
    case text
    case jsonl

    var ending: String { self == .text ? "txt" : rawValue }
  }

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain one update of an optimizer, formula by formula.",
    usage: "downhill explain <preset> [<options>]",
    discussion: """
      From the gradient to the new position: each formula with names, the same with numbers, and what \
      it comes to. In jsonl a line is a sub-step with optimizer, step, part, name, formula, arithmetic \
      (along x; arithmetic_y along y), x and y; its numbers read back to the same double. Of an ensemble \
      the first particle is explained.
      """)

  @Argument(help: "A preset's name, a file, or - for standard input.")
  var preset: String

  @Option(help: ArgumentHelp("Whose; the first by default.", valueName: "name"))
  var optimizer: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The update made from this step; 0 by default.", valueName: "step"))
  var at = 0

  @Option(help: "What to write it as; by default as the file's name ends, else text.")
  var format: Format?

  @OptionGroup var output: OutputOption

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    _ = try output.format(asked: format, standard: .text)
    guard (0...10_000_000).contains(at) else {
      throw ValidationError("--at takes a number from 0 to 10000000")
    }
  }

  func run() throws {
    try reportingFailures {
      let format = try output.format(asked: format, standard: .text)
      let preset = try PresetLoader(Preferences(options)).preset(preset)
      let index = try preset.place(ofOptimizer: optimizer)
      var run = preset.race(of: index).runs[0]
      run.advance(by: try preset.step(at))
      guard let text = run.updateText else {
        let name = run.optimizer.name.escapingControls
        throw Failure.running(
          "downhill: \(name) diverged at step \(run.particle.divergedAt ?? 0): no update is made from "
            + "step \(at)")
      }
      var writer = try OutputWriter(path: output.path)
      switch format {
      case .text: try writer.write(text)
      case .jsonl: for step in run.trace() { try writer.writeLine(Self.line(step, of: run)) }
      }
      try writer.finish()
    }
  }

  private static func line(_ step: SubStep, of run: Run) -> String {
    let isPlanar = run.landscape.dimension == 2
    func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }
    let members = [
      ("optimizer", JSON.quoted(run.optimizer.name)),
      ("step", "\(run.particle.step)"),
      ("part", JSON.quoted(step.part.rawValue)),
      ("name", JSON.quoted(step.name)),
      ("formula", JSON.quoted(step.formula)),
      ("arithmetic", JSON.quoted(step.arithmetic(along: .x))),
      ("arithmetic_y", isPlanar ? JSON.quoted(step.arithmetic(along: .y)) : "null"),
      ("x", number(step.value.x)),
      ("y", isPlanar ? number(step.value.y) : "null"),
    ]
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
