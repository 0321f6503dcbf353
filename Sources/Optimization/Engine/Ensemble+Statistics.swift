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

  /// Sums over particles, positions taken from a place among them so that nothing is lost to rounding.
  private struct Sums {
    var count = 0
    var offset = Vector.zero
    var squares = SymmetricMatrix(xx: 0, xy: 0, yy: 0)
    var loss = 0.0
  }

  /// Mean, spread and loss of the particles that are left, in one pass over them.
  public var statistics: Statistics {
    var result = Statistics()
    var origin: Vector?
    let sums = withEach(of: Sums()) { sums, position, loss in
      let center = origin ?? position
      origin = center
      let offset = position - center
      sums.count += 1
      sums.offset = sums.offset + offset
      sums.squares.xx += offset.x * offset.x
      sums.squares.xy += offset.x * offset.y
      sums.squares.yy += offset.y * offset.y
      sums.loss += loss
    }
    result.count = sums.count
    result.divergedCount = count - sums.count
    guard let origin else { return result }
    let share = 1 / Double(sums.count)
    let mean = share * sums.offset
    result.mean = origin + mean
    result.meanLoss = share * sums.loss
    guard sums.count > 1 else { return result }
    let centered = sums.squares - Double(sums.count) * SymmetricMatrix(squareOf: mean)
    result.covariance = (1 / Double(sums.count - 1)) * centered
    // What rounding has left of no spread at all must have a root.
    result.covariance.xx = max(0, result.covariance.xx)
    result.covariance.yy = max(0, result.covariance.yy)
    return result
  }

  /// The share of the particles in each of `basins`.
  ///
  /// Empty where there is no minimum; diverged particles are in none.
  package func wellShares(_ basins: Basins) -> [Double] {
    guard !basins.minima.isEmpty else { return [] }
    let zeros = [Int](repeating: 0, count: basins.minima.count)
    let counts = withEach(of: zeros) { counts, position, _ in
      if let index = basins.minimum(of: position) { counts[index] += 1 }
    }
    return counts.map { Double($0) / Double(count) }
  }

  /// The losses below which the given shares of the particles are, each share from 0 to 1.
  ///
  /// Beyond `sample` particles about as many, evenly spaced, answer for all. Empty where all have
  /// diverged.
  public func lossPercentiles(_ shares: [Double], sample: Int = 65_536) -> [Double] {
    let stride = max(1, count / sample)
    let diverged = diverged
    let losses = withLosses { losses in
      Swift.stride(from: 0, to: count, by: stride).lazy
        .filter { diverged.isEmpty || !diverged.contains($0) }.map { losses[$0] }.sorted()
    }
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
