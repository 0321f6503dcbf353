/// Places of a block of particles, four by four, and room for the landscape's value and gradient
/// at each.
///
/// The buffers are equally long and only valid during the call.
public struct LaneEvaluations {
  let x: UnsafeMutableBufferPointer<Lanes>
  let y: UnsafeMutableBufferPointer<Lanes>
  let value: UnsafeMutableBufferPointer<Lanes>
  let gradientX: UnsafeMutableBufferPointer<Lanes>
  let gradientY: UnsafeMutableBufferPointer<Lanes>

  /// The places alone.
  var places: LanePlaces { LanePlaces(x: x, y: y) }

  /// The places with these indices.
  subscript(range: Range<Int>) -> LaneEvaluations {
    LaneEvaluations(
      x: UnsafeMutableBufferPointer(rebasing: x[range]),
      y: UnsafeMutableBufferPointer(rebasing: y[range]),
      value: UnsafeMutableBufferPointer(rebasing: value[range]),
      gradientX: UnsafeMutableBufferPointer(rebasing: gradientX[range]),
      gradientY: UnsafeMutableBufferPointer(rebasing: gradientY[range]))
  }

  /// Evaluates every place; inlined, so that each landscape gets a loop of its own.
  ///
  /// False where a place, a value or the norm of a gradient may not be finite.
  @inline(__always)
  func fill(_ function: (_ x: Lanes, _ y: Lanes) -> DualLanes) -> Bool {
    // What is not finite stays so in a sum.
    var sum = Lanes.zero
    for index in x.indices {
      let (x, y) = (x[index], y[index])
      let result = function(x, y)
      value[index] = result.value
      gradientX[index] = result.derivativeX
      gradientY[index] = result.derivativeY
      let (byX, byY) = (result.derivativeX, result.derivativeY)
      let norm: Lanes = byX * byX + byY * byY
      sum = sum + (norm + result.value + (x + y))
    }
    return sum * 0 == .zero
  }
}

extension Landscape {
  /// Place by place.
  public func evaluate(_ places: LaneEvaluations) -> Bool {
    places.fill { x, y in
      var result = DualLanes(0)
      for lane in 0..<Lanes.scalarCount {
        let evaluation = evaluation(at: Vector(x[lane], y[lane]))
        result[lane] = Dual(
          value: evaluation.value, derivativeX: evaluation.gradient.x,
          derivativeY: evaluation.gradient.y)
      }
      return result
    }
  }
}

extension AnalyticLandscape {
  /// The formula in four dual numbers at a time.
  public func evaluate(_ places: LaneEvaluations) -> Bool {
    places.fill { x, y in value(DualLanes.variableX(x), DualLanes.variableY(y)) }
  }
}
