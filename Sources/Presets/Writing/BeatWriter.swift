import Optimization

/// Writes beats as presets have them.
struct BeatWriter {
  /// The optimizers that may be spoken of.
  private let optimizers: [Optimizer]
  private let dimension: Int
  private let steps: Int
  /// The changes that are written elsewhere, what beats set taken out beat by beat.
  private(set) var score: Score

  /// A writer of the beats of `preset`.
  init(_ preset: Preset) {
    optimizers = preset.optimizers
    dimension = preset.landscape.dimension
    steps = preset.steps
    score = preset.score
  }

  /// The items of all beats, as they stand in the file; without those that a hand has left nothing of.
  mutating func nodes(_ beats: [Beat]) -> [Node] {
    beats.sorted { $0.place < $1.place }.compactMap { node($0) }
  }

  private mutating func node(_ beat: Beat) -> Node? {
    var entries: [Node.Entry] = []
    if let condition = beat.condition,
      optimizers.contains(where: { $0.name == condition.optimizer })
    {
      entries.append(.init("until", node(condition)))
    } else {
      entries.append(.init("at", .integer(beat.step)))
    }
    if !beat.text.isEmpty { entries.append(.init("say", spoken(beat.text))) }
    if let question = beat.question {
      entries.append(.init("ask", spoken(question.text)))
      entries.append(.init("choices", .list(question.choices.map(spoken))))
      entries.append(.init("answer", .integer(question.answer)))
      if let reason = question.reason { entries.append(.init("because", spoken(reason))) }
    } else if beat.pauses {
      entries.append(.init("pause", .plain("true")))
    }
    entries += set(by: beat) + cues(beat.cues)
    let pins = beat.pins.compactMap(node)
    if !pins.isEmpty { entries.append(.init("mark", pins.count == 1 ? pins[0] : .list(pins))) }
    if let page = beat.page { entries.append(.init("page", spoken(page))) }
    if let notes = beat.notes { entries.append(.init("notes", spoken(notes))) }
    let isBare = entries.allSatisfy { ["at", "until", "pause"].contains($0.key) }
    return isBare ? nil : .mapping(entries)
  }

  /// What a beat sets, as far as no hand has changed that since.
  private mutating func set(by beat: Beat) -> [Node.Entry] {
    var own = Score()
    // What would come at the last step or later is in no score.
    for change in beat.changes where change.step >= steps || score.changes.contains(change) {
      score.removeFirst(change)
      own.insert(change)
    }
    let nodes = ChangeWriter.nodes(own, optimizers).map { node -> Node in
      guard case .mapping(let entries) = node else { return node }
      return .mapping(entries.filter { $0.key != "at" })
    }
    return nodes.isEmpty ? [] : [.init("set", nodes.count == 1 ? nodes[0] : .list(nodes))]
  }

  /// An optimizer that a hand has taken away has no numbers any more.
  private func spoken(_ wording: Wording) -> Node {
    let names = optimizers.map(\.name)
    return Node(wording.map { Template($0).written(knowing: names) })
  }

  private func node(_ condition: Condition) -> Node {
    let event: [Node.Entry] =
      switch condition.event {
      case .lossBelow(let loss): [.init("loss_below", .number(loss))]
      case .distanceBelow(let distance, let place):
        [.init("distance_below", .number(distance)), .init("around", node(place))]
      case .gradientNormBelow(let norm): [.init("gradient_norm_below", .number(norm))]
      case .diverged: [.init("diverged", .plain("true"))]
      case .converged: [.init("converged", .plain("true"))]
      case .escaped(let well):
        [.init("escaped", .plain("true"))] + (well.map { [.init("well", node($0))] } ?? [])
      }
    return .mapping([.init("optimizer", .text(condition.optimizer))] + event)
  }

  /// Nil where it is about an optimizer that a hand has taken away.
  private func node(_ pin: Pin) -> Node? {
    let text = Node.Entry("text", spoken(pin.text))
    switch pin.place {
    case .map(let place): return .mapping([.init("at", node(place)), text])
    case .curve(let curve, let step, let name):
      guard optimizers.contains(where: { $0.name == name }) else { return nil }
      return .mapping([
        .init("at", .integer(step)), .init("curve", .plain(curve.rawValue)),
        .init("optimizer", .text(name)), text,
      ])
    }
  }

  private func node(_ place: Vector) -> Node { .place(place, dimension: dimension) }

  private func cues(_ cues: Cues) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    if let focus = cues.focus, optimizers.contains(where: { $0.name == focus }) {
      entries.append(.init("focus", .text(focus)))
    }
    if let layout = cues.layout { entries.append(.init("layout", .plain(layout.rawValue))) }
    if let camera = cues.camera { entries.append(.camera(camera)) }
    if let curves = cues.curves { entries.append(.init("curves", Node(curves))) }
    if let axis = cues.axis { entries.append(.init("axis", .plain(axis.rawValue))) }
    if let view = cues.view {
      entries.append(
        .init("view", .mapping([.init("x", .range(view.x)), .init("y", .range(view.y))])))
    }
    for (key, isShown) in [("show", true), ("hide", false)] {
      let layers = Cues.Layer.allCases.filter { cues.layers[$0] == isShown }
      if !layers.isEmpty { entries.append(.init(key, .list(layers.map { .plain($0.rawValue) }))) }
    }
    if let speed = cues.speed { entries.append(.init("speed", .number(speed))) }
    if let explains = cues.explains {
      entries.append(.init("explain", .plain(explains ? "true" : "false")))
    }
    return entries
  }
}
