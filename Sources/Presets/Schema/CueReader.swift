import Optimization

/// Reads what a beat has shown: `focus`, `layout`, `camera`, `curves`, `axis`, `view`, `show`, `hide`, `speed`
/// and `explain`.
struct CueReader {
  private let changes: ChangeReader

  init(_ changes: ChangeReader) { self.changes = changes }

  /// The cues in `settings`; nil after a fault.
  func read(_ settings: Mapping) -> Cues? {
    var cues = Cues()
    var isRight = true
    func take<Value>(_ key: String, _ read: (Field) -> Value?) -> Value? {
      guard settings.contains(key) else {
        _ = settings[key]
        return nil
      }
      let value = settings[key].flatMap(read)
      if value == nil { isRight = false }
      return value
    }
    let focus = take("focus", changes.optimizer)
    cues.focus = focus.flatMap { changes.optimizers?[$0].name }
    cues.layout = take("layout") { LayoutReader.read($0, for: changes.optimizers) }
    cues.camera = take("camera") { CameraReader.read($0, on: changes.landscape) }
    cues.curves = take("curves") { CurvesReader.read($0, on: changes.landscape) }
    cues.axis = take("axis", AxisReader.read)
    cues.view = take("view", view)
    for (key, isShown) in [("show", true), ("hide", false)] {
      for layer in take(key, layers) ?? [] {
        if cues.layers.updateValue(isShown, forKey: layer) != nil {
          settings.fault("shows and hides \(layer.rawValue.quoted)")
          isRight = false
        }
      }
    }
    if cues.curves != nil, cues.layers[.curves] == false {
      settings.fault("chooses 'curves' and hides them")
      isRight = false
    }
    if cues.axis != nil, cues.layers[.curves] == false {
      settings.fault("chooses the 'axis' of curves and hides them")
      isRight = false
    }
    cues.speed = take("speed") { $0.number(Bounds(0, 1_000_000, excludesLower: true)) }
    cues.explains = take("explain") { $0.boolean() }
    return isRight ? cues : nil
  }

  private func layers(_ field: Field) -> Set<Cues.Layer>? {
    field.list(count: 1...Cues.Layer.allCases.count) { item in
      item.renamed("layer").choice(Cues.Layer.self)
    }.map(Set.init)
  }

  private func view(_ field: Field) -> Domain? {
    if case .mapping(let entries) = field.value.content,
      entries.contains(where: { $0.key == "aspect" })
    {
      return field.fault("has no aspect in a beat: the preset's own stays")
    }
    let result = ViewReader.read(field)
    return changes.landscape.flatMap { landscape in result?.domain(on: landscape) }
  }
}
