import Optimization

extension Preset {
  /// The preset as a file: in one order, without what is at its default, so that the same scene is
  /// always the same bytes; reading it gives this preset again.
  ///
  /// Grids of losses and logged paths stay in files of their own (`attachments`), which have to lie next
  /// to this one.
  public var text: String {
    let dimension = landscape.dimension
    var entries = [Node.Entry("title", Node(titles))]
    if !summaries.isEmpty { entries.append(.init("summary", Node(summaries))) }
    if let course { entries.append(.init("course", node(course))) }
    if !locks.isEmpty {
      let names = Lock.allCases.filter(locks.contains).map { Node.plain($0.rawValue) }
      entries.append(.init("lock", .list(names)))
    }
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
    if camera != .standard { entries.append(.camera(camera)) }
    if !curves.isEmpty { entries.append(.init("curves", Node(curves))) }
    if let axis { entries.append(.init("axis", .plain(axis.rawValue))) }
    if let time = timeNode { entries.append(.init("time", time)) }
    if let trail { entries.append(.init("trail", Node(trail))) }
    entries.append(.init("optimizers", .list(optimizers.map(node))))
    var writer = BeatWriter(self)
    let beatNodes = writer.nodes(beats)
    if !writer.score.changes.isEmpty {
      entries.append(.init("changes", .list(ChangeWriter.nodes(writer.score, optimizers))))
    }
    if !paths.isEmpty {
      entries.append(
        .init(
          "paths",
          .list(
            paths.map {
              .mapping([.init("name", .text($0.name)), .init("file", .text($0.file.name))])
            })))
    }
    if !beatNodes.isEmpty { entries.append(.init("beats", .list(beatNodes))) }
    if !expectations.isEmpty {
      entries.append(
        .init(
          "expect",
          .list(
            expectations.map { ExpectationWriter.node($0, optimizers, dimension: dimension) })))
    }
    return Node.document(entries)
  }

  /// What differs from the usual in simulated time; only samples can be worked on at once.
  private var timeNode: Node? {
    let entries = zip(time.values, StepTime.settings).compactMap { value, setting -> Node.Entry? in
      guard value.value != setting.default, value.name != "width" || landscape.finiteSum != nil
      else { return nil }
      return .init(value.name, Node(value.value))
    }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  private func node(_ course: CoursePlace) -> Node {
    var place: [Node.Entry] = [
      .init("chapter", .integer(course.chapter)), .init("lesson", .integer(course.lesson)),
    ]
    if !course.needs.isEmpty {
      place.append(.init("needs", .list(course.needs.map { .text($0) })))
    }
    return .mapping(place)
  }

  private func node(_ optimizer: Optimizer) -> Node {
    let node = OptimizerWriter.node(
      optimizer, among: optimizers, dimension: landscape.dimension)
    guard let trail = trails[optimizer.name], case .mapping(let entries) = node else { return node }
    return .mapping(entries + [.init("trail", Node(trail))])
  }
}
