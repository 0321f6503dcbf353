/// A model that looks at an input through the line z = x a + y: x is its slope, y its intercept.
protocol LineLoss: SampleLoss {
  /// The loss at the prediction `z` for the target `b`, with its first two derivatives by z.
  func misfit(_ z: Double, target: Double) -> (value: Double, slope: Double, curvature: Double)
}

extension LineLoss {
  /// By the chain rule: the derivatives of z by x and y are a and 1.
  public func curvature(at position: Vector, of sample: Vector) -> Curvature {
    let input = sample.x
    let misfit = misfit(position.x * input + position.y, target: sample.y)
    return Curvature(
      value: misfit.value, gradient: Vector(misfit.slope * input, misfit.slope),
      hessian: Hessian(
        xx: misfit.curvature * input * input, xy: misfit.curvature * input,
        yy: misfit.curvature))
  }
}
