import Optimization

/// Reads a claim about one optimizer, or about which of two comes first.
///
/// What it claims follows from its keys: numbers of a row (`{optimizer, at, x, y, within}`), bounds
/// (`{optimizer, loss_below, by}`), `{first, before, loss_below}`, `{optimizer, diverges_by}`; of an
/// ensemble also shares, means and escapes.
struct ExpectationReader {
  /// The optimizers that may be spoken of; nil where they are not all known.
  let optimizers: [OptimizerReader.Result]?
  /// What they run down; nil where it could not be read.
  let landscape: (any Landscape)?
  /// How many updates the scene has.
  let steps: Int
  /// The numbers of the beats that ask; nil where they are not all known.
  let questions: Set<Int>?

  func read(_ field: Field) -> Expectation? {
    field.mapping { settings in
      let isOrder = settings.contains("first") || settings.contains("before")
      let named = isOrder ? first(settings) : settings.required("optimizer")
      let optimizer = named.flatMap(optimizer)
      let other = isOrder ? second(settings, after: optimizer) : nil
      guard let subject = ClaimSubject(of: settings) else {
        settings.acceptRemainingKeys()
        return nil
      }
      if let optimizer { check(subject, of: optimizer, in: settings) }
      if let other { check(subject, of: other, in: settings) }
      let claim: Expectation.Claim? =
        isOrder
        ? order(subject, settings, before: other)
        : claim(subject, settings)
      let answers = settings["answers"].map(question) ?? .some(nil)
      guard let optimizer, let claim, let answers else { return nil }
      var expectation = Expectation(
        optimizer: optimizer, claim: claim, position: field.value.position)
      expectation.answers = answers
      return expectation
    }
  }

  /// The number of the beat whose question is answered.
  private func question(_ field: Field) -> Int? {
    guard let number = field.integer(in: 1...Int.max) else { return nil }
    guard let questions, !questions.contains(number) else { return number }
    let valid = questions.sorted().map(String.init).joined(separator: ", ")
    return field.fault(
      questions.isEmpty
        ? "must be the number of a beat that asks, but none does"
        : "must be the number of a beat that asks (valid: \(valid)), not \(number)")
  }

  private func optimizer(_ field: Field) -> Int? {
    guard let optimizers else { return nil }
    let names = optimizers.compactMap(\.name)
    guard names.count == optimizers.count else { return nil }
    return field.choice(among: names).flatMap(names.firstIndex)
  }

  /// The optimizer that is said to come first.
  private func first(_ settings: Mapping) -> Field? {
    guard settings["optimizer"] != nil else { return settings.required("first") }
    guard let field = settings["first"] else {
      settings.fault("needs the key 'first' in place of 'optimizer'")
      return nil
    }
    settings.exclude(["optimizer"], beside: "first")
    return field
  }

  /// The optimizer that is said to come second.
  private func second(_ settings: Mapping, after first: Int?) -> Int? {
    guard let field = settings.required("before"), let other = optimizer(field) else { return nil }
    guard other != first else { return field.fault("must be another optimizer than 'first'") }
    return other
  }

  /// Reports a claim that its optimizer can never meet.
  private func check(_ subject: ClaimSubject, of optimizer: Int, in settings: Mapping) {
    guard let result = optimizers?[optimizer] else { return }
    if subject.needsParticles, result.optimizer?.particles == 1 {
      let what = subject == .share ? "a share of particles" : "many particles"
      settings.fault("is about \(what), but its optimizer has only one")
    }
    if subject.isAboutAverage(settings), !result.hasAverage {
      settings.fault("is about an average, but its optimizer keeps none")
    }
  }

  private func claim(_ subject: ClaimSubject, _ settings: Mapping) -> Expectation.Claim? {
    switch subject {
    case .values: values(settings)
    case .bound(let quantity): bound(quantity, settings)
    case .share: share(settings)
    case .mean: mean(settings)
    case .escape: escape(settings)
    case .divergence: settings["diverges_by"].flatMap(step).map { .diverges(by: $0) }
    }
  }

  private func values(_ settings: Mapping) -> Expectation.Claim? {
    let at = settings.required("at").flatMap(step)
    var values: [Expectation.Value: Double] = [:]
    for value in Expectation.Value.allCases {
      values[value] = settings[value.rawValue]?.number()
    }
    let tolerance = settings.required("within")?.number(.nonnegative)
    for key in ["from", "by"] where settings.contains(key) {
      settings[key]?.fault("goes with bounds; what has 'within' is claimed 'at' a step") as Void?
    }
    guard let at, let tolerance else { return nil }
    return .values(values, step: at, tolerance: tolerance)
  }

  private func share(_ settings: Mapping) -> Expectation.Claim? {
    let at = settings.required("at").flatMap(step)
    let well = settings.required("well").flatMap { PositionReader.read($0, on: landscape) }
    let above = settings["share_above"]?.number(.unit)
    let below = settings["share_below"]?.number(.unit)
    if !settings.contains("share_above"), !settings.contains("share_below") {
      settings.fault("needs 'share_above', 'share_below' or both")
    }
    checkOrder(above, below, "share", settings)
    let ofAverages = settings["average"]?.boolean() ?? false
    guard let at, let well else { return nil }
    return .share(step: at, well: well, above: above, below: below, ofAverages: ofAverages)
  }

  private func mean(_ settings: Mapping) -> Expectation.Claim? {
    let at = settings.required("at").flatMap(step)
    let mean = settings["mean"].flatMap { PositionReader.readAny($0, on: landscape) }
    let tolerance = settings.required("within")?.number(.nonnegative)
    guard let at, let mean, let tolerance else { return nil }
    return .mean(mean, step: at, tolerance: tolerance)
  }

  private func escape(_ settings: Mapping) -> Expectation.Claim? {
    let by = settings["escaped_by"].flatMap(step)
    let well = settings.required("well").flatMap { PositionReader.read($0, on: landscape) }
    let share = settings["share"].map { $0.number(Bounds(0, 1, excludesLower: true)) } ?? 1
    guard let by, let well, let share else { return nil }
    return .escape(well: well, share: share, by: by)
  }

  func step(_ field: Field) -> Int? {
    field.integer(in: 0...steps)
  }
}
