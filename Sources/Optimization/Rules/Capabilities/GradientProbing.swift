/// A rule that takes two gradients: the first one, at the particle, says where the second is taken.
public protocol GradientProbing: Rule {
  /// How far from the particle the second gradient is taken; `gradient` is the first, altered as the second
  /// will be.
  func probe(along gradient: Vector) -> Vector
}

extension GradientProbing {
  /// It does.
  public static var takesTwoGradients: Bool { true }

  /// Where the probe ends.
  public func secondPlace(from position: Vector, first: Vector) -> Vector {
    position + probe(along: first)
  }
}

extension Rule {
  /// How many gradients an update takes.
  var gradientsPerUpdate: Int { Self.takesTwoGradients ? 2 : 1 }
}
