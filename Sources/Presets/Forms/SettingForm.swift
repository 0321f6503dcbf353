import Optimization

/// All settings of an optimizer in rows, made from the tables that presets are read by: whatever a row is
/// set to is read as a preset would be, with the same faults.
package struct SettingForm: Sendable {
  /// The rows: the rule's, the learning rate's, then what comes before and after the rule.
  package let rows: [FormRow]
  private let optimizer: Optimizer
  private let landscape: any Landscape

  /// The form of `optimizer` as it is at some step.
  package init(of optimizer: Optimizer, on landscape: any Landscape) {
    self.optimizer = optimizer
    self.landscape = landscape
    rows =
      Self.rule(of: optimizer, on: landscape) + Self.learningRate(of: optimizer)
      + [
        FormRow(
          ["weight_decay"], Node.number(optimizer.weightDecay).line, .number(.nonnegative),
          range: Bounds.nonnegative.description, summary: "L2: added to the gradient", usual: "0")
      ]
      + Self.additions(of: optimizer, on: landscape)
  }

  /// What `text` in the row with this path makes of the optimizer at `step`; throws where it is none of
  /// what a preset may say there.
  package func settings(
    _ path: [String], _ text: String, at step: Int
  ) throws(PresetError) -> [NewSetting] {
    let line = path.count == 1 ? text : inner(path, text).line
    let (optimizer, landscape) = (optimizer, landscape)
    var made = try FileReader.read(
      Array("\(path[0]): \(line)\n".utf8), file: "form", kind: "the form"
    ) { settings in
      NewSettingsReader.read(settings, changing: optimizer, at: step, on: landscape)
    }
    // A schedule that was scaled by hand stays scaled; a constant rate is given as it is.
    if path.count > 1, case .learningRate(var rate)? = made.first, path[1] != "schedule",
      !rate.isConstant
    {
      rate.factor = optimizer.learningRate.factor
      made[0] = .learningRate(rate)
    }
    return made
  }

  /// The mapping of the first key with another value in it.
  private func inner(_ path: [String], _ text: String) -> Node {
    var entries: [Node.Entry] = []
    switch Self.node(path[0], of: optimizer) {
    case .mapping(let present)?: entries = present
    case let present? where path[0] == "average": entries = [.init("kind", present)]
    default: break
    }
    if path[0] == "learning_rate" {
      if !entries.contains(where: { $0.key == "schedule" }) { entries = Self.constant(optimizer) }
      if path[1] == "schedule" {
        // Another schedule begins at the rate of this one; its other settings are its own.
        entries = entries.filter { ["from", "warmup"].contains($0.key) }
        entries.insert(.init("schedule", .plain(text)), at: 0)
        let type = Catalog.schedules.first { $0.name == text }
        if let type, !type.settings.contains(where: { $0.description.name == "from" }) {
          entries.removeAll { $0.key == "from" }
        }
        // A sequence has none to hand on.
        if !entries.contains(where: { $0.key == "from" }), let type,
          type.settings.contains(where: { $0.description.name == "from" })
        {
          entries.append(.init("from", .number(optimizer.learningRate.schedule.from)))
        }
        return .mapping(entries + (Self.beginnings[text] ?? []))
      }
    }
    let place = entries.firstIndex { $0.key == path[1] }
    if text == "none" {
      if let place { entries.remove(at: place) }
    } else if let place {
      entries[place] = .init(path[1], .plain(text))
    } else {
      entries.append(.init(path[1], .plain(text)))
    }
    return .mapping(entries)
  }

  /// What schedules begin with that have no default for everything.
  private static let beginnings: [String: [Node.Entry]] = [
    Exponential.name: [.init("gamma", .number(0.99))],
    Triangular.name: [.init("half_cycle", .integer(50))],
  ]

  /// A constant rate as a schedule, at what it is with all that a hand made of it.
  private static func constant(_ optimizer: Optimizer) -> [Node.Entry] {
    let rate = optimizer.learningRate
    return [
      .init("schedule", .plain(Constant.name)),
      .init("from", .number(rate.schedule.from * rate.factor)),
    ]
  }

  /// What a preset says under a key; nil where it says nothing.
  static func node(_ key: String, of optimizer: Optimizer) -> Node? {
    switch key {
    case "learning_rate": OptimizerWriter.learningRate(optimizer.learningRate)
    case MiniBatch.name: optimizer.batch.map(OptimizerWriter.gradient)
    case GradientNoise.name: optimizer.noise.map(OptimizerWriter.noise)
    case Clip.name: optimizer.clip.map(OptimizerWriter.clip)
    case Constraint.name: optimizer.constraint.map(OptimizerWriter.constraint)
    case Lookahead.name: optimizer.lookahead.map(OptimizerWriter.lookahead)
    case "average": optimizer.average.map(OptimizerWriter.average)
    default: nil
    }
  }
}
