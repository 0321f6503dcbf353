extension Ensemble {
  /// The average of the positions of one particle; nil where none is kept, and for a particle that has
  /// diverged.
  public func average(of number: Int) -> Vector? {
    averages(of: CollectionOfOne(number)).first
  }

  /// The averages of those of the particles with these numbers that have not diverged; none where no
  /// average is kept.
  private func averages(of numbers: some Collection<Int>) -> [Vector] {
    guard let average = optimizer.average else { return [] }
    switch particles {
    case .lanes(let lanes):
      let clock = lanes.averageClock
      // Until another is taken in the average is the position itself.
      let (x, y, factor) =
        clock.count == 0
        ? (lanes.x, lanes.y, 1) : (lanes.meanX, lanes.meanY, average.factor(clock))
      return numbers.compactMap { number in
        let (group, lane) = number.quotientAndRemainder(dividingBy: Lanes.scalarCount)
        guard lanes.diverged[group] & 1 << lane == 0 else { return nil }
        return factor * Vector(x[group][lane], y[group][lane])
      }
    case .single(let particles):
      return numbers.compactMap { number in
        particles[number].divergedAt == nil ? particles[number].average.map(average.shown) : nil
      }
    }
  }

  /// The mean of the averages of all particles that have not diverged; nil where no average is kept.
  public var meanOfAverages: Vector? {
    let averages = averages(of: 0..<count)
    guard let origin = averages.first else { return nil }
    // From a place among them, so that nothing is lost to rounding.
    let sum = averages.reduce(Vector.zero) { $0 + ($1 - origin) }
    return origin + (1 / Double(averages.count)) * sum
  }

  /// The median of the losses at the averages of the particles; nil where no average is kept.
  ///
  /// Beyond `sample` particles about as many, evenly spaced, answer for all.
  public func medianLossOfAverages(sample: Int = 8192) -> Double? {
    let numbers = Array(stride(from: 0, to: count, by: max(1, count / sample)))
    let losses = averages(of: numbers).map(landscape.value(at:)).sorted()
    guard !losses.isEmpty else { return nil }
    return losses[Int((0.5 * Double(losses.count - 1)).rounded())]
  }

  /// The share of the particles whose averages lie in each of `basins`.
  ///
  /// Empty where there is no minimum or no average; diverged particles are in none.
  package func wellSharesOfAverages(_ basins: Basins) -> [Double] {
    guard !basins.minima.isEmpty, optimizer.average != nil else { return [] }
    var counts = [Int](repeating: 0, count: basins.minima.count)
    for average in averages(of: 0..<count) {
      if let index = basins.minimum(of: average) { counts[index] += 1 }
    }
    return counts.map { Double($0) / Double(count) }
  }
}
