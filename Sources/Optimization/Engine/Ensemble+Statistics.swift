extension Ensemble {
  /// What the particles amount to together, those that have diverged left out.
  public struct Statistics: Hashable, Sendable {
    /// How many particles there are numbers of.
    public var count = 0
    /// How many have left the finite numbers.
    public var divergedCount = 0
    /// The mean of the positions.
    public var mean = Vector.zero
    /// The covariance of the positions, divided by n - 1; 0 for fewer than two particles.
    public var covariance = SymmetricMatrix(xx: 0, xy: 0, yy: 0)
    /// The mean of the losses.
    public var meanLoss = 0.0
  }

  /// Mean, spread and loss of the particles that are left.
  public var statistics: Statistics {
    var result = Statistics()
    let mean = withEach(of: (0.0, 0.0, 0.0)) { sum, position, loss in
      result.count += 1
      sum.0 += position.x
      sum.1 += position.y
      sum.2 += loss
    }
    result.divergedCount = count - result.count
    guard result.count > 0 else { return result }
    let share = 1 / Double(result.count)
    result.mean = share * Vector(mean.0, mean.1)
    result.meanLoss = share * mean.2
    guard result.count > 1 else { return result }
    let center = result.mean
    let squares = withEach(of: result.covariance) { sum, position, _ in
      let offset = position - center
      sum.xx += offset.x * offset.x
      sum.xy += offset.x * offset.y
      sum.yy += offset.y * offset.y
    }
    result.covariance = (1 / Double(result.count - 1)) * squares
    return result
  }

  /// The share of the particles nearer to each of `minima` than to the others.
  ///
  /// Empty where there is no minimum; diverged particles are in none.
  public func wellShares(_ minima: [Vector]) -> [Double] {
    guard !minima.isEmpty else { return [] }
    let counts = withEach(of: [Int](repeating: 0, count: minima.count)) { counts, position, _ in
      var nearest = 0
      var least = Double.infinity
      for (index, minimum) in minima.enumerated() {
        let offset = position - minimum
        let distance = offset.x * offset.x + offset.y * offset.y
        if distance < least { (nearest, least) = (index, distance) }
      }
      counts[nearest] += 1
    }
    return counts.map { Double($0) / Double(count) }
  }

  /// The losses below which the given shares of the particles are, each share from 0 to 1.
  ///
  /// Beyond 65,536 particles an evenly spaced sample of them answers. Empty where all have diverged.
  public func lossPercentiles(_ shares: [Double]) -> [Double] {
    let stride = max(1, count / 65_536)
    var number = 0
    let losses = withEach(of: [Double]()) { losses, _, loss in
      if number.isMultiple(of: stride) { losses.append(loss) }
      number += 1
    }.sorted()
    guard !losses.isEmpty else { return [] }
    return shares.map { losses[Int((min(max($0, 0), 1) * Double(losses.count - 1)).rounded())] }
  }

  /// Goes through the particles that have not diverged, in the order of their numbers.
  private func withEach<Sum>(
    of initial: Sum, _ add: (inout Sum, _ position: Vector, _ loss: Double) -> Void
  ) -> Sum {
    let diverged = diverged
    return withPositions { x, y in
      withLosses { losses in
        var sum = initial
        for number in 0..<count where diverged.isEmpty || !diverged.contains(number) {
          add(&sum, Vector(x[number], y[number]), losses[number])
        }
        return sum
      }
    }
  }
}
