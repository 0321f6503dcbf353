import Optimization

/// Reads a claim about one optimizer: `{optimizer, at, x, y, within}`, `{optimizer, loss_below, by}`,
/// `{optimizer, average_loss_below, by}`, `{optimizer, diverges_by}`, or of an ensemble
/// `{optimizer, at, well, share_above, share_below, average}`.
struct ExpectationReader {
  /// The optimizers that may be spoken of; nil where they are not all known.
  let optimizers: [OptimizerReader.Result]?
  /// What they run down; nil where it could not be read.
  let landscape: (any Landscape)?
  /// How many updates the scene has.
  let steps: Int

  func read(_ field: Field) -> Expectation? {
    field.mapping { settings in
      let optimizer = settings.required("optimizer").flatMap(optimizer)
      let claim = claim(settings, about: optimizer)
      guard let optimizer, let claim else { return nil }
      return Expectation(optimizer: optimizer, claim: claim, position: field.value.position)
    }
  }

  private func optimizer(_ field: Field) -> Int? {
    guard let optimizers else { return nil }
    let names = optimizers.compactMap(\.name)
    guard names.count == optimizers.count else { return nil }
    return field.choice(among: names).flatMap(names.firstIndex)
  }

  private func claim(_ settings: Mapping, about optimizer: Int?) -> Expectation.Claim? {
    guard
      let subject = settings.one(of: "at", "loss_below", "average_loss_below", "diverges_by")
    else {
      settings.acceptRemainingKeys()
      return nil
    }
    switch subject.name {
    case "at":
      return ["well", "share_above", "share_below"].contains(where: settings.contains)
        ? share(at: subject, settings, about: optimizer) : position(at: subject, settings)
    case "diverges_by":
      return step(subject).map { .diverges(by: $0) }
    default:
      let loss = subject.number()
      let by = settings.required("by").flatMap(step)
      if subject.name == "average_loss_below", let optimizer,
        optimizers?[optimizer].hasAverage == false
      {
        settings.fault(Self.noAverage)
      }
      guard let loss, let by else { return nil }
      return subject.name == "loss_below"
        ? .lossBelow(loss, by: by) : .averageLossBelow(loss, by: by)
    }
  }

  private func position(at field: Field, _ settings: Mapping) -> Expectation.Claim? {
    let at = step(field)
    let x = settings["x"]?.number()
    let y = settings["y"]?.number()
    let tolerance = settings.required("within")?.number(.nonnegative)
    if !settings.contains("x"), !settings.contains("y") {
      settings.fault("needs 'x', 'y' or both")
    }
    guard let at, let tolerance else { return nil }
    return .position(step: at, x: x, y: y, tolerance: tolerance)
  }

  private func share(
    at field: Field, _ settings: Mapping, about optimizer: Int?
  ) -> Expectation.Claim? {
    let at = step(field)
    let well = settings.required("well").flatMap { PositionReader.read($0, on: landscape) }
    let above = settings["share_above"]?.number(.unit)
    let below = settings["share_below"]?.number(.unit)
    if !settings.contains("share_above"), !settings.contains("share_below") {
      settings.fault("needs 'share_above', 'share_below' or both")
    }
    if let optimizer, optimizers?[optimizer].optimizer?.particles == 1 {
      settings.fault("is about a share of particles, but its optimizer has only one")
    }
    let ofAverages = settings["average"]?.boolean() ?? false
    if ofAverages, let optimizer, optimizers?[optimizer].hasAverage == false {
      settings.fault(Self.noAverage)
    }
    guard let at, let well else { return nil }
    return .share(step: at, well: well, above: above, below: below, ofAverages: ofAverages)
  }

  private static let noAverage = "is about an average, but its optimizer keeps none"

  private func step(_ field: Field) -> Int? {
    field.integer(in: 0...steps)
  }
}
