import Optimization
import Plotting
import Presets
import Testing

@testable import Interface

@Suite struct ExplanationViewTests {
  /// Everything that can be read of the explanation on a screen, from all positions it scrolls to.
  private static func text(_ state: State) -> String {
    var state = state
    _ = state.perform(.toggle(.explanation))
    var texts = [state.text]
    for _ in 0..<ExplanationLayout(state).mostScroll {
      state.press("j")
      texts.append(state.text)
    }
    return texts.joined(separator: "\n")
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40), (200, 60)])
  func allOfItCanBeReadOnAnyScreen(columns: Int, rows: Int) throws {
    for name in ["welcome", "warm_up", "mini_batches", "constraint", "polyak_averaging"] {
      let state = State.on(try .bundled(name), columns, rows)
      let text = Self.text(state)
      for line in ExplanationLayout(state).lines {
        #expect(text.contains(line.text), "\(name): \(line.text)")
      }
    }
  }

  @Test func everyRuleSaysItsFormulaAndAllItsSettings() throws {
    for type in Catalog.rules where type != KFAC.self && type != GaussNewton.self {
      var preset = Preset.crowd(1)
      preset.optimizers[0].rule = type.init()
      let explanation = State.on(preset, 200, 60).explanation
      for line in type.formula.split(separator: "\n") {
        #expect(explanation.contains(line), "\(type.name)")
      }
      for (name, value) in type.init().values where value != .absent {
        #expect(explanation.contains("\(name) = \(value): "), "\(type.name)")
      }
    }
  }

  @Test func everyLandscapeSaysWhereItComesFrom() throws {
    for type in Catalog.landscapes {
      let explanation = State.on(.standard(on: type), 200, 60).explanation
      #expect(explanation.contains("landscape: \(type.name), \(type.summary)"))
      #expect(explanation.contains("source: \(type.source)"))
    }
  }

  @Test func whatGoesAroundTheRuleIsExplainedToo() throws {
    let state = try SubjectTests.scene(
      on: SubjectTests.bowl,
      [
        "rule: adam, learning_rate: {schedule: cosine, from: 0.1, warmup: {steps: 5}}, "
          + "weight_decay: 0.1, noise: {sigma: 0.2}, clip: {norm: 3, form: torch}, "
          + "constraint: {disk: 9}, average: {kind: tail, from: 20}"
      ])
    let explanation = state.explanation
    for part in [
      "learning rate: cosine", "learning rate: warmup", "weight_decay = 0.1", "sigma = 0.2",
      "norm = 3", "form = torch", "disk = 9", "average: tail", "f = 0.1*x^2 + 0.5*y^2",
    ] {
      #expect(explanation.contains(part), "\(part)")
    }
  }

  @Test func theFocusCanBeMovedWhileItIsOpen() throws {
    var state = try State.bundled("warm_up", 80, 24)
    state.press(.enter)
    state.press(.enter)
    #expect(
      state.input.overlays.map(\.kind) == [.update, .explanation]
        && state.text.contains("A  Constant .3"))
    state.press(.tab)
    #expect(state.text.contains("B  Warm-up over 10 steps"))
    state.press("3")
    #expect(state.text.contains("C  Clipped to norm 1"))
    state.press(.enter)
    state.press(.escape)
    #expect(state.input.overlays.isEmpty && state.view.focus == 2)
  }
}
