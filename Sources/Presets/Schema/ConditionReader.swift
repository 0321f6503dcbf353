import Optimization

/// Reads what a beat waits for: `{optimizer: A, loss_below: 1.0e-2}`, or `distance_below` with
/// `around`, `gradient_norm_below`, `diverged: true`, `converged: true`, `escaped: true` with `well`.
struct ConditionReader {
  private let changes: ChangeReader

  init(_ changes: ChangeReader) { self.changes = changes }

  func read(_ field: Field) -> Condition? {
    field.mapping(like: "{optimizer: A, loss_below: |0.01|}") { settings in
      let place = settings.required("optimizer").flatMap(changes.optimizer)
      let subject = settings.one(
        of: "loss_below", "distance_below", "gradient_norm_below", "diverged", "converged",
        "escaped")
      guard let subject else {
        settings.acceptRemainingKeys()
        return nil
      }
      let event = event(subject, settings)
      guard let place, let event, let name = changes.optimizers?[place].name else { return nil }
      return Condition(optimizer: name, event: event)
    }
  }

  private func event(_ subject: Field, _ settings: Mapping) -> Condition.Event? {
    switch subject.name {
    case "loss_below": return subject.number().map(Condition.Event.lossBelow)
    case "gradient_norm_below":
      return subject.number(.positive).map(Condition.Event.gradientNormBelow)
    case "distance_below":
      let distance = subject.number(.positive)
      let place = settings.required("around").flatMap {
        PositionReader.readAny($0, on: changes.landscape)
      }
      guard let distance, let place else { return nil }
      return .distanceBelow(distance, around: place)
    case "diverged": return isTrue(subject) ? .diverged : nil
    case "converged": return isTrue(subject) ? .converged : nil
    default:
      let well = settings["well"].map { PositionReader.read($0, on: changes.landscape) }
      guard isTrue(subject), well == nil || well != .some(nil) else { return nil }
      return .escaped(well: well ?? nil)
    }
  }

  private func isTrue(_ field: Field) -> Bool {
    guard let flag = field.boolean() else { return false }
    if !flag { field.fault("must be true") as Void? }
    return flag
  }
}
