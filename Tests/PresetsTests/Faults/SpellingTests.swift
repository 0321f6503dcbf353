import Optimization
import Testing

@testable import Presets

@Suite struct SpellingTests {
  /// Every name of the table is one that there is here.
  @Test func namesExist() {
    let names: [Spelling.Kind: [String]] = [
      .rule: Catalog.rules.map { $0.name }, .schedule: Catalog.schedules.map { $0.name },
      .average: Catalog.averages.map { $0.name },
    ]
    for spelling in Spelling.table where spelling.kind != .key {
      #expect(names[spelling.kind]?.contains(spelling.name) == true, "\(spelling.word)")
    }
  }

  /// A note that speaks of a setting speaks of one that the rule or schedule has.
  @Test func notesNameSettings() {
    let types: [any Explained.Type] = Catalog.rules + Catalog.schedules
    for spelling in Spelling.table {
      for match in (spelling.note ?? "").matches(of: /(\w+): \w+/) {
        guard let type = types.first(where: { $0.name == spelling.name }) else { continue }
        let setting = String(match.1)
        guard setting != "noise", setting != "warmup", setting != "steps", setting != "eta" else {
          continue
        }
        // 'momentum' with form: classical speaks of another rule.
        let known = types.flatMap { $0.settings.map(\.description.name) }
        #expect(known.contains(setting), "\(type.name): \(setting)")
      }
    }
  }

  @Test(arguments: [
    ("StepLR", "PyTorch's StepLR is 'step' here, its step_size is every"),
    ("steplr", "PyTorch's StepLR is 'step' here, its step_size is every"),
    ("nag", "nag is 'nesterov' here"),
    ("ReduceLROnPlateau", "PyTorch's ReduceLROnPlateau is 'plateau' here, form: torch"),
  ])
  func sentences(word: String, sentence: String) {
    #expect(Spelling.all(called: word, [.rule, .schedule]).first?.sentence == sentence)
  }

  private func faults(_ optimizer: String) -> [String] {
    let text = """
      title: t
      landscape: quadratic
      optimizers:
        - {name: A, \(optimizer)}
      """
    do {
      _ = try Preset(reading: Array(text.utf8), file: "f.yaml")
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  @Test func messagesSayWhatItIsCalledHere() {
    #expect(
      faults("rule: nag, learning_rate: 0.1")[0].hasSuffix(
        "unknown rule 'nag' (nag is 'nesterov' here)"))
    #expect(
      faults("rule: adam, learning_rate: {schedule: CosineAnnealingLR, from: 1}")[0].hasSuffix(
        "(PyTorch's CosineAnnealingLR is 'cosine' here, its T_max is steps and its eta_min is to)"))
    #expect(
      faults("rule: adam, lr: 0.1").contains { $0.contains("(lr is 'learning_rate' here)") })
    #expect(
      faults("rule: adam, learning_rate: 0.1, clip_grad_norm_: 1").contains {
        $0.contains("(clip_grad_norm_ is 'clip' here, as {norm: c})")
      })
    #expect(
      faults("rule: adam, learning_rate: 0.1, betas: [0.9, 0.999]").contains {
        $0.contains("(betas is 'beta1' here, with 'beta2' beside it)")
      })
  }
}
