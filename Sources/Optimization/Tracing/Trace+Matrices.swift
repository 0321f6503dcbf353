extension Trace {
  /// Tells the two rows of a symmetric matrix.
  mutating func findMatrix(_ name: String, _ words: String, _ matrix: SymmetricMatrix) {
    _ = find(name + "1", "first row " + words, Vector(matrix.xx, matrix.xy), as: .number)
    _ = find(name + "2", "second row " + words, Vector(matrix.xy, matrix.yy), as: .number)
  }

  /// Tells the eigenvalues of a matrix with their directions, what `inverse` makes of them, and the
  /// gradient multiplied by that along each direction.
  mutating func solve(
    _ matrix: SymmetricMatrix, _ inverse: (inout Trace, [Term]) -> [Term]
  ) -> Term {
    let spectrum = Spectrum(matrix)
    let values = [
      find("w1", "an eigenvalue", spectrum.first), find("w2", "the other one", spectrum.second),
    ]
    let first = find("v1", "direction of w1", spectrum.axes.first, as: .number)
    let second = find("v2", "direction of w2", spectrum.axes.second, as: .number)
    let factors = inverse(&self, values)
    return define(
      "p", factors[0] * dot(first, g) * first + factors[1] * dot(second, g) * second)
  }

  /// Tells one over each eigenvalue, 0 for one that is 0 but for rounding.
  mutating func invert(_ values: [Term]) -> [Term] {
    let largest = values.map(\.value.x.magnitude).max() ?? 0
    return values.enumerated().map { index, value in
      let isFlat = value.value.x.magnitude <= largest * SymmetricMatrix.rounding
      return define("i\(index + 1)", isFlat ? 0 : 1 / value)
    }
  }

  /// Tells the loss at each trial of a line search.
  mutating func findTrials(_ trials: [Ray.Trial], along direction: Term) {
    for trial in trials where trial.rate != 0 {
      _ = find(
        "f_trial", "f(x - \(Term.plain(trial.rate))*\(direction.name ?? "p"))", trial.value)
    }
  }
}
