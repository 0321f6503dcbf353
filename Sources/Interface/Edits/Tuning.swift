import Optimization
import Presets

// Changes made by hand to the optimizer in focus. They are dated: they hold from the present step on.

extension State {
  /// Gives the keys to the optimizer at a place, if there is one.
  mutating func focus(_ index: Int?) {
    if let index, scene.preset.optimizers.indices.contains(index) { view.focus = index }
  }

  /// Gives the keys to the optimizer with a number, counted from 1; says how many there are where there is
  /// none.
  mutating func focus(number: Int) {
    let count = scene.preset.optimizers.count
    guard number <= count else { return say(.onlyOptimizers(count)) }
    focus(number - 1)
  }

  mutating func moveFocus(_ offset: Int) {
    let count = scene.preset.optimizers.count
    guard count > 1 else { return say(.onlyOptimizers(count)) }
    view.focus = (view.focus + offset + count) % count
  }

  /// Gives the optimizer in focus another average: none, exponential, tail, and none again.
  ///
  /// An average is never fed back, so the race is what it was; it sees the past too, back to where the
  /// preset changes it.
  mutating func nextAverage() {
    guard scene.preset.optimizers.indices.contains(view.focus) else { return }
    let index = view.focus
    var exponential = ExponentialAverage()
    exponential.beta = 0.99
    let offered: [any Average] = [exponential, TailAverage()]
    let present = scene.timeline.race.runs[index].optimizer.average.map { type(of: $0).name }
    let place = present.map { name in
      (offered.firstIndex { type(of: $0).name == name } ?? offered.count - 1) + 1
    }
    let next = (place ?? 0) < offered.count ? offered[place ?? 0] : nil
    let part = scene.preset.score.part(of: index, among: scene.preset.optimizers)
    let dates = part.filter { $0.step <= scene.timeline.step && $0.setting.setsAverage }.map(\.step)
    let step = max(dates.max() ?? 0, scene.preset.optimizers[index].branch?.step ?? 0)
    let isDone = edit { content in
      content.score.remove { $0.optimizer == index && $0.step == step && $0.setting.setsAverage }
      content.score.insert(Change(step: step, optimizer: index, .average(next)))
    }
    guard isDone else { return }
    say(.average(scene.preset.optimizers[index].name, next.map { type(of: $0).name }))
  }

  /// Multiplies a value of the optimizer at place `index`, now and later.
  mutating func scale(_ value: Tunable, of index: Int, by factor: Double) {
    if value == .sigma, factor < 1, scene.timeline.race.runs[index].optimizer.noise == nil {
      return say(.noNoiseToLower(scene.preset.optimizers[index].name))
    }
    tune(value, of: index) { run in
      switch value {
      case .learningRate: .learningRateFactor(factor)
      case .sigma: run.sigma > 0 ? .noiseFactor(factor) : .noise(Self.firstNoise)
      }
    }
  }

  /// Makes a value of the optimizer at place `index` this number at this step.
  ///
  /// What is the same at every step becomes the number itself; a schedule keeps its shape, and is multiplied
  /// by what makes it this number now. No sigma is no noise.
  mutating func set(_ value: Tunable, of index: Int, to number: Double) {
    tune(value, of: index) { run in
      switch value {
      case .learningRate:
        run.optimizer.learningRate.isConstant
          ? .learningRate(LearningRate(constant: number))
          : .learningRateFactor(number / run.learningRate)
      case .sigma:
        if number == 0 {
          .noise(nil)
        } else if let noise = run.optimizer.noise, !noise.isConstant {
          .noiseFactor(number / run.sigma)
        } else {
          .noise(
            GradientNoise(.constant(sigma: number), seed: run.optimizer.noise?.seed))
        }
      }
    }
  }

  /// What an optimizer without noise begins with.
  private static let firstNoise = GradientNoise(.constant(sigma: 0.1))

