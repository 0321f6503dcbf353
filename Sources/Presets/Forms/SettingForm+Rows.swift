import Optimization

extension SettingForm {
  /// The rule and its hyper-parameters.
  static func rule(of optimizer: Optimizer, on landscape: any Landscape) -> [FormRow] {
    let rule = optimizer.rule
    let type = type(of: rule)
    let possible = Catalog.rules.filter { (try? $0.init().validate(on: landscape)) != nil }
    let head = FormRow(
      ["rule"], type.name, .variants(possible.map { $0.name }), range: "a rule of the catalogue",
      summary: "\(type.summary); another one remembers nothing")
    return [head] + rows([], rule)
  }

  /// A row for each value of a part that a preset may give, beneath `prefix`.
  private static func rows(_ prefix: [String], _ part: some Explained) -> [FormRow] {
    let settings = type(of: part).settings
    return part.values.compactMap { name, value in
      guard let setting = settings.first(where: { $0.description.name == name }) else { return nil }
      return FormRow(prefix, setting, Node(value).line)
    }
  }

  /// The rate, its schedule and the settings of that.
  static func learningRate(of optimizer: Optimizer) -> [FormRow] {
    let rate = optimizer.learningRate
    let schedule = rate.schedule
    let key = "learning_rate"
    let choice = FormRow(
      [key, "schedule"], type(of: schedule).name, .variants(Catalog.schedules.map { $0.name }),
      range: "a schedule of the catalogue",
      summary: "\(type(of: schedule).summary); another one begins here", usual: Constant.name)
    let warmup = FormRow(
      [key, Warmup.name],
      rate.warmup.map { "{steps: \($0.steps), from: \(Node.number($0.from).line)}" } ?? "none",
      .variants(["none", "{steps: 20}"]), range: "none, or {steps: 20, from: 0}",
      summary: Warmup.summary, usual: "none")
    guard rate.isConstant else { return [choice] + rows([key], schedule) + [warmup] }
    let constant = FormRow(
      [key], Node.number(schedule.from * rate.factor).line, .number(.positive),
      range: Bounds.positive.description, summary: "eta: the update times this is subtracted")
    return [constant, choice, warmup]
  }

  /// What may come before and after the rule, each with a row of its own, and its settings if it is there.
  static func additions(of optimizer: Optimizer, on landscape: any Landscape) -> [FormRow] {
    var parts: [(key: String, summary: String, part: (any Explained)?, variants: [String])] = [
      (GradientNoise.name, GradientNoise.summary, optimizer.noise, noises),
      (Clip.name, Clip.summary, optimizer.clip, ["{norm: 1}", "{value: 1}"]),
      (
        Constraint.name, Constraint.summary, optimizer.constraint,
        landscape.dimension == 1 ? ["{box: [-1, 1]}"] : ["{disk: 1}", "{box: [[-1, 1], [-1, 1]]}"]
      ),
      (Lookahead.name, Lookahead.summary, optimizer.lookahead, ["{every: 5, step: 0.5}"]),
      (
        "average", "a mean of the positions, kept beside the optimizer", optimizer.average,
        Catalog.averages.map { $0.name }
      ),
    ]
    if landscape.finiteSum != nil {
      parts.insert((MiniBatch.name, MiniBatch.summary, optimizer.batch, ["{batch: 1}"]), at: 0)
    }
    return parts.flatMap { key, summary, part, variants in
      [head(key, summary, of: optimizer, variants)] + (part.map { rows([key], $0) } ?? [])
    }
  }

  private static let noises = ["{sigma: 0.1}", "{temperature: 0.1}", "{eta: 1, gamma: 0.55}"]

  /// Whether an addition is there, by its first key.
  private static func head(
    _ key: String, _ summary: String, of optimizer: Optimizer, _ variants: [String]
  ) -> FormRow {
    let value: String =
      switch node(key, of: optimizer) {
      case .mapping(let entries)?:
        key == "average" ? entries[0].value.line : entries.first?.key ?? "none"
      case let node?: node.line
      case nil: "none"
      }
    return FormRow(
      [key], value, .variants(["none"] + variants),
      range: (["none"] + variants).joined(separator: " | "), summary: summary, usual: "none")
  }
}
