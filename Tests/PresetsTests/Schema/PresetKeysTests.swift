import Testing

@testable import Presets

/// The keys of a preset one by one, and what each refuses.
struct PresetKeysTests {
  @Test(
    arguments: [
      ("steps: 0", ["f.yaml:5:8: error: steps must be from 1 to 10000000, not 0"]),
      ("steps: 10000001", ["f.yaml:5:8: error: steps must be from 1 to 10000000, not 10000001"]),
      ("steps: 2.5", ["f.yaml:5:8: error: steps must be a whole number, not 2.5"]),
      ("steps: many", ["f.yaml:5:8: error: steps must be a whole number, not 'many'"]),
      ("steps: '60'", ["f.yaml:5:8: error: steps must be a whole number; write it without quotes"]),
      (
        "steps: 0x10",
        [
          "f.yaml:5:8: error: steps must be a whole number, not '0x10': write it in decimal"
        ]
      ),
      (
        "steps: 1:30",
        [
          "f.yaml:5:8: error: steps must be a whole number, not '1:30': write a plain "
            + "decimal number, without colons"
        ]
      ),
      (
        "steps: 1_000",
        [
          "f.yaml:5:8: error: steps must be a whole number, not '1_000': write the digits "
            + "without '_'"
        ]
      ),
      (
        "steps: .nan",
        [
          "f.yaml:5:8: error: steps must be a whole number, not '.nan': it must be finite"
        ]
      ),
      ("steps: [60]", ["f.yaml:5:8: error: steps must be a whole number, not a list"]),
      ("steps:", ["f.yaml:5:1: error: steps has no value; give it one, or remove the key"]),
      (
        "stpes: 60",
        [
          "f.yaml:5:1: error: unknown key 'stpes' in the preset (did you mean 'steps'?)"
        ]
      ),
      ("seed: -1", ["f.yaml:5:7: error: seed must be from 0 to 18446744073709551615, not -1"]),
      (
        "seed: 18446744073709551616",
        [
          "f.yaml:5:7: error: seed must be from 0 to 18446744073709551615, not "
            + "18446744073709551616"
        ]
      ),
      (
        "seed: .inf",
        [
          "f.yaml:5:7: error: seed must be a whole number, not '.inf': it must be finite"
        ]
      ),
      ("speed: 0", ["f.yaml:5:8: error: speed must be greater than 0 and at most 1000000, not 0"]),
      (
        "speed: -.inf",
        [
          "f.yaml:5:8: error: speed must be a number, not '-.inf': it must be finite"
        ]
      ),
      (
        "speed: 1e7",
        [
          "f.yaml:5:8: error: speed must be greater than 0 and at most 1000000, not 1e7"
        ]
      ),
      ("speed: fast", ["f.yaml:5:8: error: speed must be a number, not 'fast'"]),
      ("layout: pane", ["f.yaml:5:9: error: unknown layout 'pane' (did you mean 'panes'?)"]),
      (
        "layout: grid",
        [
          "f.yaml:5:9: error: unknown layout 'grid' (valid: overlay, panes, curves, surface, surfaces)"
        ]
      ),
      (
        "curves: [loss, gradient]",
        [
          "f.yaml:5:16: error: unknown curve 'gradient' (did you mean 'gradient_norm'?)"
        ]
      ),
      ("curves: loss", ["f.yaml:5:9: error: curves must be a list of 1 to 3 items, not 'loss'"]),
      ("curves: []", ["f.yaml:5:9: error: curves must be a list of 1 to 3 items, not of 0"]),
      (
        "curves: [loss, sigma, move, distance]",
        ["f.yaml:5:9: error: curves must be a list of 1 to 3 items, not of 4"]
      ),
      (
        "curves: [loss, move, loss]",
        ["f.yaml:5:22: error: item 3 of curves is 'loss' once more"]
      ),
      (
        "curves: [water]",
        [
          "f.yaml:5:10: error: unknown curve 'water' (valid: loss, learning_rate, sigma, "
            + "gradient_norm, distance, effective_rate_x, effective_rate_y, move, average_loss)"
        ]
      ),
      (
        "layout: [panes]",
        [
          "f.yaml:5:9: error: layout must be a word, not a list (valid: overlay, panes, curves, surface, surfaces)"
        ]
      ),
      (
        "summary: {a: b}",
        [
          "f.yaml:5:10: error: summary needs the key 'en'",
          "f.yaml:5:11: error: unknown key 'a' in summary (valid: en, zh)",
        ]
      ),
      ("summary: {zh: 峡谷}", ["f.yaml:5:10: error: summary needs the key 'en'"]),
      ("summary: {en: A, zh: ''}", ["f.yaml:5:22: error: zh must not be empty"]),
      ("summary: {en: A, zh: [x]}", ["f.yaml:5:22: error: zh must be a text, not a list"]),
      ("summary: {en: \"A\\nB\"}", ["f.yaml:5:15: error: en must be a single line"]),
      ("summary: [x]", ["f.yaml:5:10: error: summary must be a text, not a list"]),
      (
        "summary: \"a\\eb\"",
        [
          "f.yaml:5:10: error: summary must not hold the control character U+001B"
        ]
      ),
      (
        "steps: 60\nspeed: 10\nsteps: 70",
        [
          "f.yaml:7:1: error: the key 'steps' is given more than once, first in line 5; "
            + "keep one of them"
        ]
      ),
      (
        "view: 3\nspeed: 0\nsaed: 1\nlayout: x",
        [
          "f.yaml:5:7: error: view must be a mapping, not '3'; write {x: [-2, 2], y: [-1, 3]}",
          "f.yaml:6:8: error: speed must be greater than 0 and at most 1000000, not 0",
          "f.yaml:7:1: error: unknown key 'saed' in the preset (did you mean 'seed'?)",
          "f.yaml:8:9: error: unknown layout 'x' (valid: overlay, panes, curves, surface, surfaces)",
        ]
      ),
      (
        "optimisers: []",
        [
          "f.yaml:5:1: error: unknown key 'optimisers' in the preset (did you mean 'optimizers'?)"
        ]
      ),
      (
        "lr: 0.1",
        [
          "f.yaml:5:1: error: unknown key 'lr' in the preset (valid: title, summary, "
            + "course, lock, landscape, beside, view, start, seed, speed, layout, camera, curves, axis, time, trail, steps, optimizers, changes, paths, beats, "
            + "expect)"
        ]
      ),
    ] as [(String, [String])])
  func refusesKeys(yaml: String, lines: [String]) {
    #expect(Scene.errors(in: Scene.text(adding: yaml)) == lines)
  }
}