  private mutating func tune(
    _ value: Tunable, of index: Int, _ setting: (Run) -> NewSetting
  ) {
    guard scene.timeline.race.runs.indices.contains(index) else { return }
    settle()
    let run = scene.timeline.race.runs[index]
    guard change(index, to: [setting(run)]) else { return }
    view.lastSetting = value == .learningRate ? ["learning_rate"] : ["noise", "sigma"]
    let (before, after) = (value.value(of: run), value.value(of: scene.timeline.race.runs[index]))
    let change = Phrase.changed(
      scene.preset.optimizers[index].name, value, from: Numerals.rate(before),
      to: Numerals.rate(after), at: scene.timeline.step)
    say(change + (stabilityWarning(of: index).map { .semicolon + $0 } ?? .none))
  }

  /// Gives a hyper-parameter of its rule to the optimizer in focus, from the present step on.
  mutating func setParameter(_ name: String, to value: ParameterValue) {
    settle()
    guard change(view.focus, .parameter(name, value)) else { return }
    view.lastSetting = [name]
    let optimizer = scene.preset.optimizers[view.focus].name
    say(.set(optimizer, name, to: "\(value)", at: scene.timeline.step))
  }

  /// Gives the optimizer in focus the rule of this name, from the present step on; its memory begins
  /// anew.
  mutating func setRule(_ name: String) {
    guard let rule = Catalog.rule(named: name)?.init() else { return }
    settle()
    guard change(view.focus, .rule(rule)) else { return }
    let optimizer = scene.preset.optimizers[view.focus].name
    say(.newRule(optimizer, type(of: rule).name, at: scene.timeline.step))
  }

  /// Dates a change at the present step; says why where it cannot be.
  private mutating func change(_ index: Int, _ setting: NewSetting) -> Bool {
    change(index, to: [setting], replacing: false)
  }

  /// Dates changes at the present step; says why where they cannot be.
  ///
  /// They may take the place of those of the same step and setting, so that many small steps of a value
  /// are one change.
  mutating func change(
    _ index: Int, to settings: [NewSetting], replacing: Bool = true
  ) -> Bool {
    for setting in settings {
      guard mayTouch(setting.lock) else { return false }
    }
    let (name, branch) = (
      scene.preset.optimizers[index].name, scene.preset.optimizers[index].branch
    )
    if let branch, scene.timeline.step < branch.step {
      say(.branchesOff(name, at: branch.step))
      return false
    }
    do throws(ParameterError) {
      let run = scene.timeline.race.runs[index]
      var recipe = run.optimizer
      for setting in settings {
        try recipe.apply(setting, at: scene.timeline.step, on: run.landscape)
      }
      guard !recipe.acts(as: run.optimizer) else {
        say(.isSoAlready(name))
        return false
      }
    } catch {
      say("\(name): \(error)")
      return false
    }
    let step = scene.timeline.step
    return edit { content in
      for setting in settings {
        if replacing {
          content.score.remove {
            $0.optimizer == index && $0.step == step && setting.makesIdle($0.setting)
          }
        }
        content.score.insert(Change(step: step, optimizer: index, setting))
      }
    }
  }

  /// Stops on the way to another step, at a whole one: what is changed holds from here.
  mutating func settle() {
    playback.goal = nil
    scene.timeline.settle()
  }
}

extension NewSetting {
  /// Whether nothing is left of `other`, made at the same step before, whatever stands between them.
  ///
  /// Of values alone: what begins something anew, as another rule does, may not be left out.
  fileprivate func makesIdle(_ other: NewSetting) -> Bool {
    guard path == other.path else { return false }
    return switch self {
    case .learningRate: true
    case .parameter, .weightDecay, .noise, .clip, .constraint, .batch: other.isValue
    case .learningRateFactor, .rule, .noiseFactor, .lookahead, .average: false
    }
  }

  private var isValue: Bool { if case .noiseFactor = self { false } else { true } }

  /// Whether it gives an average or takes one away.
  fileprivate var setsAverage: Bool { if case .average = self { true } else { false } }
}
