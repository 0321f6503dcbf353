import Optimization

/// Who comes to a loss first, by steps, by gradient evaluations and in simulated time.
struct RaceToLoss {
  /// When an optimizer was first at or below the loss.
  struct Arrival: Equatable {
    let optimizer: Int
    let step: Int
    /// In full gradients.
    let evaluations: Double
    /// In gradients of one sample.
    let time: Double
  }

  /// The loss.
  let loss: Double
  /// Those that have been there, by their places.
  let arrivals: [Arrival]

  /// The race to `loss` so far, of the optimizers at `places`.
  init(to loss: Double, among places: [Int], in state: State) {
    self.loss = loss
    let timeline = state.scene.timeline
    let cost = Double(state.scene.preset.landscape.gradientCost)
    arrivals = places.compactMap { index in
      let history = timeline.histories[index]
      guard let bucket = history.buckets.firstIndex(where: { $0.lowestLoss <= loss }) else {
        return nil
      }
      let step = bucket * history.stride
      let evaluations = history.buckets[bucket].sample.gradientEvaluations
      let time = SimulatedTime(of: timeline.race.runs[index], by: state.scene.preset.time)
      return Arrival(
        optimizer: index, step: step, evaluations: Double(evaluations) / cost,
        time: time.time(ofSteps: step, evaluations: evaluations))
    }
  }

  /// Whose number is least, by their places; several where they are equal.
  func winners(by number: (Arrival) -> Double) -> [Int] {
    guard let least = arrivals.map(number).min() else { return [] }
    return arrivals.filter { number($0) == least }.map(\.optimizer)
  }
}

extension State {
  /// The loss that the race on the card is to: the one that was set, or the least power of ten above the
  /// lowest that all have come to by now, or else that any has.
  var raceLoss: Double {
    if let loss = view.raceLoss { return loss }
    let floor = scene.lossFloor ?? 0
    let lowest = scene.timeline.histories.map { history in
      (history.buckets.map(\.lowestLoss).filter(\.isFinite).min() ?? .infinity) - floor
    }
    let start = (scene.timeline.histories.first?.buckets.first?.sample.loss ?? 1) - floor
    // Where one has not moved, all that can be asked is who has.
    let reached = lowest.filter { $0 < start }
    guard let worst = reached.count == lowest.count ? reached.max() : reached.min(), worst > 0,
      worst.isFinite
    else { return floor + start / 2 }
    let power = (Double.logarithm(worst) / Double.logarithm(10)).rounded(.up)
    return floor + Double.power(10, Int(saturating: max(-15, power)))
  }
}

extension State {
  /// Shows the race to a loss on the card.
  mutating func race(to loss: Double) -> [Effect] {
    view.raceLoss = loss
    return input.overlays.last?.kind == .fairness ? [] : toggle(.fairness)
  }
}
