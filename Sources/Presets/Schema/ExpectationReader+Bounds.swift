import Optimization

extension ExpectationReader {
  /// A bound and when it is to hold: `at` a step, at some step `by` a step, or at every step `from` a
  /// step on, `by` saying up to which.
  func bound(_ quantity: Expectation.Quantity, _ settings: Mapping) -> Expectation.Claim? {
    let bound = bound(of: quantity, settings)
    let span = span(settings)
    guard let bound, let span else { return nil }
    return .bound(bound, span)
  }

  /// Which of two optimizers keeps to a bound first.
  func order(
    _ subject: ClaimSubject, _ settings: Mapping, before other: Int?
  ) -> Expectation.Claim? {
    guard case .bound(let quantity) = subject else {
      settings.fault("needs what comes first, such as 'loss_below'")
      settings.acceptRemainingKeys()
      return nil
    }
    let bound = bound(of: quantity, settings)
    let by = settings["by"].map(step) ?? .some(nil)
    guard let other, let bound, let by else { return nil }
    return .order(before: other, bound, by: by)
  }

  private func bound(
    of quantity: Expectation.Quantity, _ settings: Mapping
  ) -> Expectation.Bound? {
    let keys = quantity.keys
    let above = settings[keys.above]?.number()
    let below = settings[keys.below]?.number()
    checkOrder(above, below, quantity.rawValue, settings)
    let place =
      quantity.hasPlace
      ? settings.required("around").map { PositionReader.readAny($0, on: landscape) }
      : .some(nil)
    guard above != nil || !settings.contains(keys.above),
      below != nil || !settings.contains(keys.below), let place
    else { return nil }
    if quantity.hasPlace, place == nil { return nil }
    return Expectation.Bound(quantity, around: place, above: above, below: below)
  }

  private func span(_ settings: Mapping) -> Expectation.Span? {
    let (at, from, by) = (settings["at"], settings["from"], settings["by"])
    guard !settings.given(of: ["at", "from", "by"]).isEmpty else {
      settings.fault("needs one of the keys 'at', 'by', 'from'")
      return nil
    }
    if settings.contains("at") {
      settings.exclude(["from", "by"], beside: "at")
      return at.flatMap(step).map { .at($0) }
    }
    guard settings.contains("from") else { return by.flatMap(step).map { .by($0) } }
    let first = from.flatMap(step)
    guard settings.contains("by") else { return first.map { .from($0, to: nil) } }
    guard let by, let last = step(by), let first else { return nil }
    guard first <= last else { return by.fault("must not be before 'from'") }
    return .from(first, to: last)
  }

  /// Makes a fault of two bounds that leave nothing between them.
  func checkOrder(_ above: Double?, _ below: Double?, _ name: String, _ settings: Mapping) {
    guard let above, let below, above >= below else { return }
    settings.fault("can never hold: '\(name)_above' must be less than '\(name)_below'")
  }
}
