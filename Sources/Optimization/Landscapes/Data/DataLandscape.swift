/// The mean of a model's loss over samples.
///
///     f(x, y) = 1/N sum_i f_i(x, y)
///
/// An optimizer may take its gradient from a few of the samples (`Optimizer.batch`); loss, gradient
/// norm and map are always those of all.
public struct DataLandscape<Model: SampleLoss>: FiniteSum {
  /// What one sample contributes.
  public let model: Model
  /// The samples, at least one.
  public let samples: [Vector]
  /// Every minimum that is known.
  public let minima: [Vector]
  /// Around the minima and the start; around the samples where those are places in the plane.
  public let domain: Domain

  /// The mean over `samples`, of which there must be at least one.
  ///
  /// Throws where the model has no use for one of them.
  init(_ model: Model, samples: [Vector]) throws(ParameterError) {
    precondition(!samples.isEmpty, "a mean needs a sample")
    for sample in samples { try model.check(sample) }
    self.model = model
    self.samples = samples
    minima = model.minima(of: samples)
    domain = Domain(
      around: Model.isSpatial ? samples : minima + [.zero], margin: Model.isSpatial ? 0.25 : 0.6)
  }

  /// The model's formula, and how many samples it is the mean over.
  public var formula: String { "mean of \(model.lossFormula) over \(samples.count) samples" }
  /// Two parameters.
  public var dimension: Int { 2 }
  /// In the upper left of the domain.
  public var start: Vector { domain.place(0.1, 0.85) }
  /// The model.
  public var sampleLoss: any SampleLoss { model }
  /// What the model says.
  public var isSpatial: Bool { Model.isSpatial }

  /// What the model says.
  public func prediction(at position: Vector, input: Double) -> Double? {
    model.prediction(at: position, input: input)
  }

  /// The mean of the values.
  public func value(at position: Vector) -> Double {
    var sum = 0.0
    for sample in samples { sum += model.curvature(at: position, of: sample).value }
    return sum / Double(samples.count)
  }

  /// The means of values and gradients.
  public func evaluation(at position: Vector) -> Evaluation {
    var value = 0.0
    var gradient = Vector.zero
    for sample in samples {
      let term = model.curvature(at: position, of: sample)
      value += term.value
      gradient = gradient + term.gradient
    }
    let count = Double(samples.count)
    return Evaluation(value: value / count, gradient: (1 / count) * gradient)
  }

  /// The means of values, gradients and Hessians.
  public func curvature(at position: Vector) -> Curvature {
    model.mean(at: position, over: samples)
  }

  /// The mean of the gradients of some samples.
  public func gradient(at position: Vector, over numbers: ArraySlice<Int32>) -> Vector {
    var gradient = Vector.zero
    for number in numbers {
      gradient = gradient + model.curvature(at: position, of: samples[Int(number)]).gradient
    }
    return (1 / Double(numbers.count)) * gradient
  }
}

extension Domain {
  /// The rectangle around `points`, wider by `margin` times its width to either side, at least 1
  /// wide before that.
  fileprivate init(around points: [Vector], margin: Double) {
    func range(_ numbers: [Double]) -> ClosedRange<Double> {
      let lower = numbers.min() ?? 0
      let upper = numbers.max() ?? 0
      let spare = max(0, (1 - (upper - lower)) / 2)
      let wider = margin * max(1, upper - lower)
      return (lower - spare - wider)...(upper + spare + wider)
    }
    self.init(x: range(points.map(\.x)), y: range(points.map(\.y)))
  }

  /// The place at these shares of width and height.
  fileprivate func place(_ x: Double, _ y: Double) -> Vector {
    Vector(
      self.x.lowerBound + x * (self.x.upperBound - self.x.lowerBound),
      self.y.lowerBound + y * (self.y.upperBound - self.y.lowerBound))
  }
}
