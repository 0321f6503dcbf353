import Optimization

extension Preset {
  /// The preset as a file: in one order, without what is at its default, so that the same scene is
  /// always the same bytes; reading it gives this preset again.
  ///
  /// A grid of losses stays in a file of its own (`attachment`), which has to lie next to this one.
  public var text: String {
    let dimension = landscape.dimension
    var entries = [Node.Entry("title", .text(title))]
    if !summary.isEmpty { entries.append(.init("summary", .text(summary))) }
    entries.append(.init("landscape", LandscapeWriter.node(self)))
    if let beside {
      entries.append(
        .init(
          "beside",
          .mapping([
            .init("label", .text(beside.label)),
            .init("formula", .text(beside.landscape.formula)),
          ])))
    }
    var shown: [Node.Entry] = []
    if view != landscape.domain {
      shown += [.init("x", .range(view.x)), .init("y", .range(view.y))]
    }
    if let aspect { shown.append(.init("aspect", .plain(aspect.rawValue))) }
    if !shown.isEmpty { entries.append(.init("view", .mapping(shown))) }
    if start != landscape.start {
      entries.append(.init("start", .place(start, dimension: dimension)))
    }
    if steps != Self.defaultSteps { entries.append(.init("steps", .integer(steps))) }
    if seed != 0 { entries.append(.init("seed", .integer(seed))) }
    if speed != Self.defaultSpeed { entries.append(.init("speed", .number(speed))) }
    if layout != .overlay { entries.append(.init("layout", .plain(layout.rawValue))) }
    if let trail { entries.append(.init("trail", Node(trail))) }
    entries.append(.init("optimizers", .list(optimizers.map(node))))
    if !score.changes.isEmpty {
      entries.append(.init("changes", .list(ChangeWriter.nodes(score, optimizers))))
    }
    if !beats.isEmpty { entries.append(.init("beats", .list(beats.map(Self.node)))) }
    if !expectations.isEmpty {
      entries.append(
        .init("expect", .list(expectations.map { $0.node(optimizers, dimension: dimension) })))
    }
    return Node.document(entries)
  }

  private func node(_ optimizer: Optimizer) -> Node {
    let node = OptimizerWriter.node(
      optimizer, among: optimizers, dimension: landscape.dimension)
    guard let trail = trails[optimizer.name], case .mapping(let entries) = node else { return node }
    return .mapping(entries + [.init("trail", Node(trail))])
  }

  private static func node(_ beat: Beat) -> Node {
    var entries = [Node.Entry("at", .integer(beat.step)), .init("say", .text(beat.text))]
    if beat.pauses { entries.append(.init("pause", .plain("true"))) }
    return .mapping(entries)
  }
}

extension Expectation {
  /// The claim as a preset writes it.
  fileprivate func node(_ optimizers: [Optimizer], dimension: Int) -> Node {
    var entries = [Node.Entry("optimizer", .text(optimizers[optimizer].name))]
    func add(_ key: String, _ number: Double?) {
      if let number { entries.append(.init(key, .number(number))) }
    }
    func addStep(_ key: String, _ step: Int) { entries.append(.init(key, .integer(step))) }
    switch claim {
    case .position(let step, let x, let y, let tolerance):
      addStep("at", step)
      add("x", x)
      add("y", y)
      add("within", tolerance)
    case .lossBelow(let loss, let step):
      add("loss_below", loss)
      addStep("by", step)
    case .averageLossBelow(let loss, let step):
      add("average_loss_below", loss)
      addStep("by", step)
    case .share(let step, let well, let above, let below, let ofAverages):
      addStep("at", step)
      entries.append(.init("well", .place(well, dimension: dimension)))
      add("share_above", above)
      add("share_below", below)
      if ofAverages { entries.append(.init("average", .plain("true"))) }
    case .diverges(let step): addStep("diverges_by", step)
    }
    return .mapping(entries)
  }
}
