import Optimization

/// Reads what changes in mid-run: a list of `{at, optimizer, ...}`, with settings as an optimizer has
/// them, or `none` to take one away.
struct ChangeReader {
  /// The optimizers that may be spoken of; nil where they are not all known.
  let optimizers: [OptimizerReader.Result]?
  /// What they run down; nil where it could not be read.
  let landscape: (any Landscape)?
  /// How many updates the scene has.
  let steps: Int

  /// All changes of the list in `field`.
  ///
  /// They are read in order of date, since what a change may say depends on the recipe that those
  /// before it have led to.
  func read(_ field: Field) -> Score? {
    var order: [(step: Int, place: Int)] = []
    let entries = field.list { item -> Field? in
      order.append((date(of: item), order.count))
      return item
    }
    guard let entries else { return nil }
    var score = Score()
    for (_, place) in order.sorted(by: <) {
      for change in read(entries[place], after: score) ?? [] { score.insert(change) }
    }
    return score
  }

  /// The date of a change, to order them by; what is wrong with it is said when it is read.
  private func date(of item: Field) -> Int {
    guard case .mapping(let entries) = item.value.content,
      let entry = entries.first(where: { $0.key == "at" }),
      case .scalar(let text, _) = entry.value.content
    else { return 0 }
    return Int(text) ?? 0
  }

  private func read(_ field: Field, after score: Score) -> [Change]? {
    field.mapping { settings in
      read(
        settings, at: settings.required("at")?.integer(in: 0...max(0, steps - 1)), after: score)
    }
  }

  /// What a beat at a step changes, a mapping or a list of them, after what `score` has by then.
  func read(_ field: Field, at step: Int?, after score: Score) -> [Change]? {
    var score = score
    func read(_ field: Field) -> [Change]? {
      let changes = field.mapping { self.read($0, at: step, after: score) }
      for change in changes ?? [] { score.insert(change) }
      return changes
    }
    guard case .list = field.value.content else { return read(field) }
    return field.list(count: 1...Int.max, read)?.flatMap { $0 }
  }

  private func read(_ settings: Mapping, at step: Int?, after score: Score) -> [Change]? {
    let optimizer = settings.required("optimizer").flatMap(optimizer)
    guard let step, let optimizer, let landscape,
      let recipe = recipe(of: optimizer, at: step, under: score)
    else {
      settings.acceptRemainingKeys()
      return nil
    }
    let isPast = recipe.branch.map { step < $0.step } ?? false
    if isPast { settings.fault("is before \(recipe.name.quoted) branches off") }
    let made = NewSettingsReader.read(
      settings, changing: recipe, at: step, on: recipe.ground(on: landscape))
    return isPast ? nil : made.map { Change(step: step, optimizer: optimizer, $0) }
  }

  /// The optimizer that is named in `field`, by its place.
  func optimizer(_ field: Field) -> Int? {
    guard let optimizers else { return nil }
    let names = optimizers.compactMap(\.name)
    guard names.count == optimizers.count else { return nil }
    return field.choice(among: names).flatMap(names.firstIndex)
  }

  /// What an optimizer has become by `step`, the changes of that date so far included.
  private func recipe(of index: Int, at step: Int, under score: Score) -> Optimizer? {
    let recipes = optimizers?.compactMap(\.optimizer) ?? []
    guard let landscape, recipes.count == optimizers?.count else { return nil }
    var recipe = recipes[index]
    let ground = recipe.ground(on: landscape)
    for change in score.part(of: index, among: recipes) where change.step <= step {
      try? recipe.apply(change.setting, at: change.step, on: ground)
    }
    return recipe
  }
}
